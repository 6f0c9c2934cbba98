package org.rolegraph.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;

class SentFormTest {
    private static final String TYPE = "multipart/form-data; boundary=b0";

    @Test
    void fields_and_files_are_told_apart() throws IOException {
        SentForm form =
                form(
                        TYPE,
                        "--b0\r\nContent-Disposition: form-data; name=\"to\"\r\n\r\ndéjà\r\n"
                                + "--b0\r\nContent-Disposition: form-data; name=\"file\";"
                                + " filename=\"C:\\\\my\\\\skills.csv\"\r\n"
                                + "Content-Type: text/csv\r\n\r\nskill\r\nSQL\r\n\r\n--b0--\r\n");
        assertEquals("to=d%C3%A9j%C3%A0", form.values().toString());
        SentForm.SentFile file = form.file("file").orElseThrow();
        assertEquals("skills.csv", file.name());
        assertEquals(
                "skill\r\nSQL\r\n", new String(file.open().readAllBytes(), StandardCharsets.UTF_8));
    }

    @Test
    void a_plain_form_has_no_files() {
        SentForm form = form("application/x-www-form-urlencoded", "a=1&b=x+y");
        assertEquals("a=1&b=x%20y", form.values().toString());
        assertEquals(0, form.files().size());
    }

    @Test
    void a_file_that_was_not_chosen_is_none() {
        SentForm form =
                form(
                        TYPE,
                        """
                        --b0
                        Content-Disposition: form-data; name="file"; filename=""


                        --b0--
                        """
                                .replace("\n", "\r\n"));
        assertEquals(true, form.file("file").isEmpty());
    }

    @Test
    void what_is_no_form_is_refused_with_its_status() {
        assertEquals(415, status("text/plain", "a"));
        assertEquals(400, status("multipart/form-data", "a"));
        assertEquals(400, status(TYPE, "--b0\r\nContent-Disposition: form-data; name=\"a\"\r\n"));
        assertEquals(413, status(TYPE, "x".repeat(SentForm.MOST_BYTES + 1)));
        String part = "--b0\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n";
        assertEquals(400, status(TYPE, part.repeat(100) + "--b0--\r\n"));
        String tooLong = "--b0\r\nX-Long: " + "x".repeat(5000) + "\r\n\r\n1\r\n--b0--\r\n";
        assertEquals(400, status(TYPE, tooLong));
    }

    @Property(tries = 1000)
    @Holds(value = Promise.SENTENCES, tried = "bodies of forms")
    void any_body_is_read_or_refused(@ForAll byte[] noise, @ForAll byte[] more) {
        byte[] begin =
                "--b0\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n"
                        .getBytes(StandardCharsets.UTF_8);
        byte[] end = "\r\n--b0--\r\n".getBytes(StandardCharsets.UTF_8);
        ByteBuffer body = ByteBuffer.allocate(begin.length + noise.length + end.length);
        body.put(begin).put(noise).put(end).flip();
        for (ByteBuffer each : List.of(body, ByteBuffer.wrap(more))) {
            try {
                SentForm.of(request(TYPE, each));
            } catch (BadRequest refused) {
                assertEquals(400, refused.status());
            }
        }
    }

    private static int status(String type, String body) {
        return assertThrows(BadRequest.class, () -> form(type, body)).status();
    }

    private static SentForm form(String type, String body) {
        return SentForm.of(request(type, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8))));
    }

    private static WebRequest request(String type, ByteBuffer body) {
        return new WebRequest("POST", "/", Values.NONE, Map.of("content-type", type), body, "", "");
    }
}
