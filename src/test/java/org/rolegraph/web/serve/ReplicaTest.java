package org.rolegraph.web.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.api.LoadInput;
import org.rolegraph.api.RoleGraph;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.store.transfer.UpstreamWeb;
import org.rolegraph.testkit.FaultyProxy;
import org.rolegraph.web.jetty.ServerSettings;

/** A server that offers a store of one triple, and one that follows it over a bad line. */
@Timeout(120)
class ReplicaTest {
    @TempDir private Path folder;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private Serving origin;
    private Serving replica;
    private FaultyProxy line;

    @BeforeEach
    void offer() throws IOException {
        load("origin", 1);
        origin = start("origin", new Sharing(true, Optional.empty(), Duration.ZERO));
        line = new FaultyProxy(origin.uri().getPort());
    }

    @AfterEach
    void end() throws IOException {
        if (replica != null) {
            replica.close();
        }
        origin.close();
        line.close();
    }

    private void load(String store, int number) throws IOException {
        Path file = folder.resolve("given.ttl");
        Files.writeString(file, "<urn:s> <urn:p> " + number + " .\n");
        RoleGraph.load(folder.resolve(store), LoadInput.of("rdf", file));
    }

    private Serving start(String store, Sharing sharing) throws IOException {
        return Serving.start(
                StoreDirectory.at(folder.resolve(store)),
                new ServeSettings(
                                List.of("en"),
                                Limits.FILE,
                                true,
                                "test",
                                List.of(),
                                new ServerSettings("127.0.0.1", 0, 0, Optional.empty(), false))
                        .sharing(sharing),
                told::add);
    }

    private void follow() throws IOException {
        UpstreamWeb upstream =
                UpstreamWeb.at(line.instead(origin.uri()) + "store", "test", Duration.ofSeconds(2));
        replica = start("replica", new Sharing(false, Optional.of(upstream), HALF_A_SECOND));
    }

    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

    private HttpResponse<String> get(Serving of, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(of.uri().resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private void awaits(String ready) throws IOException, InterruptedException {
        for (int i = 0; i < 600 && !get(replica, "/ready").body().contains(ready); i++) {
            Thread.sleep(100);
        }
        assertEquals("generation " + ready + "\n", get(replica, "/ready").body(), told::toString);
    }

    private List<String> generations() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("replica/generations"))) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void follows_what_is_published_and_drops_what_is_old() throws Exception {
        follow();
        for (int i = 2; i <= 4; i++) {
            load("origin", i);
            awaits("00000" + i);
            String rows = get(replica, "/sparql?query=SELECT+?o+%7B%3Curn:s%3E+?p+?o%7D").body();
            assertTrue(rows.contains("\"" + i + "\""), rows);
        }
        for (int i = 0; i < 100 && generations().size() > 2; i++) {
            Thread.sleep(100);
        }
        assertEquals(List.of("000003", "000004"), generations());
    }

    @Test
    void an_upstream_that_is_away_or_drops_is_a_line_of_the_log() throws Exception {
        follow();
        line.refuse(true);
        for (int i = 0; i < 300 && told.stream().noneMatch(s -> s.contains("not taken")); i++) {
            Thread.sleep(100);
        }
        assertEquals("generation 000001\n", get(replica, "/ready").body());
        line.refuse(false);
        line.dropAfter(40_000);
        load("origin", 2);
        Thread.sleep(1000);
        line.dropAfter(Long.MAX_VALUE);
        awaits("000002");
        long lines = told.stream().filter(s -> s.contains("not taken")).count();
        assertTrue(lines <= 5, told::toString);
    }

    @Test
    void begins_without_its_upstream_where_it_has_something() throws Exception {
        follow();
        replica.close();
        line.refuse(true);
        follow();
        assertEquals("generation 000001\n", get(replica, "/ready").body());
    }

    @Test
    void is_no_replica_of_what_has_another_history() throws IOException {
        load("replica", 7);
        load("replica", 8);
        load("origin", 2);
        load("origin", 3);
        load("replica", 9);
        load("origin", 4);
        Failure failure = assertThrows(Failure.class, this::settled);
        assertEquals(Exit.STORE, failure.exit());
        assertTrue(failure.getMessage().startsWith("another generation of that id"));
    }

    /** Follows once the origin serves what was loaded last. */
    private void settled() throws IOException {
        try {
            for (int i = 0; i < 100 && !get(origin, "/ready").body().contains("000003"); i++) {
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        follow();
    }

    @Test
    void a_client_gets_the_generation_that_it_asks_for_or_none() throws Exception {
        for (String path :
                List.of(
                        "/",
                        "/ready",
                        "/api/v1/search?q=x",
                        "/sparql?query=ASK%7B%7D",
                        "/store/CURRENT",
                        "/nothing")) {
            int plain = get(origin, path).statusCode();
            assertEquals(plain, get(origin, path, "Rolegraph-Generation", "000001").statusCode());
            assertEquals(plain, get(origin, path, "Rolegraph-Not-Before", "1").statusCode());
            HttpResponse<String> other =
                    get(origin, path, "Rolegraph-Generation", "2", "Accept", "application/json");
            assertEquals(412, other.statusCode(), path);
            assertEquals(
                    "{\"type\":\"about:blank\",\"title\":\"Precondition Failed\",\"status\":412,"
                            + "\"detail\":\"generation 2 is asked for; generation 000001 is"
                            + " served\"}\n",
                    other.body());
            assertEquals(
                    "000001", other.headers().firstValue("Rolegraph-Generation").orElseThrow());
            HttpResponse<String> later = get(origin, path, "Rolegraph-Not-Before", "2");
            assertEquals(504, later.statusCode(), path);
            assertEquals("1", later.headers().firstValue("Retry-After").orElseThrow());
            assertEquals(
                    400, get(origin, path, "Rolegraph-Generation", "latest").statusCode(), path);
        }
    }

    @Test
    void only_files_of_generations_are_offered() throws Exception {
        for (String path :
                List.of(
                        "/store/",
                        "/store/lock",
                        "/store/readers",
                        "/store/generations/000001",
                        "/store/generations/000001/",
                        "/store/generations/000001/tdb2",
                        "/store/generations/000001/../../lock",
                        "/store/generations/000001/%2e%2e/%2e%2e/lock",
                        "/store/generations/000001/..%2f..%2flock",
                        "/store/generations/000002/manifest.json",
                        "/store/generations/1/manifest.json",
                        "/store/models")) {
            int status = get(origin, path).statusCode();
            assertTrue(status == 404 || status == 400, path + " " + status);
        }
        URI file = origin.uri().resolve("/store/generations/000001/labels.bin");
        HttpRequest post =
                HttpRequest.newBuilder(file).POST(HttpRequest.BodyPublishers.ofString("x")).build();
        assertEquals(405, client.send(post, HttpResponse.BodyHandlers.discarding()).statusCode());
        assertEquals(416, get(origin, file.getPath(), "Range", "bytes=999999999-").statusCode());
        assertEquals(200, get(origin, file.getPath(), "Range", "lines=1-").statusCode());
        follow();
        assertEquals(404, get(replica, "/store/CURRENT").statusCode());
        assertFalse(told.toString().contains("defect"), told::toString);
    }
}
