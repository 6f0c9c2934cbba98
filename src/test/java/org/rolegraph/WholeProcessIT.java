package org.rolegraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a process of its own shows: when it ends, and what it reads from a real pipe. */
class WholeProcessIT {
    private static final Path JAR = Path.of("target/rolegraph.jar").toAbsolutePath();

    /** A start of the program on a busy machine, in CPU time. */
    private static final Duration START = Duration.ofSeconds(4);

    private static final int PATIENCE_SECONDS = 90;

    @TempDir private Path folder;

    private record Ran(int exit, String out, String err, Duration cpu) {}

    @BeforeEach
    void load() throws Exception {
        Path data = folder.resolve("data.ttl");
        Files.writeString(
                data,
                """
                @prefix rg: <https://w3id.org/rolegraph/ontology#> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                <urn:x:thing> a rg:Role ; skos:prefLabel "thing"@en ; <urn:x:n> 1 .
                """);
        assertEquals(0, rolegraph("", "load", "rdf=" + data).exit());
    }

    private Ran rolegraph(String input, String... words) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx2g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of("-cp", JAR.toString(), "org.rolegraph.cli.main.Main"));
        command.addAll(List.of("--store", folder.resolve("store").toString()));
        command.addAll(List.of(words));
        File out = folder.resolve("out").toFile();
        File err = folder.resolve("err").toFile();
        Process process =
                new ProcessBuilder(command).redirectOutput(out).redirectError(err).start();
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // it did not ask
        }
        Duration cpu = Duration.ZERO;
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
            cpu = process.info().totalCpuDuration().orElse(cpu);
            if (System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new AssertionError(String.join(" ", words) + " does not end");
            }
        }
        return new Ran(
                process.exitValue(),
                Files.readString(out.toPath()),
                Files.readString(err.toPath()),
                cpu);
    }

    /** The limit of time is kept by the whole process, up to its start and a second. */
    @ParameterizedTest
    @ValueSource(strings = {"concat-doubling.rq", "number-product.rq", "replace-doubling.rq"})
    void a_query_that_grows_without_end_ends_the_process_in_time(String name) throws Exception {
        Path query = Path.of("src/test/resources/hostile", name).toAbsolutePath();
        Ran ran = rolegraph("", "query", "--timeout", "2", "-f", query.toString());
        assertEquals(6, ran.exit(), ran.err());
        assertTrue(ran.err().contains("[limit-reached]"), ran.err());
        Duration most = Duration.ofSeconds(2 + 1).plus(START);
        assertTrue(ran.cpu().compareTo(most) <= 0, name + " took " + ran.cpu());
    }

    @Test
    void a_real_pipe_is_read_where_one_reading_is_enough() throws Exception {
        Ran reconciled =
                rolegraph(
                        "title\nthing\n",
                        "reconcile",
                        "/dev/stdin",
                        "--column",
                        "title",
                        "--to",
                        "user");
        assertEquals(0, reconciled.exit(), reconciled.err());
        assertTrue(
                reconciled.out().startsWith("title,id,label,score,confidence,"), reconciled.out());
        assertTrue(reconciled.out().contains("\nthing,urn:x:thing,"), reconciled.out());
        Ran asked = rolegraph("SELECT (1 AS ?x) {}", "query", "-o", "csv", "-f", "/dev/stdin");
        assertEquals(0, asked.exit(), asked.err());
        assertEquals("x\r\n1\r\n", asked.out());
        Ran loaded = rolegraph("", "load", "rdf=/dev/stdin");
        assertEquals(3, loaded.exit());
        assertTrue(
                loaded.err()
                        .startsWith(
                                "/dev/stdin: a pipe, where a file is expected, since it is read"
                                        + " more than once [no-file]\n"),
                loaded.err());
    }
}
