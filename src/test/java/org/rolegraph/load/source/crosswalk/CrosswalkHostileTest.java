package org.rolegraph.load.source.crosswalk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Severity;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;

/** Files that are not what they should be: each ends in problems with places, never otherwise. */
class CrosswalkHostileTest {
    private static final Path GOLDEN = Path.of("src/test/resources/crosswalk");
    private static final String HEADER =
            "Classification 1 URI,Classification 2 ID,Classification 2 PrefLabel,Mapping relation\n";
    private static final String ROW =
            "http://data.europa.eu/esco/occupation/a,1,\"première\",exactMatch\n";

    @TempDir private Path folder;

    @Test
    void reads_an_archive_as_the_folder_that_it_holds() throws IOException {
        Path input = GOLDEN.resolve("national/input");
        Map<String, byte[]> files = new java.util.TreeMap<>();
        try (Stream<Path> all = Files.list(input)) {
            for (Path file : all.toList()) {
                files.put("tables/" + file.getFileName(), Files.readAllBytes(file));
            }
        }
        files.put("tables/read me.txt", bytes("hello"));
        CrosswalkReader archive = CrosswalkReader.read(zip(files));
        assertEquals(CrosswalkReader.read(input).facts, archive.facts);
        assertEquals(1, archive.codes().get(Codes.UNKNOWN_FILE));
    }

    @Test
    void names_what_is_not_there() {
        assertEquals(
                Map.of(Codes.NO_FILE, 1), CrosswalkReader.read(folder.resolve("absent")).codes());
    }

    @Test
    void takes_line_ends_and_marks_as_they_come() throws IOException {
        List<?> expected =
                CrosswalkReader.read(table(HEADER + ROW + ROW.replace(",1,", ",2,"))).facts;
        String text = HEADER + ROW + ROW.replace(",1,", ",2,");
        assertEquals(expected, CrosswalkReader.read(table(text.replace("\n", "\r\n"))).facts);
        assertEquals(expected, CrosswalkReader.read(table(text.replaceFirst("\n", "\r\n"))).facts);
        assertEquals(expected, CrosswalkReader.read(table(text.replace("\n", "\r"))).facts);
        assertEquals(expected, CrosswalkReader.read(table("\uFEFF" + text.strip())).facts);
        assertEquals(expected, CrosswalkReader.read(table(text.replace("\n", "\n\n"))).facts);
    }

