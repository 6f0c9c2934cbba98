package org.rolegraph.web.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.rolegraph.cli.Loaded;
import org.rolegraph.cli.Run;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Xlsx;
import org.rolegraph.web.http.Values;
import org.rolegraph.web.sparql.LocalServer;

/** The page that matches a table, as a browser sends its form. */
class MatchPageTest {
    private static final String TABLE =
            "title;town\nData Engineer;Ulm\nsr. data scientist;\nzzqq;Bonn\nData Engineer;Kiel\n";

    private static LocalServer server;

    @BeforeContainer
    static void start() throws IOException {
        server = LocalServer.packed();
    }

    @AfterContainer
    static void stop() {
        server.close();
    }

    private static HttpResponse<String> post(Values form) throws IOException {
        return server.send(
                server.request("/match", "Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                        .build());
    }

    private static Values table(String text) {
        return Values.NONE.and("type", "role").and("table", text);
    }

    @Example
    void a_saved_table_is_what_the_command_writes() throws IOException {
        Path file = Files.createTempFile("titles", ".csv");
        Files.writeString(file, TABLE);
        Run run = Loaded.packed().run("reconcile", file.toString(), "--limit", "5");
        Files.delete(file);
        HttpResponse<String> saved = post(table(TABLE).and("format", "csv"));
        assertEquals(run.out().replace("\r\n", "\n"), saved.body().replace("\r\n", "\n"));
        assertEquals(
                "attachment; filename=\"matched.csv\"",
                saved.headers().firstValue("content-disposition").orElse(""));
        assertEquals("no-store", saved.headers().firstValue("cache-control").orElse(""));
        assertTrue(post(table(TABLE).and("format", "xlsx")).body().startsWith("PK"));
    }

    @Example
    void what_is_decided_is_saved() throws IOException {
        String page = post(table(TABLE)).body();
        assertTrue(page.contains("<span>3 names in 4 rows</span>"), page);
        Matcher engineer =
                Pattern.compile("id=\"title-0\">Data Engineer</th>\\s*<td class=\"number\">2</td>")
                        .matcher(page);
        assertTrue(engineer.find(), page);
        assertTrue(page.contains("<option selected>title</option>"), page);
        Values decided =
                table(TABLE)
                        .and("of", "title")
                        .and("meant-0", "https://w3id.org/rolegraph/role/data-engineer")
                        .and("meant-1", "")
                        .and("meant-2", "")
                        .and("other-2", "role:data-analyst");
        String again = post(decided).body();
        assertFalse(again.contains("<h2 id=\"NOTHING\""), again);
        String analyst = "https://w3id.org/rolegraph/role/data-analyst";
        assertTrue(again.contains("<option value=\"" + analyst + "\" selected>"), again);
        String saved = post(decided.and("format", "csv")).body();
        assertTrue(saved.contains("zzqq,Bonn," + analyst + ",data analyst,,,curated,chosen,"));
        assertTrue(saved.contains("sr. data scientist,,,,,,,none of these,"), saved);
        assertTrue(saved.contains("Data Engineer,Kiel,https://w3id.org/rolegraph/role/"), saved);
    }

    @Example
    void what_cannot_be_is_said_and_the_table_kept() throws IOException {
        HttpResponse<String> wrong = post(table("a,b\n1,2\n"));
        assertEquals(400, wrong.statusCode());
        assertTrue(wrong.body().contains("The table has no column title or"), wrong.body());
        assertTrue(wrong.body().contains("a,b\n1,2"), wrong.body());
        assertEquals(200, post(table("a,b\nbaker,2\n").and("column", "A")).statusCode());
        assertEquals(400, post(table("")).statusCode());
        assertTrue(post(table("title\n\n\n")).body().contains("The column title is empty."));
        assertEquals(
                400, post(Values.NONE.and("type", "star").and("table", "title\na\n")).statusCode());
        assertEquals(406, post(table("title\na\n").and("format", "pdf")).statusCode());
        StringBuilder many = new StringBuilder("title\n");
        for (int i = 0; i < 1001; i++) {
            many.append("job ").append(i).append('\n');
        }
        HttpResponse<String> much = post(table(many.toString()));
        assertEquals(400, much.statusCode());
        assertTrue(much.body().contains("1,001 different names"), much.body());
        Values lost = table("title\nbaker\n").and("of", "title").and("other-0", "nobody is so");
        assertEquals(400, post(lost.and("format", "csv")).statusCode(), "a word would be lost");
        String unknown = post(lost).body();
        assertTrue(unknown.contains("id=\"wrong-0\">"), unknown);
        assertTrue(unknown.contains("value=\"nobody is so\""), unknown);
        assertEquals(
                405,
                server.send(
                                server.request("/match")
                                        .method("DELETE", HttpRequest.BodyPublishers.noBody())
                                        .build())
                        .statusCode());
    }

    @Example
    void what_was_said_of_one_column_is_not_of_another() throws IOException {
        Values said =
                table("title,role\nbaker,data engineer\n")
                        .and("column", "role")
                        .and("of", "title")
                        .and("meant-0", "");
        String page = post(said).body();
        assertTrue(page.contains("id=\"title-0\">data engineer</th>"), page);
        assertTrue(page.contains("/role/data-engineer\" selected>"), page);
    }

    @Example
    void a_workbook_that_unpacks_to_a_mountain_is_refused_before_it_is_read() throws IOException {
        StringBuilder rows = new StringBuilder("<row><c t=\"inlineStr\"><is><t>title</t></is></c>");
        rows.append("</row>").append("<row/>".repeat(3_000_000));
        byte[] bytes = Xlsx.packed(Xlsx.parts(Map.of("Sheet", rows.toString())));
        assertTrue(bytes.length < 1 << 20, bytes.length + " bytes");
        String head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"";
        byte[] begin = (head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] end = "\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer =
                server.send(
                        server.request("/match", "Content-Type", "multipart/form-data; boundary=b")
                                .POST(
                                        HttpRequest.BodyPublishers.ofByteArrays(
                                                List.of(begin, bytes, end)))
                                .build());
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("larger than 16,777,216 bytes"), answer.body());
    }

    @Property(tries = 200)
    @Holds(value = Promise.SENTENCES, tried = "hostile tables")
    void any_table_is_matched_or_refused(
            @ForAll("tables") String text, @ForAll("tables") String said) throws IOException {
        Values form = table(text).and("meant-0", said).and("other-1", said).and("column", said);
        for (Values sent : List.of(table(text).and("other-0", said), form)) {
            HttpResponse<String> answer = post(sent);
            assertTrue(answer.statusCode() == 200 || answer.statusCode() == 400, answer.body());
            assertFalse(answer.body().contains("<script>x"), answer.body());
            assertTrue(answer.body().length() < 2 << 20);
        }
    }

    @Provide
    Arbitrary<String> tables() {
        Arbitrary<String> cell =
                Arbitraries.of(
                        "title",
                        "label",
                        "\"",
                        "\"\"",
                        "data engineer",
                        "</textarea><script>x",
                        "=cmd|' /C calc'!A0",
                        "\u0000",
                        "\uFEFF",
                        "\uD83D",
                        "'",
                        "<",
                        "%",
                        "\t",
                        "x".repeat(5_000),
                        "role:data-engineer",
                        "javascript:x",
                        "\u202E");
        Arbitrary<String> separator = Arbitraries.of(",", ";", "\t", "\n", "\r\n", "|", "\n\n");
        return Combinators.combine(
                        cell.list().ofMinSize(1).ofMaxSize(12), separator.list().ofSize(12))
                .as(
                        (cells, separators) -> {
                            StringBuilder text = new StringBuilder("title\n");
                            for (int i = 0; i < cells.size(); i++) {
                                text.append(cells.get(i)).append(separators.get(i));
                            }
                            return text.toString();
                        });
    }
}
