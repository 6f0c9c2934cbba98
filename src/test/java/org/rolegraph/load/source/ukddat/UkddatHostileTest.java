package org.rolegraph.load.source.ukddat;

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
import org.rolegraph.testkit.ReadSource;
import org.rolegraph.testkit.Tries;

/** Files that are not what they should be: each ends in problems with places, never otherwise. */
class UkddatHostileTest {
    private static final Path INPUT = Path.of("src/test/resources/ukddat/levels-in-order/input");

    @TempDir private Path folder;

    @Test
    void reads_an_archive_as_the_folder_that_it_holds() throws IOException {
        Path archive = zip(files());
        assertEquals(read(INPUT).lines(), read(archive).lines());
        assertEquals(1, new Ukddat(archive).inputs().size());
        assertEquals(2, new Ukddat(INPUT).inputs().size());
    }

    @Test
    void reads_a_file_alone_whatever_its_name() throws IOException {
        Path file = Files.copy(INPUT.resolve("roles.csv"), folder.resolve("mine.csv"));
        assertEquals(Map.of(Codes.MISSING_FILE, 1), read(file).codes());
        assertTrue(read(file).lines().size() > 20);
    }

    @Test
    void names_what_is_not_there() throws IOException {
        Path absent = folder.resolve("absent");
        assertEquals(Map.of(Codes.NO_FILE, 1), read(absent).codes());
        assertEquals(List.of(), new Ukddat(absent).inputs());
        assertEquals(Map.of(Codes.NO_FILE, 1), read(folder).codes());
    }

    @Test
    @Holds(value = Promise.SENTENCES, tried = "hostile inputs")
    void stops_an_archive_of_the_digital_and_data_framework_that_grows_beyond_measure()
            throws IOException {
        byte[] whole = Files.readAllBytes(INPUT.resolve("roles.csv"));
        byte[] grown = Arrays.copyOf(whole, 64 << 20);
        Arrays.fill(grown, whole.length, grown.length, (byte) '\n');
        ReadSource read = read(zip(Map.of("roles.csv", grown)));
        assertTrue(read.problems().counts(Severity.ERROR).containsKey(Codes.UNSAFE_ARCHIVE));
    }

    @Test
    void tells_wrong_encodings_and_nul() throws IOException {
        String text = Files.readString(INPUT.resolve("roles.csv"));
        byte[] latin = text.replace("Baker", "B\u00e4cker").getBytes(StandardCharsets.ISO_8859_1);
        assertTrue(codes(latin).containsKey(Codes.BAD_ENCODING));
        byte[] nul = text.replace("Baker", "B\0ker").getBytes(StandardCharsets.UTF_8);
        assertTrue(codes(nul).containsKey(Codes.BAD_VALUE));
        assertEquals(
                read(INPUT.resolve("roles.csv")).lines().size(),
                lines(("\uFEFF" + text.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @Holds(value = Promise.SENTENCES, tried = "hostile inputs")
    void survives_any_change_of_a_byte_of_the_digital_and_data_framework(Tries tries)
            throws IOException {
        Random random = new Random(5);
        Map<String, byte[]> files = files();
        List<String> names = List.copyOf(files.keySet());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        for (int i = 0; i < 400; i++) {
            String name = names.get(random.nextInt(names.size()));
            byte[] bytes = files.get(name).clone();
            for (int n = random.nextInt(4); n >= 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Files.write(folder.resolve(name), bytes);
            ReadSource read = read(folder);
            assertTrue(read.problems().list().stream().allMatch(p -> !p.message().isBlank()));
            Files.write(folder.resolve(name), files.get(name));
            tries.held();
        }
        for (String name : names) {
            byte[] whole = files.get(name);
            for (int length = 0; length < whole.length; length += 7) {
                Files.write(folder.resolve(name), Arrays.copyOf(whole, length));
                read(folder);
                tries.held();
            }
            Files.write(folder.resolve(name), whole);
        }
    }

    private Map<String, Integer> codes(byte[] bytes) throws IOException {
        Files.write(folder.resolve("roles.csv"), bytes);
        return read(folder).codes();
    }

    private int lines(byte[] bytes) throws IOException {
        Files.write(folder.resolve("roles.csv"), bytes);
        ReadSource read = read(folder);
        assertEquals(0, read.problems().count(Severity.ERROR));
        return read.lines().size();
    }

    private static ReadSource read(Path path) {
        return ReadSource.of(new Ukddat(path));
    }

    private static Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var all = Files.list(INPUT)) {
            for (Path file : all.sorted().toList()) {
                files.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private Path zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry("frameworks/ukddat/" + file.getKey()));
                zip.write(file.getValue());
            }
            zip.putNextEntry(new ZipEntry("frameworks/other/table.csv"));
            zip.write("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        }
        return Files.write(folder.resolve("frameworks.zip"), bytes.toByteArray());
    }
}
