package org.rolegraph.base.delimited;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Problems;

/** That a table is the same whether it is held in memory or passes by. */
class RowSourceTest {
    private static final Set<String> TITLE = Set.of("title");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir private Path folder;

    @Test
    void a_long_text_has_the_cells_of_a_short_one() throws IOException {
        List<String> texts =
                List.of(
                        "title,n\nBaker,1\n\"of two\nlines\",2\n\nlast,\"3\"\"\"",
                        "\n,\n title , N \na,1\nb\nc,2,3\n",
                        "sep=;\r\ntitle;n\r\na,b;1\r\nc;2\r\n",
                        "title\tn\nKöchin\t1\n",
                        "n|title\n1|Köchin\n2|x\n",
                        "title\nBaker, of bread\nMaker, of shoes\n");
        for (String text : texts) {
            for (Charset charset :
                    List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, WINDOWS)) {
                same(text.getBytes(charset));
            }
            same(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void a_text_longer_than_what_is_looked_at_is_read_to_its_end() throws IOException {
        StringBuilder text = new StringBuilder("title;n\n");
        for (int i = 0; i < 900_000; i++) {
            text.append("Köchin ").append(i).append(";").append(i).append('\n');
        }
        Path file = Files.writeString(folder.resolve("long.csv"), text);
        Problems warnings = new Problems();
        RowSource source = RowSource.open(file, "long.csv", TableForm.FOUND_OUT, TITLE, warnings);
        assertInstanceOf(LongTable.class, source);
        for (int pass = 0; pass < 2; pass++) {
            int[] rows = {0};
            source.each(
                    row -> {
                        assertEquals(List.of("Köchin " + rows[0], "" + rows[0]), row.cells());
                        assertEquals(rows[0] + 2, row.line());
                        rows[0]++;
                    });
            assertEquals(900_000, rows[0]);
        }
        assertEquals(List.of(), warnings.list());
    }

    @Test
    void what_is_wrong_far_behind_is_said_with_its_line() throws IOException {
        StringBuilder text = new StringBuilder("title,n\n");
        text.append("aaaaaaaa,1\n".repeat(800_000));
        Path file = folder.resolve("long.csv");
        Files.writeString(file, text + "\"open,1\n");
        assertEquals(
                "long.csv:800002: the row that begins here cannot be read",
                said(file).split(": (?=[^:]*$)")[0].replaceFirst(": Unclosed.*| \\(.*", ""));
        Files.write(file, (text + "K\u00F6chin,1\n").getBytes(WINDOWS));
        assertEquals("long.csv:800002: bytes that are not UTF-8", said(file));
    }

    @Test
    void lines_of_json_are_a_table() throws IOException {
        RowSource source =
                json(
                        """
                        {"title": "Baker", "n": 1}

                        {"team": ["a", "b"], "title": null, "at": {"x": 1.50}}
                        {"title": "two\\nlines", "n": true}
                        """);
        assertEquals(List.of("title", "n", "team", "at"), source.header());
        assertEquals(0, source.column("Title"));
        assertEquals(
                List.of(
                        new Row(1, List.of("Baker", "1", "", "")),
                        new Row(3, List.of("", "", "[\"a\",\"b\"]", "{\"x\":1.50}")),
                        new Row(4, List.of("two\nlines", "true", "", ""))),
                rows(source));
    }

    @Test
    void what_is_no_object_is_said_with_its_line() throws IOException {
        Problems problems = new Problems();
        byte[] text = "{\"title\": 1}\n[1]\n{\"title\"\n{} {}\n".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                Optional.empty(),
                OwnTable.read(
                        new ByteArrayInputStream(text),
                        "t.jsonl",
                        TableForm.FOUND_OUT,
                        TITLE,
                        problems));
        assertEquals(
                List.of(2, 3, 4),
                problems.list().stream().map(problem -> problem.where().line()).toList());
    }

    private String said(Path file) throws IOException {
        RowSource source =
                RowSource.open(file, "long.csv", TableForm.FOUND_OUT, TITLE, new Problems());
        Failure failure = assertThrows(Failure.class, () -> source.each(row -> {}));
        var problem = failure.problems().get(0);
        return problem.where() + ": " + problem.message();
    }

    private static RowSource json(String text) throws IOException {
        return OwnTable.read(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        "t.jsonl",
                        TableForm.FOUND_OUT,
                        TITLE,
                        new Problems())
                .orElseThrow();
    }

    private static void same(byte[] bytes) throws IOException {
        Problems problems = new Problems();
        RowSource held =
                OwnTable.read(
                                new ByteArrayInputStream(bytes),
                                "t.csv",
                                TableForm.FOUND_OUT,
                                TITLE,
                                problems)
                        .orElseThrow();
        Problems others = new Problems();
        RowSource passing =
                LongTable.open(
                                () -> new ByteArrayInputStream(bytes),
                                "t.csv",
                                TableForm.FOUND_OUT,
                                TITLE,
                                others)
                        .orElseThrow();
        assertEquals(problems.list(), others.list());
        assertEquals(held.header(), passing.header());
        assertEquals(rows(held), rows(passing));
        assertEquals(held.column("TITLE"), passing.column("TITLE"));
    }

    private static List<Row> rows(RowSource source) throws IOException {
        List<Row> rows = new ArrayList<>();
        source.each(rows::add);
        return rows;
    }
}
