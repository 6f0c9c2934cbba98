package org.rolegraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher itself, over the packed program, in folders whose names are no help. */
class LauncherIT {
    private static final String ODD = "a b 'c' \"d\" $e %20 #f ü *";

    @TempDir private Path folder;

    private Path program;
    private Path launcher;
    private Path home;

    /** A copy of the program in a folder of its own; the libraries are linked. */
    @BeforeEach
    void the_program_lies_in_an_odd_folder() throws IOException {
        folder = folder.toRealPath();
        program = Files.createDirectories(folder.resolve(ODD).resolve("program"));
        home = Files.createDirectories(folder.resolve(ODD).resolve("home"));
        launcher = install(program);
    }

    @AfterEach
    void the_links_are_taken_away() throws IOException {
        for (Path each : List.of(program, launcher.getParent())) {
            Files.deleteIfExists(each.resolve("target/lib"));
        }
    }

    private static Path install(Path program) throws IOException {
        Path target = Files.createDirectories(program.resolve("target"));
        Files.copy(Path.of("target/rolegraph.jar"), target.resolve("rolegraph.jar"));
        Files.createSymbolicLink(target.resolve("lib"), Path.of("target/lib").toAbsolutePath());
        Path launcher = program.resolve("rolegraph");
        Files.copy(Path.of("rolegraph"), launcher);
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        return launcher;
    }

    /** What one start did. */
    private record Started(int exit, String out, String err) {}

    private static Process start(Path command, Path from, Map<String, String> env, String... args)
            throws IOException {
        List<String> words = new ArrayList<>(List.of(command.toString()));
        words.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(words).directory(from.toFile());
        String path = builder.environment().get("PATH");
        builder.environment().clear();
        builder.environment().put("PATH", path);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(env);
        builder.environment().values().removeIf(String::isEmpty);
        return builder.start();
    }

    private static Started end(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Started(process.waitFor(), out, err);
    }

    private Started run(Map<String, String> environment, String... args)
            throws IOException, InterruptedException {
        return end(start(launcher, folder, environment, args));
    }