    @Test
    void tells_wrong_encodings_and_nul() throws IOException {
        // found out, and said, where it is a whole text
        for (var charset : List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16)) {
            CrosswalkReader read =
                    CrosswalkReader.read(
                            Files.write(folder.resolve("t.csv"), (HEADER + ROW).getBytes(charset)));
            assertEquals(Map.of(Codes.GUESSED_ENCODING, 1), read.codes());
            assertFalse(read.problems.hasErrors());
        }
        byte[] cut = bytes(HEADER + ROW + ROW + ROW);
        cut[cut.length - 2] = (byte) 0xE9;
        assertEquals(1, errors(cut, Codes.BAD_ENCODING));
        assertEquals(1, errors(bytes(HEADER + ROW.replace("prem", "p\0rem")), Codes.BAD_VALUE));
    }

    @Test
    void mends_a_stray_quote_only_where_that_is_certain() throws IOException {
        CrosswalkReader mended =
                CrosswalkReader.read(table(HEADER + ROW + stray("\"label\"\"") + ROW));
        assertEquals(Map.of(Codes.STRAY_QUOTE, 1), mended.codes());
        CrosswalkReader twice =
                CrosswalkReader.read(table(HEADER + ROW + stray("\"a\"\",\"\",\"b") + ROW));
        assertEquals(1, twice.problems.counts(Severity.ERROR).get(Codes.BAD_SYNTAX));
        CrosswalkReader noWay = CrosswalkReader.read(table(HEADER + ROW + stray("\"a\"b\"") + ROW));
        assertEquals(3, noWay.problems.list().get(0).where().line());
        assertEquals(1, noWay.problems.counts(Severity.ERROR).get(Codes.BAD_SYNTAX));
    }

    @Test
    void gives_up_on_a_table_of_stray_quotes_alone() throws IOException {
        CrosswalkReader read =
                CrosswalkReader.read(table(HEADER + stray("\"label\"\"").repeat(3000)));
        assertEquals(1000, read.codes().get(Codes.STRAY_QUOTE));
        assertEquals(1, read.problems.counts(Severity.ERROR).get(Codes.BAD_SYNTAX));
    }

    private static String stray(String label) {
        return "http://data.europa.eu/esco/occupation/a,3," + label + ",exactMatch\n";
    }

    @Test
    void passes_over_names_that_lead_outside() throws IOException {
        CrosswalkReader read =
                CrosswalkReader.read(
                        zip(
                                Map.of(
                                        "../table.csv", bytes(HEADER + ROW),
                                        "/table.csv", bytes(HEADER + ROW),
                                        "C:\\table.csv", bytes(HEADER + ROW))));
        assertEquals(Map.of(Codes.UNSAFE_ARCHIVE, 3), read.codes());
        assertEquals(List.of(), read.facts);
    }

    @Test
    @Holds(value = Promise.SENTENCES, tried = "hostile inputs")
    void stops_an_archive_that_grows_beyond_measure() throws IOException {
        byte[] lines = new byte[64 << 20];
        Arrays.fill(lines, (byte) '\n');
        CrosswalkReader read = CrosswalkReader.read(zip(Map.of("table.csv", lines)));
        assertTrue(read.problems.counts(Severity.ERROR).containsKey(Codes.UNSAFE_ARCHIVE));
    }

    @Test
    void tells_a_cut_off_archive() throws IOException {
        byte[] whole = Files.readAllBytes(zip(Map.of("table.csv", bytes(HEADER + ROW))));
        for (int length = 0; length < whole.length; length++) {
            Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, length));
            assertTrue(CrosswalkReader.read(cut).problems.hasErrors(), "length " + length);
        }
    }

    @Test
    @Holds(value = Promise.SENTENCES, tried = "hostile inputs")
    void survives_a_line_of_a_hundred_megabytes() throws IOException {
        byte[] line = new byte[100 << 20];
        Arrays.fill(line, (byte) 'x');
        Path file = Files.write(folder.resolve("long.csv"), line);
        assertTrue(CrosswalkReader.read(file).problems.hasErrors());
    }

    @Test
    @Holds(value = Promise.SENTENCES, tried = "hostile inputs")
    void survives_any_change_of_a_byte(Tries tries) throws IOException {
        Random random = new Random(4);
        List<Path> files;
        try (Stream<Path> all = Files.walk(GOLDEN)) {
            files = all.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
        }
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = Files.readAllBytes(files.get(random.nextInt(files.size())));
            for (int n = random.nextInt(6); n >= 0 && bytes.length > 0; n--) {
                byte[] likely = {'"', ',', '\n', '\r', 0, (byte) 0xC3, ' ', 'x'};
                bytes[random.nextInt(bytes.length)] =
                        random.nextBoolean()
                                ? likely[random.nextInt(likely.length)]
                                : (byte) random.nextInt(256);
            }
            CrosswalkReader read =
                    CrosswalkReader.read(Files.write(folder.resolve("changed.csv"), bytes));
            assertTrue(read.problems.list().stream().allMatch(p -> !p.message().isBlank()));
            tries.held();
        }
    }

    private int errors(byte[] table, String code) throws IOException {
        Path file = Files.write(folder.resolve("table.csv"), table);
        return CrosswalkReader.read(file).problems.counts(Severity.ERROR).getOrDefault(code, 0);
    }

    private Path table(String text) throws IOException {
        return Files.writeString(folder.resolve("table.csv"), text);
    }

    private Path zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return Files.write(folder.resolve("tables.zip"), bytes.toByteArray());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
