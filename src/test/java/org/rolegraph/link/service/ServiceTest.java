package org.rolegraph.link.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;

class ServiceTest {
    private static final String WD = "http://www.wikidata.org/entity/";

    private final QuickWaiting waiting = new QuickWaiting();
    private TestService service;

    @TempDir private Path cache;

    @BeforeEach
    void listen() throws IOException {
        service = new TestService();
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void candidates_come_in_the_order_of_the_service() throws IOException {
        assertEquals(
                List.of(
                        new ServiceCandidate(
                                "Q" + number("baker"),
                                WD + "Q" + number("baker"),
                                "baker",
                                "the same",
                                List.of("work"),
                                100,
                                true),
                        new ServiceCandidate(
                                "Q" + (number("baker") + 1000),
                                WD + "Q" + (number("baker") + 1000),
                                "baker other",
                                "",
                                List.of(),
                                54.25,
                                false)),
                find("baker").get("baker"));
        assertEquals(List.of("GET /api", "POST /api baker"), service.requests);
    }

    @Test
    void batches_are_no_larger_than_the_manifest_says_and_go_out_one_a_second() throws IOException {
        find("a", "b", "c", "d", "e", "f", "g");
        assertEquals(
                List.of("GET /api", "POST /api a, b, c", "POST /api d, e, f", "POST /api g"),
                service.requests);
        assertEquals(List.of(seconds(1), seconds(1), seconds(1)), waiting.pauses);
    }

    @Test
    void a_batch_that_is_too_large_is_halved() throws IOException {
        Service open = open();
        service.then(413, "");
        find(open, "a", "b", "c");
        assertEquals(
                List.of(
                        "GET /api",
                        "POST /api a, b, c",
                        "POST /api a",
                        "POST /api b",
                        "POST /api c"),
                service.requests);
    }

    @Test
    void the_same_is_not_asked_twice() throws IOException {
        Map<String, List<ServiceCandidate>> first = find("a", "b");
        Map<String, List<ServiceCandidate>> again = find("b", "a", "b");
        assertEquals(first, again);
        find("a", "c");
        assertEquals(List.of("GET /api", "POST /api a, b", "POST /api c"), service.requests);
    }

    @Test
    void an_old_answer_is_asked_for_anew() throws IOException {
        find("a");
        waiting.now = waiting.now.plus(Duration.ofDays(31));
        find("a");
        assertEquals(
                List.of("GET /api", "POST /api a", "GET /api", "POST /api a"), service.requests);
    }

    @Test
    void a_busy_service_is_asked_again_when_it_says() throws IOException {
        Service open = open();
        service.then(429, "", "Retry-After", "7");
        service.then(503, "", "Retry-After", "Mon, 23 Nov 2026 10:01:00 GMT");
        service.then(503, "", "Retry-After", "soon");
        find(open, "a");
        // the pace, seven seconds, until the minute is full, then by own judgement
        assertEquals(List.of(seconds(1), seconds(7), seconds(52), seconds(4)), waiting.pauses);
    }

    @Test
    void who_is_to_wait_long_learns_so() throws IOException {
        Service open = open();
        service.then(429, "", "Retry-After", "3600");
        Failure failure = assertThrows(Failure.class, () -> find(open, "a"));
        assertFailure("it answers with status 429, and is to be asked again after 3600 s", failure);
        assertEquals(2, service.requests.size());
    }

    @Test
    void an_error_that_stays_is_reported_after_some_tries() throws IOException {
        Service open = open();
        IntStream.range(0, Line.TRIES).forEach(i -> service.then(500, "oops"));
        assertFailure(
                "it answers with status 500, after 5 tries",
                assertThrows(Failure.class, () -> find(open, "a")));
        // within the seconds that are waited anyway, the pace is kept
        assertEquals(
                List.of(seconds(1), seconds(1), seconds(2), seconds(4), seconds(8)),
                waiting.pauses);
        assertEquals(List.of("a"), List.copyOf(find("a").keySet()));
    }

    @Test
    void a_request_that_is_refused_is_not_repeated() throws IOException {
        Service open = open();
        service.then(403, "");
        assertFailure(
                "it answers with status 403", assertThrows(Failure.class, () -> find(open, "a")));
        assertEquals(2, service.requests.size());
    }

    @Test
    void what_is_cut_short_is_asked_for_again() throws IOException {
        Service open = open();
        service.then(200, "{\"q0\": {\"result\": [{\"id\": \"Q1\", \"na");
        service.then(200, "");
        assertEquals(2, find(open, "a").get("a").size());
    }

    @Test
    void what_is_no_json_is_reported() throws IOException {
        Service open = open();
        IntStream.range(0, Line.TRIES).forEach(i -> service.then(200, "<html>\u001b[31m"));
        String message = assertThrows(Failure.class, () -> find(open, "a")).getMessage();
        assertTrue(message.startsWith("its answer is no whole JSON: "), message);
        assertTrue(message.chars().noneMatch(Character::isISOControl), message);
    }

    @Test
    @Holds(value = Promise.CLOSED, tried = "hostile services")
    void a_slow_service_is_not_waited_for_without_end() throws IOException {
        Service open =
                Service.at(
                        service.address(), cache, "rolegraph/test", Duration.ofMillis(80), waiting);
        service.silent = true;
        assertFailure(
                "it does not answer within 0 s, after 5 tries",
                assertThrows(Failure.class, () -> find(open, "a")));
    }

    @Test
    @Holds(value = Promise.CLOSED, tried = "hostile services")
    void an_endless_answer_is_not_read() throws IOException {
        Service open = open();
        String long17 = "[" + " ".repeat(17 << 20) + "]";
        IntStream.range(0, Line.TRIES).forEach(i -> service.then(200, long17));
        assertFailure(
                "it cannot be reached: IOException: the answer is longer than 16777216 bytes, after"
                        + " 5 tries",
                assertThrows(Failure.class, () -> find(open, "a")));
    }

    @Test
    void a_service_that_moved_is_followed_with_what_was_asked() throws IOException {
        service.then(301, "", "Location", "/en/api");
        Service open = open();
        service.then(302, "", "Location", "/new");
        find(open, "a");
        assertEquals(
                List.of("GET /api", "GET /en/api", "POST /en/api a", "POST /new a"),
                service.requests);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://example.org/", "http://[", "jar:x!/y"})
    void a_redirect_elsewhere_than_the_web_is_not_followed(String location) throws IOException {
        IntStream.range(0, Line.TRIES).forEach(i -> service.then(302, "", "Location", location));
        assertTrue(
                assertThrows(Failure.class, this::open)
                        .getMessage()
                        .startsWith("it cannot be reached: IOException: it redirects to "));
    }

    @Test
    @Holds(value = Promise.CLOSED, tried = "hostile services")
    void a_circle_of_redirects_ends() {
        IntStream.range(0, 100).forEach(i -> service.then(302, "", "Location", "/api"));
        assertFailure(
                "it cannot be reached: IOException: it redirects more than 5 times, after 5 tries",
                assertThrows(Failure.class, this::open));
        assertEquals(25, service.requests.size());
    }

    @Test
    void a_host_that_is_not_there_is_reported_by_its_address() {
        URI nobody = URI.create("http://127.0.0.1:1/api");
        Failure failure =
                assertThrows(
                        Failure.class,
                        () -> Service.at(nobody, cache, "rolegraph/test", seconds(5), waiting));
        assertEquals(Exit.NETWORK, failure.exit());
        assertEquals(nobody.toString(), failure.problems().get(0).where().toString());
        assertEquals(List.of(), waiting.pauses);
    }

    @Test
    void candidates_of_wrong_types_are_left_out_and_counted() throws IOException {
        Service open = open();
        service.then(
                200,
                """
                {"q0": {"result": [
                  {"id": 1, "name": "a number", "score": 1},
                  {"id": "", "name": "empty", "score": 1},
                  {"id": "Q\\u001b1", "name": "control", "score": 1},
                  {"id": "Q2", "score": 1},
                  {"id": "Q3", "name": "\\u0000", "score": 1},
                  {"id": "Q4", "name": "text", "score": "1"},
                  {"id": "Q5", "name": "many", "score": 1e999},
                  "text", null, 5, [],
                  {"id": "Q6", "name": " good\\nname\\ud800 ", "score": -3, "match": "yes",
                   "type": ["Q1", {"id": "Q2"}, {"name": "three"}, 4], "description": {}}
                ]}}
                """);
        assertEquals(
                List.of(
                        new ServiceCandidate(
                                "Q6",
                                WD + "Q6",
                                "good name",
                                "",
                                List.of("Q1", "Q2", "three"),
                                -3,
                                false)),
                find(open, "a").get("a"));
        assertEquals(11, open.leftOut());
    }

    @Test
    void the_best_come_first_whatever_their_order() throws IOException {
        Service open = open();
        service.then(
                200,
                """
                {"q0": {"result": [{"id": "Q1", "name": "a", "score": 1},
                                   {"id": "Q2", "name": "b", "score": 9},
                                   {"id": "Q3", "name": "c", "score": 5},
                                   {"id": "Q4", "name": "d", "score": 9}]}}
                """);
        assertEquals(
                List.of("Q2", "Q4", "Q3"),
                find(open, "a").get("a").stream().map(ServiceCandidate::id).toList());
    }

    @Test
    void no_more_candidates_are_taken_than_were_asked_for_and_texts_are_cut() throws IOException {
        Service open = open();
        String one = "{\"id\": \"Q1\", \"name\": \"" + "x".repeat(10_000) + "\", \"score\": 1}";
        String many = String.join(",", java.util.Collections.nCopies(1000, one));
        service.then(200, "{\"q0\": {\"result\": [" + many + "]}}");
        List<ServiceCandidate> found = find(open, "a").get("a");
        assertEquals(3, found.size());
        assertEquals("x".repeat(299) + "…", found.get(0).name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "5",
                "{\"q0\": []}",
                "{\"q0\": {\"result\": {}}}",
                "{\"q1\": {\"result\": []}}"
            })
    void an_answer_without_a_result_is_reported(String answer) throws IOException {
        Service open = open();
        service.then(200, answer);
        assertFailure(
                "its answer has no result of q0, which asks for \"a\"",
                assertThrows(Failure.class, () -> find(open, "a")));
    }

    @Test
    void what_the_service_says_of_an_error_is_reported() throws IOException {
        Service open = open();
        service.then(200, "{\"status\": \"error\", \"message\": \"invalid\\n query\"}");
        assertFailure(
                "its answer has no result of q0, which asks for \"a\"; it says: invalid  query",
                assertThrows(Failure.class, () -> find(open, "a")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]|it has no identifierSpace; expected the manifest of a service",
                "{\"q0\": {}}|it has no identifierSpace; expected the manifest of a service",
                "{\"versions\": [\"1.0-draft\"], \"identifierSpace\": \"http://x.org/\"}|it speaks"
                        + " version 1.0-draft; expected 0.1 or 0.2",
                "{\"identifierSpace\": \"x\", \"view\": {\"url\": \"http://x.org\"}}|its view has no"
                        + " {{id}}: http://x.org",
                "{\"identifierSpace\": \"http://x.org/\", \"authentication\": {}}|it wants"
                        + " authentication, which rolegraph does not do"
            })
    void what_is_no_service_of_ours_is_reported(String example) {
        String[] parts = example.split("\\|");
        service.manifest = parts[0];
        assertFailure(parts[1], assertThrows(Failure.class, this::open));
    }

    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "damages")
    void a_file_that_a_kill_cut_short_anywhere_is_gone_on_with(Tries tries) throws IOException {
        Map<String, List<ServiceCandidate>> whole = find("a", "b", "c", "d");
        Path file;
        try (Stream<Path> files = Files.list(cache)) {
            file = files.findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(file);
        for (int length = 0; length < bytes.length; length += 7) {
            Files.write(file, java.util.Arrays.copyOf(bytes, length));
            assertEquals(whole, find("a", "b", "c", "d"));
            int requests = service.requests.size();
            assertEquals(whole, find("a", "b", "c", "d"), "cut at " + length);
            assertEquals(requests, service.requests.size(), "cut at " + length);
            tries.held();
        }
    }

    private Service open() throws IOException {
        return Service.at(service.address(), cache, "rolegraph/test", seconds(30), waiting);
    }

    private Map<String, List<ServiceCandidate>> find(String... names) throws IOException {
        return find(open(), names);
    }

    private static Map<String, List<ServiceCandidate>> find(Service open, String... names)
            throws IOException {
        List<Query> queries = new ArrayList<>();
        for (String name : names) {
            queries.add(Query.of(name, "", 3).orElseThrow());
        }
        Map<String, List<ServiceCandidate>> byName = new java.util.TreeMap<>();
        open.find(queries, done -> {}).forEach((query, found) -> byName.put(query.text(), found));
        return byName;
    }

    private void assertFailure(String message, Failure failure) {
        assertEquals(message, failure.getMessage());
        assertEquals(Exit.NETWORK, failure.exit());
        assertEquals(service.address().toString(), failure.problems().get(0).where().toString());
    }

    private static int number(String name) {
        return Math.floorMod(name.hashCode(), 1000);
    }

    private static Duration seconds(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
