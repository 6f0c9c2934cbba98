package org.rolegraph.link.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

class TextLinesTest {
    @Property(tries = 300)
    void lines_are_those_between_line_feeds(
            @ForAll @CharRange(from = 'a', to = 'c') @CharRange(from = '\n', to = '\n') String text)
            throws IOException {
        List<String> expected = new ArrayList<>(List.of(text.split("\n", -1)));
        if (expected.get(expected.size() - 1).isEmpty()) {
            expected.remove(expected.size() - 1);
        }
        assertEquals(expected, read(text, 1000));
    }

    @Test
    void a_line_may_be_longer_than_the_buffer() throws IOException {
        String longer = "x".repeat(200_000);
        assertEquals(List.of("a", longer, "b"), read("a\r\n" + longer + "\nb", 200_000));
    }

    @Test
    void a_line_that_is_too_long_is_passed_over_and_counted() throws IOException {
        assertEquals(
                List.of("a", "<too long>", "b"), read("a\n" + "x".repeat(100_001) + "\nb\n", 100));
    }

    private static List<String> read(String text, int most) throws IOException {
        TextLines lines = new TextLines(new StringReader(text), most);
        List<String> read = new ArrayList<>();
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            assertEquals(read.size() + 1, line.get().number());
            read.add(line.get().text().orElse("<too long>"));
        }
        return read;
    }
}
