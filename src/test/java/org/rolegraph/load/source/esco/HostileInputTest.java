package org.rolegraph.load.source.esco;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.Severity;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;

/**
 * Files that nobody should send: each ends with problems, none with an exception or without end.
 */
class HostileInputTest {
    private static final String HEADER = "conceptType,conceptUri,preferredLabel,altLabels\n";
    private static final String ROW =
            "Occupation,http://data.europa.eu/esco/occupation/x,one,\"two\nthree\"\n";
    private static final byte[] NASTY = {
        0, '"', '\r', '\n', ',', (byte) 0xFF, (byte) 0xC3, (byte) 0xEF
    };

    @TempDir Path folder;

    @Test
    void an_archive_in_folders_is_read_where_it_lies() throws IOException {
        Path zip = zip("esco-v1.2.0.zip", "deep/er/occupations_en.csv", HEADER + ROW);
        ReadFacts facts = ReadFacts.of(new Esco(zip));
        assertFalse(facts.problems.hasErrors());
        assertEquals(1, facts.counts.get("role"));
        assertEquals(1, facts.counts.get("dcat:version"));
    }

    @Test
    void names_that_lead_out_of_an_archive_are_passed_over() throws IOException {
        for (String name :
                List.of(
                        "../occupations_en.csv",
                        "/occupations_en.csv",
                        "a/../../occupations_en.csv",
                        "..\\occupations_en.csv",
                        "C:\\occupations_en.csv")) {
            ReadFacts facts = ReadFacts.of(new Esco(zip("v1.1.1.zip", name, HEADER + ROW)));
            assertEquals(1, facts.problemCounts().get("WARNING unsafe-archive"), name);
            assertEquals(1, facts.problemCounts().get("ERROR no-file"), name);
        }
    }

    @Test
    @Holds(value = Promise.SENTENCES, tried = "hostile inputs")
    void a_zip_bomb_is_left_when_it_grows_beyond_measure() throws IOException {
        Path zip = folder.resolve("v1.1.1.zip");
        byte[] line = ("Occupation," + "x".repeat(4000) + ",\n").getBytes(StandardCharsets.UTF_8);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("occupations_en.csv"));
            out.write(HEADER.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 20_000; i++) {
                out.write(line);
            }
        }
        assertTrue(codes(ReadFacts.of(new Esco(zip))).contains("unsafe-archive"));
    }

    @Test
    void what_is_no_archive_is_a_problem() throws IOException {
        Path zip = Files.writeString(folder.resolve("v1.1.1.zip"), "PK no zip at all");
        assertEquals(List.of("bad-syntax"), codes(ReadFacts.of(new Esco(zip))));
        assertEquals(List.of("no-file"), codes(ReadFacts.of(new Esco(folder.resolve("none")))));
    }

    @Test
    @Holds(value = Promise.SENTENCES, tried = "hostile inputs")
    void a_line_of_a_hundred_megabytes_is_a_problem_quoted_or_not(Tries tries) throws IOException {
        for (String start : List.of("", "\"")) {
            Path file = folder.resolve("occupations_en.csv");
            byte[] chunk = "a".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            try (OutputStream out = Files.newOutputStream(file)) {
                out.write((HEADER + start).getBytes(StandardCharsets.UTF_8));
                for (int i = 0; i < 100; i++) {
                    out.write(chunk);
                }
            }
            assertEquals(List.of("bad-syntax"), codes(ReadFacts.of(new Esco(folder))), start);
            tries.held();
        }
    }

    @Test
    void two_releases_in_one_folder_are_refused() throws IOException {
        zip("ESCO v1.1.0.zip", "occupations_en.csv", HEADER + ROW);
        zip("ESCO v1.1.1.zip", "skills_en.csv", HEADER);
        assertEquals(List.of("unknown-release"), codes(ReadFacts.of(new Esco(folder))));
    }

    @Test
    void one_table_twice_is_refused() throws IOException {
        zip("v1.1.1.zip", "occupations_en.csv", HEADER + ROW);
        Files.writeString(folder.resolve("occupations_en.csv"), HEADER + ROW);
        assertEquals(List.of("duplicate-id"), codes(ReadFacts.of(new Esco(folder))));
    }

    @Test
    @Holds(value = Promise.SENTENCES, tried = "hostile inputs")
    void damaged_tables_end_with_problems_at_most(Tries tries) throws IOException {
        Random random = new Random(4);
        byte[] sound = (HEADER + ROW.repeat(40)).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 400; i++) {
            Files.write(folder.resolve("occupations_en.csv"), damaged(sound, random));
            ReadFacts.of(new Esco(folder));
            tries.held();
        }
    }

    @Test
    @Holds(value = Promise.SENTENCES, tried = "hostile inputs")
    void damaged_archives_end_with_problems_at_most(Tries tries) throws IOException {
        Random random = new Random(5);
        byte[] sound =
                Files.readAllBytes(
                        zip("v1.1.1.zip", "occupations_en.csv", HEADER + ROW.repeat(300)));
        for (int i = 0; i < 400; i++) {
            Files.write(folder.resolve("v1.1.1.zip"), damaged(sound, random));
            ReadFacts.of(new Esco(folder));
            tries.held();
        }
    }

    @Test
    @Holds(value = Promise.SENTENCES, tried = "hostile inputs")
    void damaged_turtle_ends_with_problems_at_most(Tries tries) throws IOException {
        Random random = new Random(6);
        Path golden = Path.of("src/test/resources/golden/esco/labels/input/esco-de-1.2.0");
        byte[] sound = Files.readAllBytes(golden.resolve("escoOccupations.ttl"));
        for (int i = 0; i < 400; i++) {
            Files.write(folder.resolve("escoOccupations.ttl"), damaged(sound, random));
            ReadFacts.of(new EscoLabels(List.of(folder)));
            tries.held();
        }
    }

    private static byte[] damaged(byte[] sound, Random random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int end = random.nextInt(4) == 0 ? random.nextInt(sound.length) : sound.length;
        byte[] bytes = Arrays.copyOf(sound, end);
        for (int hit = random.nextInt(6); hit >= 0 && end > 0; hit--) {
            bytes[random.nextInt(end)] =
                    random.nextBoolean()
                            ? NASTY[random.nextInt(NASTY.length)]
                            : (byte) random.nextInt(256);
        }
        out.writeBytes(bytes);
        return out.toByteArray();
    }

    private Path zip(String name, String entry, String text) throws IOException {
        Path zip = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry(entry));
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return zip;
    }

    private static List<String> codes(ReadFacts facts) {
        return facts.problems.list().stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .map(Problem::code)
                .distinct()
                .toList();
    }
}
