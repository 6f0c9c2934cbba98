package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;

/**
 * Whatever stands where a file or folder is expected, each command ends soon, in a sentence of its
 * own words and an exit code that is not that of a defect.
 */
class HostileInputsTest {
    private static final Path CASES = Path.of("src/test/resources/cli").toAbsolutePath();

    /** Each way in which a command is given a file or folder, written {@code @}. */
    private static final List<String> INPUTS =
            List.of(
                    "load curated=@",
                    "load esco=@",
                    "load onet=@",
                    "load esco-labels=@",
                    "load rdf=@",
                    "load crosswalk=@",
                    "load sssom=@",
                    "load csv=@ --map people.map.csv",
                    "load csv=people.csv --map @",
                    "check @",
                    "check --shapes @",
                    "check --rules @",
                    "check tiny.ttl --baseline @",
                    "export -o csv --map @",
                    "query -f @",
                    "query --batch @ --out answers",
                    "gap --have-file @ --to data-engineer",
                    "matrix data-engineer --team @",
                    "reconcile @ --column title",
                    "link accept @",
                    "link reject @",
                    "link list --file @",
                    "link check --file @",
                    "link suggest --from @ --to curated",
                    "link suggest --from skos=@ --to curated",
                    "link evaluate --gold @ --to curated",
                    "new role x --in @",
                    "store info --store @",
                    "load curated=tiny --store @",
                    "search data --store @");

    /** Java's and the system's words, which no sentence may have. */
    private static final Pattern JAVA =
            Pattern.compile(
                    "Exception|BigInteger|Is a directory|Input length|END header|java\\.|[^/]null\\b|"
                            + "Not a directory|File name too long|Permission denied|errno");

    @TempDir private static Path folder;
    private static Run.Place place;

    /** What stands in the place of a file, by what it is called here. */
    private static Map<String, String> places;

