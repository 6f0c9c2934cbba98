package org.rolegraph.load.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Severity;
import org.rolegraph.load.source.landscape.LandscapeSource;
import org.rolegraph.load.source.topics.TopicsSource;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.ReadSource;
import org.rolegraph.testkit.Tries;

/** Files that are not what they should be: each ends in problems with places, never otherwise. */
class YamlSourcesHostileTest {
    private static final Path RESOURCES = Path.of("src/test/resources");

    /** The sources that read YAML, with a file name that each takes and a small content. */
    enum Kind {
        TOPICS("index.md", "---\ntopic: a\ndisplay_name: \"é\"\nreleased: 2014\n---\nText.\n") {
            @Override
            Source of(Path path) {
                return new TopicsSource(path);
            }
        },
        LANDSCAPE(
                "landscape.yml",
                "landscape:\n- name: é\n  subcategories:\n  - name: B\n    items:\n    - name: C\n") {
            @Override
            Source of(Path path) {
                return new LandscapeSource(List.of(path));
            }
        };

        final String file;
        final String content;

        Kind(String file, String content) {
            this.file = file;
            this.content = content;
        }

        abstract Source of(Path path);

        Path input() {
            return RESOURCES.resolve(
                    name().toLowerCase(java.util.Locale.ROOT) + "/every-field/input");
        }
    }

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void an_archive_is_read_as_the_folder_that_it_holds(Kind kind) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Path file : files(kind.input())) {
            files.put("x/" + kind.input().relativize(file), Files.readAllBytes(file));
        }
        Path archive = zip(files);
        assertEquals(
                read(kind, kind.input()).factText(kind.input().toString()),
                read(kind, archive).factText(archive + "!/x").replace(archive.toString(), "."));
        assertEquals(1, kind.of(archive).inputs().size());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_file_is_read_by_itself_and_the_same_each_time(Kind kind) throws IOException {
        Path file = write(kind, kind.content.getBytes(StandardCharsets.UTF_8));
        ReadSource read = read(kind, file);
        assertEquals(0, read.problems().count(Severity.ERROR));
        assertEquals(read.facts(), read(kind, file).facts());
        assertEquals(1, kind.of(file).inputs().size());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void line_ends_and_marks_are_taken_as_they_come(Kind kind) throws IOException {
        List<String> expected = lines(kind, kind.content);
        assertEquals(expected, lines(kind, kind.content.replace("\n", "\r\n")));
        assertEquals(expected, lines(kind, kind.content.replaceFirst("\n", "\r\n")));
        assertEquals(expected, lines(kind, "\uFEFF" + kind.content));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_is_not_there_and_other_encodings_are_said(Kind kind) throws IOException {
        assertEquals(Map.of(Codes.NO_FILE, 1), read(kind, folder.resolve("absent")).codes());
        byte[] latin = kind.content.getBytes(StandardCharsets.ISO_8859_1);
        assertTrue(read(kind, write(kind, latin)).codes().containsKey(Codes.BAD_ENCODING));
        byte[] wide = kind.content.getBytes(StandardCharsets.UTF_16);
        assertTrue(read(kind, write(kind, wide)).codes().containsKey(Codes.BAD_ENCODING));
        byte[] nul = kind.content.replace("name", "n\0me").getBytes(StandardCharsets.UTF_8);
        assertTrue(read(kind, write(kind, nul)).codes().containsKey(Codes.BAD_VALUE));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void names_that_lead_outside_are_passed_over(Kind kind) throws IOException {
        byte[] bytes = kind.content.getBytes(StandardCharsets.UTF_8);
        Path archive = zip(Map.of("../" + kind.file, bytes, "/" + kind.file, bytes));
        ReadSource read = read(kind, archive);
        assertEquals(Map.of(Codes.UNSAFE_ARCHIVE, 2), read.problems().counts(Severity.WARNING));
        assertEquals(Map.of(Codes.NO_FILE, 1), read.problems().counts(Severity.ERROR));
        assertEquals(List.of(), read.facts());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_cut_off_archive_is_said(Kind kind) throws IOException {
        byte[] bytes = kind.content.getBytes(StandardCharsets.UTF_8);
        byte[] whole = Files.readAllBytes(zip(Map.of("x/" + kind.file, bytes)));
        for (int length = 0; length < whole.length; length++) {
            Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, length));
            ReadSource read = read(kind, cut);
            assertTrue(read.problems().hasErrors(), "length " + length);
            assertEquals(List.of(), read.facts());
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @Holds(value = Promise.SENTENCES, tried = "hostile inputs")
    void an_archive_that_grows_beyond_measure_is_stopped(Kind kind) throws IOException {
        byte[] spaces = new byte[64 << 20];
        Arrays.fill(spaces, (byte) '\n');
        ReadSource read = read(kind, zip(Map.of("x/" + kind.file, spaces)));
        assertTrue(read.problems().counts(Severity.ERROR).containsKey(Codes.UNSAFE_ARCHIVE));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @Holds(value = Promise.SENTENCES, tried = "hostile inputs")
    void a_line_of_a_hundred_megabytes_is_survived(Kind kind) throws IOException {
        byte[] line = new byte[100 << 20];
        Arrays.fill(line, (byte) 'x');
        Path file = write(kind, line);
        assertTrue(read(kind, file).problems().hasErrors());
        Files.delete(file);
    }

    @Test
    @Holds(value = Promise.SENTENCES, tried = "hostile inputs")
    void any_change_of_a_byte_is_survived(Tries tries) throws IOException {
        Random random = new Random(4);
        byte[] likely = {
            '"', '\t', '\n', '\r', 0, (byte) 0xC3, ' ', '#', ':', '-', '[', '{', '&', '*', '!', '|'
        };
        for (Kind kind : Kind.values()) {
            List<Path> files = files(kind.input());
            for (int i = 0; i < 1000; i++) {
                byte[] bytes = Files.readAllBytes(files.get(random.nextInt(files.size())));
                for (int n = random.nextInt(6); n >= 0; n--) {
                    bytes[random.nextInt(bytes.length)] =
                            random.nextBoolean()
                                    ? likely[random.nextInt(likely.length)]
                                    : (byte) random.nextInt(256);
                }
                ReadSource read = read(kind, write(kind, bytes));
                assertTrue(read.problems().list().stream().noneMatch(p -> p.message().isBlank()));
                assertTrue(!read.facts().isEmpty() || read.problems().hasErrors());
                tries.held();
            }
        }
    }

    private static ReadSource read(Kind kind, Path path) {
        return ReadSource.of(kind.of(path));
    }

    private List<String> lines(Kind kind, String text) throws IOException {
        ReadSource read = read(kind, write(kind, text.getBytes(StandardCharsets.UTF_8)));
        assertEquals(0, read.problems().count(Severity.ERROR), text);
        return read.lines();
    }

    private Path write(Kind kind, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(kind.file), bytes);
    }

    private static List<Path> files(Path input) throws IOException {
        try (Stream<Path> all = Files.walk(input)) {
            return new ArrayList<>(all.filter(Files::isRegularFile).sorted().toList());
        }
    }

    private Path zip(Map<String, byte[]> files) throws IOException {
        Path archive = folder.resolve("files.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return archive;
    }
}