    /** A Java that prints what it was called with, one argument a line. */
    private Path telling() throws IOException {
        Path java = folder.resolve("telling java/bin/java");
        Files.createDirectories(java.getParent());
        Files.writeString(java, "#!/bin/sh\nprintf '<%s>\\n' \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return java.getParent().getParent();
    }

    private List<String> said(Map<String, String> environment, String... args)
            throws IOException, InterruptedException {
        Map<String, String> all = new TreeMap<>(environment);
        all.put("JAVA_HOME", telling().toString());
        Started started = run(all, args);
        assertEquals("", started.err());
        return List.of(started.out().split("(?<=>)\n"));
    }

    @Test
    void arguments_arrive_as_they_were_given() throws IOException, InterruptedException {
        String[] given = {"", " a  b ", "*", "$HOME", "'\"\\", "x\ny", "--", "-Xmx1k", "ü"};
        List<String> said = said(Map.of(), given);
        List<String> expected = Stream.of(given).map(word -> "<" + word + ">").toList();
        assertEquals(expected, said.subList(said.size() - given.length, said.size()));
        assertEquals(
                List.of(
                        "<-cp>",
                        "<" + program.resolve("target/rolegraph.jar") + ">",
                        "<org.rolegraph.cli.main.Main>"),
                said.subList(said.size() - given.length - 3, said.size() - given.length));
    }

    @Test
    void it_is_found_through_links_and_from_any_folder() throws IOException, InterruptedException {
        Path bin = Files.createDirectories(folder.resolve("some where/bin"));
        Path far = Files.createSymbolicLink(bin.resolve("far"), launcher);
        Path near = Files.createSymbolicLink(bin.resolve("near"), Path.of("../bin/far"));
        Path last =
                Files.createSymbolicLink(folder.resolve("rg -n"), Path.of("some where/bin/near"));
        Path linkedFolder = Files.createSymbolicLink(folder.resolve("linked"), program);
        Map<String, String> java = Map.of("JAVA_HOME", telling().toString());
        Set<String> outputs = new TreeSet<>();
        for (Path way : List.of(launcher, far, near, last, linkedFolder.resolve("rolegraph"))) {
            outputs.add(end(start(way, folder, java, "x")).out());
        }
        outputs.add(end(start(Path.of("./rolegraph"), program, java, "x")).out());
        outputs.add(end(start(Path.of("sh"), program, java, "rolegraph", "x")).out());
        outputs.add(end(start(Path.of("../bin/near"), bin, java, "x")).out());
        Map<String, String> onPath =
                Map.of("JAVA_HOME", telling().toString(), "PATH", bin + ":/usr/bin:/bin");
        outputs.add(end(start(Path.of("env"), folder, onPath, "near", "x")).out());
        assertEquals(1, outputs.size(), outputs.toString());
        assertTrue(outputs.iterator().next().contains(program + "/target/rolegraph.jar>"));
    }

    @Test
    void the_heap_is_set_by_the_option_before_the_environment_before_the_file() throws Exception {
        Path config = Files.createDirectories(home.resolve(".config/rolegraph")).resolve("config");
        Map<String, String> mine = Map.of("HOME", home.toString());
        assertTrue(said(mine, "x").contains("<-Xmx2g>"));
        Files.writeString(config, "# heap = 9g\nrows = 5\n heap = 700m \n");
        assertTrue(said(mine, "x").contains("<-Xmx700m>"));
        Map<String, String> both = Map.of("HOME", home.toString(), "ROLEGRAPH_HEAP", "1G");
        assertTrue(said(both, "x", "heapless").contains("<-Xmx1G>"));
        assertTrue(said(both, "x", "--heap=5g").contains("<-Xmx5g>"));
        assertTrue(said(both, "--heap", "6m", "x").contains("<-Xmx6m>"));
        Files.createDirectories(folder.resolve("elsewhere/rolegraph"));
        Files.writeString(folder.resolve("elsewhere/rolegraph/config"), "heap=3g");
        Map<String, String> moved =
                Map.of(
                        "HOME", home.toString(),
                        "XDG_CONFIG_HOME", folder.resolve("elsewhere").toString());
        assertTrue(said(moved, "x").contains("<-Xmx3g>"));
    }

    @Test
    void a_large_table_of_titles_gets_the_optimizing_compiler() throws Exception {
        Path small = Files.writeString(folder.resolve("small.csv"), "title\nbaker\n");
        String titles = "title\n" + "a title of a job posting\n".repeat(20_000);
        Path large = Files.writeString(folder.resolve("the large.csv"), titles);
        String optimizing = "<-XX:TieredStopAtLevel=4>";
        Map<String, String> mine = Map.of("HOME", home.toString());
        assertTrue(said(mine, "reconcile", large.toString(), "--to", "x").contains(optimizing));
        assertTrue(said(mine, "--store", "x", "reconcile", "the large.csv").contains(optimizing));
        assertFalse(said(mine, "reconcile", small.toString()).contains(optimizing));
        assertFalse(said(mine, "reconcile", "no file").contains(optimizing));
        assertFalse(said(mine, "show", large.toString()).contains(optimizing));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "g", "0g", "-1g", "2gb", "2 g", "1e3m", "$(id)g"})
    void a_heap_that_is_none_is_a_sentence(String heap) throws IOException, InterruptedException {
        Started started = run(Map.of("ROLEGRAPH_HEAP", heap, "HOME", "/nowhere"), "x");
        assertEquals(
                new Started(
                        2,
                        "",
                        "rolegraph: the heap is \""
                                + heap
                                + "\"; expected a number with k, m or g, such as 2g\n"
                                + "  fix: correct --heap, ROLEGRAPH_HEAP or the line heap= of"
                                + " /nowhere/.config/rolegraph/config\n"),
                started);
    }

    @Test
    void a_wrong_java_is_a_sentence() throws IOException, InterruptedException {
        Started none = run(Map.of("JAVA_HOME", "/no/where"), "x");
        assertEquals(
                new Started(
                        2,
                        "",
                        "rolegraph: JAVA_HOME is /no/where, which has no bin/java\n  fix: set"
                                + " JAVA_HOME to a JDK of version 17 or later, or unset it\n"),
                none);
        Path java = telling();
        Files.writeString(java.resolve("release"), "JAVA_VERSION=\"1.8.0_402\"\n");
        Started old = run(Map.of("JAVA_HOME", java.toString()), "x");
        assertEquals(
                new Started(
                        2,
                        "",
                        "rolegraph: "
                                + java
                                + "/bin/java is Java 1\n  fix: install a JDK of version 17 or"
                                + " later, or set JAVA_HOME to one\n"),
                old);
    }

