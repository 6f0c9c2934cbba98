package org.rolegraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;

/** The packed program as a server, while others load and prune its store. */
class ServeIT {
    private static final String PROGRAM = Path.of("rolegraph").toAbsolutePath().toString();
    private static final Pattern PLACE = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");
    private static final int PUBLICATIONS = 5;
    private static final int CLIENTS = 8;

    @TempDir private Path folder;
    private final HttpClient client = HttpClient.newHttpClient();
    private Process server;
    private BufferedReader said;
    private URI place;

    private ProcessBuilder rolegraph(String... words) {
        List<String> command = new ArrayList<>(List.of(PROGRAM, "--store", folder + "/store"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("HOME", folder.toString());
        return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    }

    private void run(String... words) throws IOException, InterruptedException {
        Process process = rolegraph(words).start();
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), err);
    }

    private void load(int number) throws IOException, InterruptedException {
        Path file = folder.resolve("given.ttl");
        Files.writeString(file, "<urn:s> <urn:p> " + number + " .\n");
        run("load", "rdf=" + file);
    }

    @BeforeEach
    void serve() throws IOException, InterruptedException {
        load(0);
        server = rolegraph("serve", "--port", "0", "--follow").start();
        said = server.errorReader(StandardCharsets.UTF_8);
        String line = said.readLine();
        Matcher found = PLACE.matcher(line);
        assertTrue(found.find(), line);
        place = URI.create(found.group());
    }

    @AfterEach
    void end() {
        server.destroyForcibly();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(place.resolve(path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String generation() throws IOException, InterruptedException {
        return get("/ready").headers().firstValue("Rolegraph-Generation").orElseThrow();
    }

    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "publications by other processes")
    void answers_all_while_others_load_and_prune(Tries tries) throws Exception {
        AtomicBoolean ends = new AtomicBoolean();
        AtomicInteger failed = new AtomicInteger();
        List<CompletableFuture<Void>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(
                    CompletableFuture.runAsync(
                            () -> {
                                while (!ends.get()) {
                                    try {
                                        failed.addAndGet(get("/").statusCode() == 200 ? 0 : 1);
                                    } catch (IOException | InterruptedException e) {
                                        failed.incrementAndGet();
                                    }
                                }
                            }));
        }
        for (int i = 1; i <= PUBLICATIONS; i++) {
            String before = generation();
            load(i);
            run("store", "prune", "--keep", "1");
            for (int look = 0; generation().equals(before) && look < 100; look++) {
                Thread.sleep(100);
            }
            assertNotEquals(before, generation());
            tries.held();
        }
        ends.set(true);
        for (CompletableFuture<Void> each : clients) {
            each.get();
        }
        assertEquals(0, failed.get());
    }

    @Test
    void ends_when_it_is_told_to() throws Exception {
        assertEquals(200, get("/health").statusCode());
        server.destroy();
        assertTrue(server.waitFor(20, TimeUnit.SECONDS), "still there");
        assertEquals(143, server.exitValue());
    }

    @Test
    void says_that_a_port_is_taken() throws Exception {
        Process second = rolegraph("serve", "--port", Integer.toString(place.getPort())).start();
        String err = new String(second.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(2, second.waitFor(), err);
        assertTrue(err.contains("port " + place.getPort()), err);
    }
}
