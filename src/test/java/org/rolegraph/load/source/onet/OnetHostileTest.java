package org.rolegraph.load.source.onet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
class OnetHostileTest {
    private static final String OCCUPATIONS =
            """
            O*NET-SOC Code\tTitle\tDescription
            15-2051.00\tData Scientists\tDevelop techniques.
            15-1252.00\tSoftware Developers\tDevelop software.
            """;

    @TempDir private Path folder;

    @Test
    void reads_an_archive_as_the_folder_that_it_holds() throws IOException {
        Path input = Path.of("src/test/resources/onet/every-table/input");
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var all = Files.list(input)) {
            for (Path file : all.toList()) {
                files.put("db_29_0_text/" + file.getFileName(), Files.readAllBytes(file));
            }
        }
        Path archive = zip(files);
        String inner = archive + "!/db_29_0_text";
        assertEquals(
                OnetReader.read(input).factText(input.toString()),
                OnetReader.read(archive).factText(inner));
        assertEquals(1, new Onet(archive).inputs().size());
        assertEquals(files.size(), new Onet(input).inputs().size());
    }

    @Test
    void takes_the_release_from_the_name_without_a_read_me() throws IOException {
        Path archive = zip(Map.of("Occupation Data.txt", bytes(OCCUPATIONS)));
        Path named = Files.move(archive, folder.resolve("db_29_1_text.zip"));
        assertEquals("29.1", OnetReader.read(named).source.release());
    }

    @Test
    void names_what_is_not_there() throws IOException {
        assertEquals(Map.of(Codes.NO_FILE, 1), OnetReader.read(folder.resolve("absent")).codes());
        assertEquals(List.of(), new Onet(folder.resolve("absent")).inputs());
    }

    @Test
    void passes_over_names_that_lead_outside() throws IOException {
        Path archive =
                zip(
                        Map.of(
                                "../Occupation Data.txt", bytes(OCCUPATIONS),
                                "a/../../Skills.txt", bytes("x"),
                                "/Knowledge.txt", bytes("x"),
                                "C:\\Work Styles.txt", bytes("x")));
        OnetReader read = OnetReader.read(archive);
        assertEquals(4, read.problems.counts(Severity.WARNING).get(Codes.UNSAFE_ARCHIVE));
        assertEquals(Map.of(Codes.NO_FILE, 1), read.problems.counts(Severity.ERROR));
        assertEquals(List.of(), read.facts);
    }

    @Test
    @Holds(value = Promise.SENTENCES, tried = "hostile inputs")
    void stops_an_archive_that_grows_beyond_measure() throws IOException {
        byte[] spaces = new byte[64 << 20];
        Arrays.fill(spaces, (byte) '\n');
        Path archive = zip(Map.of("Occupation Data.txt", bytes(OCCUPATIONS), "Skills.txt", spaces));
        OnetReader read = OnetReader.read(archive);
        assertTrue(read.problems.counts(Severity.ERROR).containsKey(Codes.UNSAFE_ARCHIVE));
    }

    @Test
    void tells_a_cut_off_archive() throws IOException {
        byte[] whole = Files.readAllBytes(zip(Map.of("Occupation Data.txt", bytes(OCCUPATIONS))));
        for (int length = 0; length < whole.length; length++) {
            Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, length));
            OnetReader read = OnetReader.read(cut);
            assertTrue(read.problems.hasErrors(), "length " + length);
            assertEquals(List.of(), read.facts);
        }
    }

    @Test
    void tells_wrong_encodings_and_nul() throws IOException {
        String text = OCCUPATIONS.replace("Data Scientists", "Données");
        assertEquals(1, errors(text.getBytes(StandardCharsets.ISO_8859_1), Codes.BAD_ENCODING));
        assertEquals(1, errors(text.getBytes(StandardCharsets.UTF_16), Codes.BAD_ENCODING));
        assertEquals(1, errors(bytes(OCCUPATIONS.replace("Data S", "D\0ata S")), Codes.BAD_VALUE));
    }

    @Test
    void takes_line_ends_as_they_come() throws IOException {
        List<String> expected = lines(bytes(OCCUPATIONS));
        assertEquals(expected, lines(bytes(OCCUPATIONS.replace("\n", "\r\n"))));
        assertEquals(expected, lines(bytes(OCCUPATIONS.replaceFirst("\n", "\r\n"))));
        assertEquals(expected, lines(bytes(OCCUPATIONS.replace("\n", "\r"))));
        assertEquals(expected, lines(bytes("\uFEFF" + OCCUPATIONS.strip())));
        assertEquals(expected, lines(bytes(OCCUPATIONS.replace("\n", "\n\n"))));
    }

    @Test
    @Holds(value = Promise.SENTENCES, tried = "hostile inputs")
    void survives_a_line_of_a_hundred_megabytes() throws IOException {
        byte[] line = new byte[100 << 20];
        Arrays.fill(line, (byte) 'x');
        Files.write(folder.resolve("Occupation Data.txt"), line);
        assertTrue(OnetReader.read(folder).problems.hasErrors());
    }

    @Test
    @Holds(value = Promise.SENTENCES, tried = "hostile inputs")
    void survives_any_change_of_a_byte(Tries tries) throws IOException {
        Random random = new Random(4);
        Path input = Path.of("src/test/resources/onet/every-table/input");
        List<Path> files;
        try (var all = Files.list(input)) {
            files = all.sorted().toList();
        }
        for (Path file : files) {
            Files.copy(file, folder.resolve(file.getFileName()));
        }
        for (int i = 0; i < 300; i++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] bytes = Files.readAllBytes(file);
            for (int n = random.nextInt(4); n >= 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Path changed = folder.resolve(file.getFileName());
            Files.write(changed, bytes);
            OnetReader read = OnetReader.read(folder);
            assertTrue(read.problems.list().stream().allMatch(p -> !p.message().isBlank()));
            Files.copy(file, changed, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            tries.held();
        }
    }

    private int errors(byte[] occupations, String code) throws IOException {
        Files.write(folder.resolve("Occupation Data.txt"), occupations);
        return OnetReader.read(folder).problems.counts(Severity.ERROR).getOrDefault(code, 0);
    }

    private List<String> lines(byte[] occupations) throws IOException {
        Files.write(folder.resolve("Occupation Data.txt"), occupations);
        OnetReader read = OnetReader.read(folder);
        assertEquals(0, read.problems.count(Severity.ERROR));
        return read.lines();
    }

    private Path zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return Files.write(folder.resolve("onet.zip"), bytes.toByteArray());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
