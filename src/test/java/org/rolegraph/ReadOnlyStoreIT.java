package org.rolegraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;

/**
 * The packed program over a store that its user may read and not write. Who runs the tests as root,
 * whom no permission stops, has them run the program as the user {@code nobody}.
 */
class ReadOnlyStoreIT {
    private static final Path PROGRAM = Path.of("rolegraph").toAbsolutePath();
    private static final Path JAR = Path.of("target/rolegraph.jar").toAbsolutePath();
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups");
    private static final List<List<String>> READING =
            List.of(
                    List.of("query", "-e", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"),
                    List.of("query", "-f", "-"),
                    List.of("export", "-o", "nquads"),
                    List.of("show", "urn:x:thing"),
                    List.of("search", "thing"),
                    List.of("store", "verify"),
                    List.of("store", "list"),
                    List.of("store", "info"),
                    List.of("check"),
                    List.of("similar", "urn:x:thing"),
                    List.of("gap", "urn:x:thing", "--have", "urn:x:other"));

    @TempDir private Path folder;
    private Path store;

    private record Ran(int exit, String out, String err) {}

    private static Ran run(List<String> before, Map<String, String> environment, List<String> words)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(before);
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command).directory(Path.of("/").toFile());
        String path = builder.environment().get("PATH");
        builder.environment().clear();
        builder.environment().put("PATH", path);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (var in = process.getOutputStream()) {
            in.write("SELECT ?s ?o { ?s <urn:x:n> ?o }".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // it did not ask
        }
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), out, err);
    }

    private Ran rolegraph(List<String> before, Map<String, String> environment, List<String> words)
            throws IOException, InterruptedException {
        List<String> all =
                new ArrayList<>(List.of(PROGRAM.toString(), "--store", store.toString()));
        all.addAll(words);
        return run(before, environment, all);
    }

    @BeforeEach
    void load() throws IOException, InterruptedException {
        Path readable = Files.createDirectories(folder.toRealPath().resolve("readable"));
        store = readable.resolve("store");
        Path data = readable.resolve("data.ttl");
        Files.writeString(
                data,
                """
                @prefix rg: <https://w3id.org/rolegraph/ontology#> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                <urn:x:thing> a rg:Role ; skos:prefLabel "thing"@en ; <urn:x:n> 1 , true .
                <urn:x:other> a rg:Skill ; skos:prefLabel "other"@en .
                """);
        Ran loaded = rolegraph(List.of(), Map.of(), List.of("load", "rdf=" + data));
        assertEquals(0, loaded.exit(), loaded.err());
        chmod("a-w,a+rX", store);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void let_it_be_deleted() throws IOException, InterruptedException {
        chmod("u+w", store);
    }

    private static void chmod(String mode, Path place) throws IOException, InterruptedException {
        assertEquals(0, run(List.of("chmod", "-R", mode), Map.of(), List.of(place + "")).exit());
    }

    private static boolean isRoot() throws IOException, InterruptedException {
        return run(List.of(), Map.of(), List.of("id", "-u")).out().equals("0\n");
    }

    /** What makes the program run as a user who may not write. */
    private static List<String> asReader() throws IOException, InterruptedException {
        if (!isRoot()) {
            return List.of();
        }
        assumeTrue(
                Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(bin -> Files.isExecutable(Path.of(bin, "setpriv"))),
                "skipped: root may write anything, and there is no setpriv to run as another");
        for (String file : List.of(JAR.toString(), System.getProperty("java.home") + "/release")) {
            assumeTrue(
                    run(AS_NOBODY, Map.of(), List.of("test", "-r", file)).exit() == 0,
                    "skipped: the user nobody may not read " + file);
        }
        return AS_NOBODY;
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(store)) {
            for (Path file : all.toList()) {
                files.put(
                        file.toString(),
                        Files.getLastModifiedTime(file)
                                + (Files.isDirectory(file)
                                        ? ""
                                        : " " + Arrays.hashCode(Files.readAllBytes(file))));
            }
        }
        return files;
    }

    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "commands on read-only stores")
    void whoever_may_read_a_store_gets_every_answer(Tries tries)
            throws IOException, InterruptedException {
        List<String> reader = asReader();
        Map<String, String> before = files();
        for (List<String> words : READING) {
            Ran owner = rolegraph(List.of(), Map.of(), words);
            assertEquals(owner, rolegraph(reader, Map.of(), words), words.toString());
            assertTrue(owner.exit() != 5 && owner.exit() != 70, words + " " + owner);
            tries.held();
        }
        assertEquals(before, files());
    }

    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "commands on read-only stores")
    void neither_home_nor_cache_is_needed_to_read(Tries tries)
            throws IOException, InterruptedException {
        List<String> reader = asReader();
        Ran expected = rolegraph(List.of(), Map.of(), READING.get(0));
        assertEquals(0, expected.exit(), expected.err());
        for (Map<String, String> homes :
                List.of(
                        Map.<String, String>of(),
                        Map.of("HOME", "/nonexistent"),
                        Map.of("HOME", store.toString()),
                        Map.of("HOME", "/proc", "XDG_CACHE_HOME", "/proc/none"))) {
            assertEquals(expected, rolegraph(reader, homes, READING.get(0)), homes.toString());
            tries.held();
        }
    }

    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "commands on read-only stores")
    void a_load_says_that_it_cannot_write() throws IOException, InterruptedException {
        Ran load = rolegraph(asReader(), Map.of(), List.of("load", "curated"));
        assertEquals(5, load.exit());
        assertTrue(load.err().contains("[cannot-write]"), load.err());
    }

    @Test
    void a_file_that_may_not_be_read_is_named() throws IOException, InterruptedException {
        List<String> reader = asReader();
        Path file = store.resolve("generations/000001/tdb2/Data-0001/GSPO.dat");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assertEquals(
                new Ran(
                        5,
                        "",
                        file
                                + ": cannot be read: access is denied [no-file]\n"
                                + "  fix: let this user read the files of the store, or name another"
                                + " store with --store\n"),
                rolegraph(reader, Map.of(), READING.get(0)));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    }

    @Test
    void a_part_of_a_store_that_may_not_be_looked_into_is_not_called_damaged()
            throws IOException, InterruptedException {
        List<String> reader = asReader();
        for (String part :
                List.of(
                        "",
                        "CURRENT",
                        "generations",
                        "generations/000001",
                        "generations/000001/manifest.json",
                        "generations/000001/tdb2",
                        "generations/000001/text")) {
            Path denied = store.resolve(part);
            var before = Files.getPosixFilePermissions(denied);
            Files.setPosixFilePermissions(denied, PosixFilePermissions.fromString("---------"));
            for (List<String> words :
                    List.of(READING.get(0), List.of("store", "info"), List.of("store", "verify"))) {
                Ran ran = rolegraph(reader, Map.of(), words);
                String said = part + " " + words + ran;
                assertEquals(5, ran.exit(), said);
                if (!words.contains("info")) { // which says what it sees
                    assertEquals("", ran.out(), said);
                }
                assertTrue(
                        ran.err()
                                        .startsWith(
                                                denied
                                                        + ": cannot be read: access is denied [no-file]")
                                || ran.err().startsWith(denied + "/")
                                        && ran.err().contains("cannot be read: access is denied"),
                        said);
                assertTrue(ran.err().contains("let this user read the files of the store"), said);
                assertFalse(ran.err().contains("damaged-store"), said);
            }
            Files.setPosixFilePermissions(denied, before);
        }
    }

    @Test
    void a_read_only_mount_is_read_by_root_too() throws IOException, InterruptedException {
        assumeTrue(isRoot(), "skipped: only root mounts");
        Path mount = Files.createDirectories(folder.resolve("mount"));
        Ran expected = rolegraph(List.of(), Map.of(), READING.get(0));
        String bind = "mount --bind \"$1\" \"$2\" && mount -o remount,ro,bind \"$2\"";
        Ran mounted =
                run(
                        List.of("sh", "-c", bind, "sh"),
                        Map.of(),
                        List.of(store.toString(), mount.toString()));
        assumeTrue(mounted.exit() == 0, "skipped: nothing can be mounted here");
        try {
            Path original = store;
            store = mount;
            for (List<String> words : READING.subList(0, 6)) {
                Ran ran = rolegraph(List.of(), Map.of(), words);
                assertEquals(0, ran.exit(), words + " " + ran);
            }
            assertEquals(expected, rolegraph(List.of(), Map.of(), READING.get(0)));
            store = original;
        } finally {
            run(List.of("umount"), Map.of(), List.of(mount.toString()));
        }
    }
}
