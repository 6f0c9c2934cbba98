package org.rolegraph.load.source.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.problem.Severity;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;

/** Tables and maps that are not what they should be end in problems with places. */
class HostileTableTest {
    private static final String MAP =
            "column,is,separator\nJob,role,\nSkills,essential,;\nAbout,role description,\n";
    private static final String TABLE =
            "Job,Skills,About\nbaker,baking; \"shaping\",Bakes.\ncook,cooking,Cooks.\n";

    @TempDir private Path folder;

    private record Reading(List<String> facts, Problems problems) {
        String errors() {
            return problems.list().stream()
                    .filter(problem -> problem.severity() == Severity.ERROR)
                    .map(HostileTableTest::shown)
                    .collect(Collectors.joining());
        }
    }

    private static String shown(Problem problem) {
        String file = problem.where().file();
        String place = problem.where().toString().substring(file.lastIndexOf('/') + 1);
        return place + " " + problem.code() + "\n";
    }

    private Reading read(byte[] table, byte[] map) throws IOException {
        Path file = Files.write(folder.resolve("table.csv"), table);
        Path columns = Files.write(folder.resolve("people.csv"), map);
        List<String> facts = new ArrayList<>();
        Problems problems = new Problems();
        new CsvSource(file, columns)
                .read(
                        (graph, fact, where) -> {
                            if (!fact.toString().contains("sha256")) {
                                facts.add(graph + " " + fact);
                            }
                        },
                        problems);
        return new Reading(facts, problems);
    }

    private Reading read(String table) throws IOException {
        return read(bytes(table), bytes(MAP));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void line_ends_byte_order_marks_and_separators_of_cells_say_nothing() throws IOException {
        Reading plain = read(TABLE.replace("\"", ""));
        assertEquals("", plain.errors());
        String table = TABLE.replace("\"", "");
        for (String same :
                List.of(
                        "\uFEFF" + table,
                        table.replace("\n", "\r\n"),
                        table.replace("\n", "\r"),
                        table.replaceFirst("\n", "\r\n"),
                        table.replaceFirst("Job,Skills,About", " JOB,skills ,\"about\""),
                        "sep=,\r\n" + table,
                        "sep=;\n"
                                + table.replace("; ", ", ")
                                        .replace(',', ';')
                                        .replace("baking; shaping", "\"baking; shaping\""),
                        table.replace(',', '\t'),
                        table.replace("; ", "; ").replaceAll("\n$", ""),
                        table.replace("baking; shaping", "\"baking; shaping\"")
                                .replace(',', ';'))) {
            assertEquals(plain.facts, read(same).facts, same);
        }
    }

    @Test
    void encodings_are_found_out_with_a_warning() throws IOException {
        String table = TABLE.replace("cook,", "café,").replace("\"", "");
        Reading plain = read(table);
        for (Charset other : List.of(Charset.forName("windows-1252"), StandardCharsets.UTF_16)) {
            Reading reading = read(table.getBytes(other), bytes(MAP));
            assertEquals(plain.facts, reading.facts);
            assertEquals(
                    List.of("guessed-encoding WARNING"),
                    reading.problems.list().stream()
                            .map(p -> p.code() + " " + p.severity())
                            .toList());
        }
        String map = MAP.replace("Job", "Jöb");
        assertEquals(
                read(bytes(table.replace("Job", "Jöb")), bytes(map)).facts,
                read(bytes(table.replace("Job", "Jöb")), map.getBytes(StandardCharsets.ISO_8859_1))
                        .facts);
    }

    @Test
    void wrong_bytes_and_nul_are_reported_with_their_line() throws IOException {
        String table = TABLE.replace("cook,", "café,").replace("\"", "");
        byte[] cut = bytes(table.replace("é", "é é"));
        cut[table.indexOf('é') + 1] = 'x';
        assertEquals("table.csv:3 bad-encoding\n", read(cut, bytes(MAP)).errors());
        assertEquals("table.csv:3 bad-value\n", read(table.replace("café", "c\0k")).errors());
    }

    @Test
    void lone_quotes_are_reported_where_their_row_begins() throws IOException {
        assertEquals(
                "table.csv:3 bad-syntax\n", read(TABLE.replace(",Cooks.", ",\"Cooks.")).errors());
        assertEquals(
                "table.csv:3 bad-syntax\n", read(TABLE.replace("cook,", "\"cook\"s,")).errors());
        assertEquals("", read(TABLE).errors());
    }

    @Test
    void headers_that_are_not_the_maps_leave_nothing() throws IOException {
        for (String header : List.of("Job,Skills", "Job,Skills,About,Job", "", "\n\n", ",,")) {
            Reading reading = read(header + "\nbaker,baking,Bakes.,x\n");
            assertTrue(reading.errors().startsWith("table.csv"), header);
            assertTrue(
                    reading.errors().contains("bad-map") || reading.errors().contains("bad-syntax"),
                    reading.errors());
            assertTrue(
                    reading.facts.stream().noneMatch(f -> f.contains("baking")),
                    reading.facts.toString());
        }
    }

    @Test
    void rows_of_other_widths_are_warnings() throws IOException {
        Reading reading = read("Job,Skills,About\nbaker\ncook,cooking,Cooks.,more\n,,\n");
        assertEquals("", reading.errors());
        assertEquals(
                "table.csv:2 short-row\ntable.csv:3 long-row\n",
                reading.problems.list().stream()
                        .map(HostileTableTest::shown)
                        .collect(Collectors.joining()));
    }

    @Test
    void missing_files_are_named() throws IOException {
        Problems problems = new Problems();
        Path absent = folder.resolve("absent.csv");
        new CsvSource(absent, folder).read((graph, fact, where) -> {}, problems);
        assertEquals(2, problems.counts(Severity.ERROR).get("no-file"));
        assertEquals(List.of(), new CsvSource(absent, folder).inputs());
    }

    @Test
    @Holds(value = Promise.SENTENCES, tried = "hostile inputs")
    void a_cell_of_a_hundred_megabytes_is_a_problem_or_a_text() throws IOException {
        byte[] line = new byte[100 << 20];
        Arrays.fill(line, (byte) 'x');
        assertTrue(read(line, bytes(MAP)).errors().startsWith("table.csv"));
    }

    @Test
    @Holds(value = Promise.SENTENCES, tried = "hostile inputs")
    void any_change_of_bytes_ends_with_problems_at_most(Tries tries) throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            byte[] table = bytes(TABLE);
            byte[] map = bytes(MAP);
            for (int n = random.nextInt(4); n >= 0; n--) {
                byte[] changed = random.nextInt(3) == 0 ? map : table;
                int at = random.nextInt(changed.length);
                changed[at] = (byte) "\",;\n\r\t \0\u00c3x".charAt(random.nextInt(10));
            }
            Reading reading = read(table, map);
            assertEquals(
                    List.of(),
                    reading.problems.list().stream()
                            .filter(p -> !p.where().toString().contains(".csv"))
                            .toList());
            tries.held();
        }
    }
}