    @Test
    void a_folder_with_a_colon_is_a_sentence() throws IOException, InterruptedException {
        Path colon = Files.createDirectories(folder.resolve("a:b"));
        launcher = install(colon);
        Started started = run(Map.of(), "--version");
        assertEquals(2, started.exit());
        assertTrue(started.err().contains("Java takes no path with a colon"), started.err());
    }

    @Test
    void it_runs_where_no_archive_can_be_kept() throws IOException, InterruptedException {
        Path file = Files.createFile(folder.resolve("file"));
        for (String nowhere : List.of("", "relative", file.toString(), folder + "/a:b")) {
            Started started = run(Map.of("HOME", nowhere), "--version");
            assertEquals("", started.err());
            assertEquals(0, started.exit());
            assertTrue(started.out().startsWith("rolegraph "), started.out());
        }
    }

    /**
     * The Java that runs the tests, and those named by {@code JAVA_HOME_17, _21, _25} or Debian.
     */
    static Stream<Path> javas() throws IOException {
        Map<String, Path> byVersion = new TreeMap<>();
        List<Path> found = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
        for (String version : List.of("17", "21", "25")) {
            String named = System.getenv("JAVA_HOME_" + version);
            if (named != null) {
                found.add(Path.of(named));
            }
        }
        Path folder = Path.of("/usr/lib/jvm");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                all.sorted().forEach(found::add);
            }
        }
        for (Path java : found) {
            Path release = java.resolve("release");
            if (Files.isExecutable(java.resolve("bin/java")) && Files.isReadable(release)) {
                String text = Files.readString(release);
                String major = text.replaceAll("(?s).*JAVA_VERSION=\"(\\d+).*", "$1");
                byVersion.putIfAbsent(major, java);
            }
        }
        byVersion.keySet().retainAll(Set.of("17", "25"));
        for (String wanted : List.of("17", "25")) {
            if (!byVersion.containsKey(wanted)) {
                System.err.println("LauncherIT: no Java " + wanted + " found, so it is skipped");
            }
        }
        return byVersion.values().stream();
    }

    @ParameterizedTest
    @MethodSource("javas")
    void the_archive_is_made_once_used_and_made_anew_when_the_jar_changes(Path java)
            throws IOException, InterruptedException {
        boolean recent = Files.readString(java.resolve("release")).contains("VERSION=\"25");
        Map<String, String> mine = Map.of("HOME", home.toString(), "JAVA_HOME", java.toString());

        List<Process> atOnce = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            atOnce.add(start(launcher, folder, mine, "--version"));
        }
        Set<Started> outcomes = new HashSet<>();
        for (Process process : atOnce) {
            outcomes.add(end(process));
        }
        assertEquals(1, outcomes.size(), outcomes.toString());
        assertEquals(0, outcomes.iterator().next().exit());
        assertEquals("", outcomes.iterator().next().err());
        Path first = onlyArchive();

        // this Java machine refuses to run without the archive
        Map<String, String> strict = new TreeMap<>(mine);
        strict.put("JAVA_TOOL_OPTIONS", recent ? "-XX:AOTMode=on" : "-Xshare:on");
        Started started = run(strict, "--version");
        assertEquals(outcomes.iterator().next().out(), started.out(), started.err());

        // one that waits for its query on standard input while the archive is replaced
        assertEquals(0, run(mine, "load", "curated").exit());
        Process running = start(launcher, folder, mine, "query", "-f", "-");
        while (!commandLine(running).contains("org.rolegraph.cli.main.Main")) {
            assertFalse(running.waitFor(20, TimeUnit.MILLISECONDS), "it ended before its query");
        }
        Path jar = program.resolve("target/rolegraph.jar");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(90)));
        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2020-02-02T02:02:02Z")));
        assertEquals(0, run(mine, "--version").exit());
        assertNotEquals(first, onlyArchive());
        running.getOutputStream().write("ASK { ?s ?p ?o }".getBytes(StandardCharsets.UTF_8));
        assertEquals(new Started(0, "true\n", ""), end(running));
    }

    private static List<String> commandLine(Process process) {
        return List.of(process.info().arguments().orElse(new String[0]));
    }

    /** The archive, beside which nothing is left over. */
    private Path onlyArchive() throws IOException {
        Path cache = home.resolve(".cache/rolegraph");
        try (Stream<Path> files = Files.walk(cache)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertEquals(1, all.size(), all.toString());
            assertEquals(cache + program.toString(), all.get(0).getParent().toString());
            return all.get(0);
        }
    }
}
