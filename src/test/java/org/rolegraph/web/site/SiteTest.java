package org.rolegraph.web.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.api.LoadInput;
import org.rolegraph.api.RoleGraph;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.web.http.BadRequest;
import org.rolegraph.web.http.Exchange;
import org.rolegraph.web.http.Values;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;

/** A site of made-up routes over a store of one triple. */
class SiteTest {
    private static final String LONG = "role and skill. ".repeat(200);

    @TempDir static Path folder;
    private static ServedNow now;

    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger understood = new AtomicInteger();
    private final List<Throwable> bugs = new ArrayList<>();
    private final Site site =
            new Site(now, routes(), SiteTest::fault, 1 << 20, new Metrics(), bugs::add);

    @BeforeAll
    static void open() throws IOException {
        now = ServedNow.of(store(1), List.of("en"), Limits.FILE, "1");
    }

    @AfterAll
    static void close() {
        now.close();
    }

    static StoreDirectory store(int number) throws IOException {
        Path file = folder.resolve("given.ttl");
        Files.writeString(file, "<urn:s> <urn:p> " + number + " .\n");
        Path store = folder.resolve("store");
        RoleGraph.load(store, LoadInput.of("rdf", file));
        return StoreDirectory.at(store);
    }

    private static WebAnswer fault(
            int status, List<Problem> problems, WebRequest request, Served served) {
        return WebAnswer.text(
                status,
                "text/plain",
                problems.stream().map(Problem::message).collect(Collectors.joining("; ")));
    }

    private Routes routes() {
        Map<String, WebRoute> routes = new HashMap<>();
        routes.put(
                "/lasting",
                (request, served) -> {
                    understood.incrementAndGet();
                    return text(LONG + request.query()).lasting();
                });
        routes.put("/passing", (request, served) -> text(LONG));
        routes.put(
                "/language",
                (request, served) ->
                        text("hello")
                                .with("Content-Language", request.languages().get(0))
                                .varying("Accept-Language")
                                .lasting());
        routes.put(
                "/long/*",
                (request, served) ->
                        WebAnswer.of(
                                200,
                                "text/plain",
                                out -> {
                                    for (int i = 0; i < 2_000; i++) {
                                        out.write(LONG.getBytes(StandardCharsets.UTF_8));
                                        if (i == 1_000 && request.path().endsWith("broken")) {
                                            throw limit();
                                        }
                                    }
                                }));
        routes.put(
                "/limit",
                (request, served) ->
                        WebAnswer.of(
                                200,
                                "text/plain",
                                out -> {
                                    out.write('x');
                                    throw limit();
                                }));
        routes.put(
                "/bad",
                (request, served) -> {
                    throw new BadRequest(413, "too long");
                });
        routes.put(
                "/bug",
                (request, served) -> {
                    throw new IllegalStateException("secret");
                });
        return new Routes().add(routes);
    }

    private static Failure limit() {
        return Failure.of(Exit.LIMIT, Codes.LIMIT, Location.of("query"), "30 s are over", "");
    }

    private WebAnswer text(String text) {
        return WebAnswer.of(
                200,
                "text/plain; charset=utf-8",
                out -> {
                    made.incrementAndGet();
                    out.write(text.getBytes(StandardCharsets.UTF_8));
                });
    }

    /** What a client got. */
    private static final class Got implements Exchange {
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private int status;
        private Map<String, String> head = Map.of();
        private long length;
        private boolean aborted;

        @Override
        public OutputStream begin(int code, Map<String, String> headers, long bytes) {
            status = code;
            head = new TreeMap<>(headers);
            length = bytes;
            return body;
        }

        @Override
        public void abort() {
            aborted = true;
        }

        String text() {
            return body.toString(StandardCharsets.UTF_8);
        }
    }