    /** One folder for all: nothing here needs that nothing was there before. */
    @BeforeAll
    static void here() throws IOException, InterruptedException {
        place = Run.Place.at(folder);
        try (Stream<Path> files = Files.walk(CASES)) {
            for (Path file : files.toList()) {
                Path target = folder.resolve(CASES.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        TinyStore.in(folder);
        places = places();
    }

    private static Map<String, String> places() throws IOException, InterruptedException {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("nothing", "");
        places.put("a space", " ");
        places.put("no file", "nowhere/at/all");
        places.put("a long name", "n".repeat(5000));
        places.put("below a file", "tiny.ttl/below");
        places.put("an empty folder", Files.createDirectory(folder.resolve("empty")).toString());
        Path loop = folder.resolve("loop.ttl");
        Files.createSymbolicLink(loop, loop);
        places.put("a loop of links", "loop.ttl");
        places.put("endless zeros", "/dev/zero");
        places.put("no bytes", "/dev/null");
        Path binary = folder.resolve("binary.zip");
        byte[] bytes = new byte[5000];
        new java.util.Random(7).nextBytes(bytes);
        Files.write(binary, bytes);
        places.put("noise", "binary.zip");
        Path pipe = folder.resolve("pipe.csv");
        if (new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0) {
            places.put("a named pipe", "pipe.csv");
        }
        return places;
    }

    @TestFactory
    @Holds(value = Promise.SENTENCES, tried = "hostile inputs")
    List<DynamicTest> each_input_refuses_what_is_no_file(Tries tries) {
        List<DynamicTest> tests = new ArrayList<>();
        for (Map.Entry<String, String> there : places.entrySet()) {
            tests.add(
                    dynamicTest(
                            there.getKey(),
                            () -> {
                                for (String line : INPUTS) {
                                    said(line, there.getValue());
                                    tries.held();
                                }
                            }));
        }
        return tests;
    }

    /** Not those of a defect, and not of the user who interrupts. */
    private Run said(String line, String named) {
        String[] words =
                Arrays.stream(line.split(" "))
                        .map(word -> word.replace("@", named))
                        .toArray(String[]::new);
        Run run =
                assertTimeoutPreemptively(
                        Duration.ofMinutes(10), () -> place.run(words), () -> line + ": " + named);
        String what = line + " of " + named.substring(0, Math.min(40, named.length())) + ": " + run;
        assertTrue(Set.of(0, 1, 2, 3, 4, 5, 6).contains(run.exit()), what);
        assertFalse(JAVA.matcher(run.err()).find(), what);
        if (run.exit() > 1) {
            assertTrue(run.err().contains("["), what);
            assertTrue(run.err().length() < 20_000, what);
        }
        return run;
    }

    @ParameterizedTest
    @Holds(value = Promise.SENTENCES, tried = "hostile inputs")
    @CsvSource({"/dev/zero,a device", "pipe.csv,a named pipe", "door,a socket", "empty,a folder"})
    void what_is_no_file_is_called_by_its_name(String there, String called, Tries tries)
            throws IOException {
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            Path door = folder.resolve("door");
            Assumptions.assumeTrue(door.toString().length() < 100);
            Files.deleteIfExists(door);
            socket.bind(UnixDomainSocketAddress.of(door));
            for (String line :
                    List.of(
                            "load rdf=@",
                            "load csv=@ --map people.map.csv",
                            "query -f @",
                            "gap --have-file @ --to data-engineer",
                            "matrix data-engineer --team @",
                            "reconcile @ --column title",
                            "link accept @")) {
                Run run = said(line, there);
                assertTrue(
                        run.err().contains(": " + called + ", where a file is expected [no-file]"),
                        run.err());
                tries.held();
            }
        }
    }

    @ParameterizedTest
    @Holds(value = Promise.SENTENCES, tried = "hostile inputs")
    @ValueSource(strings = {"1e-999999999", "1e999999999", "LONG", "0.LONG"})
    void numbers_without_end_are_reported_with_their_line(String written) throws IOException {
        String number = written.replace("LONG", "7".repeat(2_000_000));
        Files.writeString(
                folder.resolve("one.sssom.tsv"),
                "#curie_map:\n#  e: https://e.x/\n"
                        + "subject_id\tpredicate_id\tobject_id\tmapping_justification\tconfidence\n"
                        + "e:a\tskos:exactMatch\te:b\tsemapv:ManualMappingCuration\t"
                        + number
                        + "\n");
        line("load sssom=one.sssom.tsv", 3, "one.sssom.tsv:4:", "confidence is \"");
        line("link accept one.sssom.tsv", 3, "one.sssom.tsv:4:", "confidence is \"");
        Path json = folder.resolve("own");
        Files.createDirectories(json);
        Files.writeString(
                json.resolve("requirements.json"),
                "[\n{\"id\": \"x\", \"confidence\": " + number + "}]\n");
        line("load curated=own", 3, "requirements.json:2:", "found the number ");
        Files.writeString(folder.resolve("have.csv"), "skill,level\nSQL," + number + "\n");
        line("gap --have-file have.csv --to data-engineer", 3, "have.csv:2", "level is \"");
        Files.writeString(
                folder.resolve("have.json"), "[\n{\"skill\": \"SQL\", \"level\": " + number + "}]");
        line("gap --have-file have.json --to data-engineer", 3, "have.json:", "");
        if (number.length() > 1000) {
            String integer = number.replace("0.", "");
            Files.writeString(
                    folder.resolve("n.ttl"), "\n<https://e.x/s> <https://e.x/p> " + integer + " .");
            line(
                    "load rdf=n.ttl",
                    3,
                    "n.ttl:2:",
                    "a value of xsd:integer has 2,000,000 characters");
            for (String type : List.of("decimal", "double", "integer", "duration", "gYear")) {
                Files.writeString(
                        folder.resolve("n.nt"),
                        "<https://e.x/s> <https://e.x/p> \""
                                + number
                                + "\"^^<http://www.w3.org/2001/XMLSchema#"
                                + type
                                + "> .\n");
                line("load rdf=n.nt", 3, "n.nt:1:", "a value of xsd:" + type + " has 2,000,00");
            }
            Files.writeString(folder.resolve("n.rq"), "SELECT (" + integer + " AS ?n) {}");
            line("query -f n.rq", 6, "n.rq", "number");
        }
        Files.writeString(
                folder.resolve("n.jsonld"),
                "{\"@id\": \"https://e.x/s\",\n\"https://e.x/p\": " + number + "}");
        line("load rdf=n.jsonld", number.equals("1e999999999") ? 0 : 3, "", "");
    }

    private void line(String command, int exit, String where, String what) {
        Run run = said(command, "");
        assertEquals(exit, run.exit(), command + run.err());
        assertTrue(run.err().contains(where) && run.err().contains(what), command + run.err());
    }

    @Test
    @Holds(value = Promise.SENTENCES, tried = "hostile inputs")
    void packed_files_grow_within_bounds_and_are_packed_once() throws IOException {
        byte[] line = "<https://e.x/s> <https://e.x/p> \"a\" .\n".getBytes(StandardCharsets.UTF_8);
        try (OutputStream out =
                new GZIPOutputStream(Files.newOutputStream(folder.resolve("bomb.nt.gz")))) {
            for (int i = 0; i < 1_000_000; i++) {
                out.write(line);
            }
        }
        line("load rdf=bomb.nt.gz", 3, "bomb.nt.gz: the file grows beyond ", "[unsafe-archive]");
        line("check bomb.nt.gz", 1, "", "");
        try (OutputStream out =
                new GZIPOutputStream(
                        new GZIPOutputStream(
                                Files.newOutputStream(folder.resolve("twice.ttl.gz"))))) {
            out.write(line);
        }
        line("load rdf=twice.ttl.gz", 3, "twice.ttl.gz", "is packed by gzip again");
        try (ZipOutputStream out =
                new ZipOutputStream(Files.newOutputStream(folder.resolve("bomb.zip")))) {
            out.putNextEntry(new ZipEntry("db_29_0_text/Occupation Data.txt"));
            byte[] row = "a\tb\tc\t1\n".getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 3_000_000; i++) {
                out.write(row);
            }
        }
        line("load onet=bomb.zip", 3, "the file grows beyond ", "[unsafe-archive]");
    }

    @Test
    @Holds(value = Promise.EXIT_CODES, tried = "hostile inputs")
    void an_empty_store_is_a_usage() {
        for (String command : List.of("store info", "load curated=tiny", "search x", "check")) {
            Run run = said("--store @ " + command, "");
            assertEquals(2, run.exit());
            assertTrue(run.err().startsWith("--store: the name of the store is empty"), run.err());
        }
    }

    @Test
    @Holds(value = Promise.SENTENCES, tried = "hostile inputs")
    void bytes_that_are_not_text_are_reported_with_their_line() throws IOException {
        byte[] latin = "SELECT * {\n ?s ?p \"caf\u00e9\" }".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("latin.rq"), latin);
        line("query -f latin.rq", 3, "latin.rq:2: bytes that are not UTF-8", "[bad-encoding]");
        line("link accept latin.rq", 3, "latin.rq:2: bytes that are not UTF-8", "[bad-encoding]");
        line("check --baseline latin.rq tiny.ttl", 3, "latin.rq:2:", "[bad-encoding]");
    }
}