    private Got ask(String method, String path, String query, String... headers) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            given.put(headers[i], headers[i + 1]);
        }
        Got got = new Got();
        site.answer(
                new WebRequest(
                        method,
                        path,
                        Values.parse(query),
                        given,
                        ByteBuffer.allocate(0),
                        "http://localhost",
                        "127.0.0.1"),
                got);
        return got;
    }

    @Test
    void a_request_that_was_there_before_is_not_understood_again() {
        Got first = ask("GET", "/lasting", "a=1", "accept", "text/plain");
        Got again = ask("GET", "/lasting", "a=1", "accept", "text/plain");
        assertEquals(1, understood.get());
        assertEquals(first.text(), again.text());
        assertEquals(first.head, again.head);
        String tag = again.head.get("ETag");
        Got known = ask("GET", "/lasting", "a=1", "accept", "text/plain", "if-none-match", tag);
        assertEquals(304, known.status);
        assertEquals(1, understood.get());
        ask("GET", "/lasting", "a=1", "accept", "text/html");
        ask("GET", "/lasting", "a=2", "accept", "text/plain");
        ask("GET", "/lasting", "a=1", "accept", "text/plain", "accept-language", "de");
        assertEquals(4, understood.get());
        assertEquals(2, made.get());
    }

    @Test
    void answers_what_lasts_once_and_what_passes_each_time() {
        Got first = ask("GET", "/lasting", "a=1");
        assertEquals(200, first.status);
        assertEquals(LONG + "a=1", first.text());
        assertEquals(first.length, first.body.size());
        assertEquals("no-cache", first.head.get("Cache-Control"));
        assertEquals(first.head, ask("GET", "/lasting", "a=1").head);
        assertEquals(1, made.get());
        assertEquals("no-store", ask("GET", "/passing", "").head.get("Cache-Control"));
        ask("GET", "/passing", "");
        assertEquals(3, made.get());
        assertFalse(ask("GET", "/passing", "").head.containsKey("ETag"));
    }

    @Test
    void makes_nothing_for_who_has_it() {
        String tag = ask("GET", "/lasting", "a=2").head.get("ETag");
        made.set(0);
        for (String header : List.of(tag, "\"x\", W/" + tag, "*")) {
            Got got = ask("GET", "/lasting", "a=2", "if-none-match", header);
            assertEquals(304, got.status);
            assertEquals(tag, got.head.get("ETag"));
            assertEquals("Accept-Encoding", got.head.get("Vary"));
            assertEquals(0, got.body.size());
        }
        assertEquals(0, made.get());
        assertEquals(200, ask("GET", "/lasting", "a=3", "if-none-match", tag).status);
    }

    @Test
    void tells_answers_apart_by_target_language_and_encoding() throws IOException {
        String plain = ask("GET", "/lasting", "a=4").head.get("ETag");
        Got zipped = ask("GET", "/lasting", "a=4", "accept-encoding", "br, gzip");
        assertEquals("gzip", zipped.head.get("Content-Encoding"));
        assertNotEquals(plain, zipped.head.get("ETag"));
        assertTrue(zipped.length < LONG.length() / 10);
        assertArrayEquals(
                (LONG + "a=4").getBytes(StandardCharsets.UTF_8),
                new GZIPInputStream(new ByteArrayInputStream(zipped.body.toByteArray()))
                        .readAllBytes());
        Got german = ask("GET", "/language", "", "accept-language", "de");
        Got english = ask("GET", "/language", "", "accept-language", "en;q=.5");
        assertNotEquals(german.head.get("ETag"), english.head.get("ETag"));
        assertEquals("Accept-Language, Accept-Encoding", german.head.get("Vary"));
    }

    @Test
    void answers_head_without_a_body() {
        Got head = ask("HEAD", "/lasting", "a=5");
        Got get = ask("GET", "/lasting", "a=5");
        assertEquals(get.head, head.head);
        assertEquals(get.length, head.length);
        assertEquals(0, head.body.size());
    }

    @Test
    void sends_what_is_long_as_it_comes_and_breaks_what_ends_early() {
        Got whole = ask("GET", "/long/whole", "");
        assertEquals(-1, whole.length);
        assertEquals(2_000 * LONG.length(), whole.body.size());
        Got broken = ask("GET", "/long/broken", "");
        assertTrue(broken.aborted);
        assertEquals(200, broken.status);
        Got early = ask("GET", "/limit", "");
        assertEquals(503, early.status);
        assertEquals("30 s are over", early.text());
        assertFalse(early.aborted);
    }

    @Test
    void says_what_is_wrong_and_keeps_its_defects_to_itself() {
        assertEquals(404, ask("GET", "/nowhere", "").status);
        assertEquals(404, ask("GET", "/", "").status);
        assertEquals(413, ask("GET", "/bad", "").status);
        Got bug = ask("GET", "/bug", "");
        assertEquals(500, bug.status);
        assertFalse(bug.text().contains("secret"));
        assertEquals("secret", bugs.get(0).getMessage());
    }
}
