package org.rolegraph.web.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.cli.Loaded;
import org.rolegraph.cli.Run;
import org.rolegraph.link.decide.Decision;
import org.rolegraph.link.decide.Decisions;
import org.rolegraph.link.decide.SharedReview;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;
import org.rolegraph.web.jetty.ServerSettings;
import org.rolegraph.web.serve.ServeSettings;
import org.rolegraph.web.serve.Serving;

/** Reviews by the server, as programs see them. */
class ReviewTest {
    private static final Path EVERY_KEY =
            Path.of("src/test/resources/reviews/every-key/proposed.sssom.tsv");

    @TempDir private Path folder;
    private final StringWriter log = new StringWriter();
    private Serving serving;

    private Path links() {
        return folder.resolve("links.sssom.tsv");
    }

    private ReviewClient serve(Path proposals) throws IOException {
        ReviewSettings review =
                new ReviewSettings(
                        SharedReview.of(Decisions.read(proposals), Decisions.in(links())),
                        ReviewToken.of(ReviewClient.TOKEN, Location.of("test")));
        start(Optional.of(review));
        return new ReviewClient(serving.uri());
    }

    private ReviewClient serve(int pairs) throws IOException {
        return serve(Proposed.write(folder.resolve("proposed.sssom.tsv"), pairs));
    }

    private void start(Optional<ReviewSettings> review) throws IOException {
        ServerSettings server =
                new ServerSettings(
                        "127.0.0.1", 0, 0, Optional.of(new PrintWriter(log, true)), true);
        serving =
                Serving.start(
                        StoreDirectory.at(
                                Loaded.packed().folder().resolve(".local/share/rolegraph")),
                        new ServeSettings(
                                        List.of("en"),
                                        Limits.FILE,
                                        false,
                                        "test",
                                        List.of(),
                                        server)
                                .reviewing(review),
                        line -> {
                            throw new AssertionError(line);
                        });
    }

    @AfterEach
    void end() {
        if (serving != null) {
            serving.close();
        }
    }

    /** The file is that of the command line, to the byte. */
    @Test
    void keeps_what_the_command_line_keeps() throws IOException {
        ReviewClient client = serve(EVERY_KEY);
        List<String> words =
                List.of(
                        "proposed",
                        "exact",
                        "close",
                        "broad",
                        "narrow",
                        "related",
                        "reject",
                        "none",
                        "exact");
        for (int i = 0; i < words.size(); i++) {
            assertEquals(200, client.decide(i, words.get(i), "Ada"));
        }
        Files.copy(EVERY_KEY, folder.resolve("every-key.sssom.tsv"));
        Run run =
                Run.Place.at(folder)
                        .reading("y\ne\nc\nb\nn\nr\nx\n0\ne\n")
                        .run(
                                "link",
                                "review",
                                "every-key.sssom.tsv",
                                "--file",
                                "by-keys.sssom.tsv",
                                "--author",
                                "Ada");
        assertEquals(0, run.exit(), run.err());
        assertEquals(
                Files.readString(folder.resolve("by-keys.sssom.tsv")), Files.readString(links()));
    }

    @Test
    void shows_what_there_is_to_know_of_a_pair() throws IOException {
        Path proposals = folder.resolve("proposed.sssom.tsv");
        Files.writeString(
                proposals,
                """
                #curie_map:
                #  role: https://w3id.org/rolegraph/role/
                #  ex: https://example.org/
                #mapping_set_id: https://example.org/proposed
                #license: https://creativecommons.org/publicdomain/zero/1.0/
                subject_id\tsubject_label\tpredicate_id\tobject_id\tobject_label\tmapping_justification\tmapping_tool\tconfidence\tcomment
                role:data-engineer\tdata engineer\tskos:closeMatch\tex:b\t<b>"plumber"\tsemapv:LexicalMatching\trolegraph\t0.42\tlike the label; title 0.39
                """);
        ReviewClient client = serve(proposals);
        JsonNode pair =
                client.get("/review/pairs?queue=" + client.queue() + "&pair=0").get("pairs").get(0);
        assertEquals(
                "[\"lexical matching\",\"like the label; title 0.39\",\"confidence 0.42\","
                        + "\"by rolegraph\"]",
                pair.get("reasons").toString());
        JsonNode subject = pair.get("subject");
        assertEquals("/role/data-engineer", subject.get("href").textValue());
        assertEquals("curated", subject.get("source").textValue());
        assertTrue(subject.get("definitions").get(0).textValue().length() > 20);
        assertEquals("<b>\"plumber\"", pair.get("object").get("label").textValue());
        JsonNode listed = client.get("/review/queue").get("pairs").get(0);
        assertEquals(
                "{\"group\":0,\"subject\":\"data engineer\",\"object\":\"<b>\\\"plumber\\\"\","
                        + "\"proposed\":\"close\",\"vocabulary\":\"<https://example.org/>\","
                        + "\"confidence\":0.42,\"kind\":\"role\"}",
                listed.toString());
    }

    @Test
    void says_what_others_have_decided_since() throws IOException {
        ReviewClient client = serve(6);
        String since = client.get("/review/queue").get("since").textValue();
        // by another program
        Decisions file = Decisions.in(links());
        SharedReview other =
                SharedReview.of(Decisions.read(folder.resolve("proposed.sssom.tsv")), file);
        other.settle(other.rows().get(2), new SharedReview.Opinion("reject", "Ben", "2026-11-25"));
        JsonNode state = client.get("/review/changes?since=" + since);
        assertEquals(
                "[{\"pair\":2,\"says\":\"reject\",\"who\":\"Ben\",\"when\":\"2026-11-25\"}]",
                state.get("changes").toString());
        assertFalse(state.get("whole").booleanValue());
        JsonNode later = client.get("/review/changes?since=" + state.get("since").textValue());
        assertEquals("[]", later.get("changes").toString());
        HttpResponse<String> undo =
                client.post("/review/undo", client.body(2, "reject", "Ada", false));
        assertEquals(409, undo.statusCode());
        assertEquals("Ben", ReviewClient.json(undo).get("who").textValue());
        undo = client.post("/review/undo", client.body(2, "reject", "Ben", false));
        assertEquals(200, undo.statusCode());
        state = client.get("/review/changes?since=" + later.get("since").textValue());
        assertEquals("[{\"pair\":2}]", state.get("changes").toString());
    }

    @Test
    void answers_a_race_with_what_the_other_said_and_keeps_both() throws IOException {
        ReviewClient client = serve(4);
        assertEquals(200, client.decide(0, "exact", "Ada"));
        assertEquals(200, client.decide(0, "exact", "Ada"), "who had no answer asks again");
        assertEquals(409, client.decide(0, "broad", "Ada"));
        HttpResponse<String> late =
                client.post("/review/decide", client.body(0, "broad", "Ben", false));
        assertEquals(409, late.statusCode());
        JsonNode told = ReviewClient.json(late);
        assertEquals("Ada", told.get("who").textValue());
        assertEquals("exact", told.get("says").textValue());
        assertEquals("second", told.get("kept").textValue());
        assertEquals(0, told.get("agreement").get(0).get("agreed").intValue());
        assertEquals(List.of("Ada exact"), said(links()));
        assertEquals(List.of("Ben broad"), said(folder.resolve("links.second.sssom.tsv")));
    }

    @Test
    void compares_second_opinions() throws IOException {
        ReviewClient client = serve(4);
        for (int i = 0; i < 4; i++) {
            client.decide(i, i < 2 ? "exact" : "reject", "Ada");
        }
        for (int i = 0; i < 4; i++) {
            String body = client.body(i, i < 3 ? "exact" : "reject", "Ben", true);
            HttpResponse<String> answer = client.post("/review/decide", body);
            assertEquals(200, answer.statusCode());
            assertEquals("second", ReviewClient.json(answer).get("kept").textValue());
        }
        assertEquals(
                "[{\"one\":\"Ada\",\"other\":\"Ben\",\"pairs\":4,\"agreed\":3,\"kappa\":0.5}]",
                client.get("/review/changes").get("agreement").toString());
        assertEquals(4, said(links()).size());
        assertEquals(
                409,
                client.post("/review/decide", client.body(0, "close", "Cy", true)).statusCode());
        assertEquals(
                200,
                client.post("/review/undo", client.body(3, "reject", "Ben", true)).statusCode());
        assertEquals(3, said(folder.resolve("links.second.sssom.tsv")).size());
    }

    private static List<String> said(Path file) throws IOException {
        return Decisions.in(file).list().stream().map(d -> d.who() + " " + d.says()).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void of_many_who_decide_at_once_one_counts_and_all_hear_of_it(int people) throws Exception {
        int pairs = 40;
        ReviewClient client = serve(pairs);
        ExecutorService threads = Executors.newFixedThreadPool(people);
        List<Future<Set<String>>> made = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            String who = "reviewer " + i;
            String word = List.of("exact", "close", "reject").get(i % 3);
            Callable<Set<String>> work =
                    () -> {
                        Set<String> acknowledged = new HashSet<>();
                        for (int pair = 0; pair < pairs; pair++) {
                            if (client.decide(pair, word, who) == 200) {
                                acknowledged.add(pair + " " + who + " " + word);
                            }
                        }
                        return acknowledged;
                    };
            made.add(threads.submit(work));
        }
        Set<String> acknowledged = new HashSet<>();
        for (Future<Set<String>> each : made) {
            acknowledged.addAll(each.get());
        }
        threads.shutdown();
        assertEquals(pairs, acknowledged.size());
        assertEquals(acknowledged, kept());
        client.get("/review/changes")
                .get("changes")
                .forEach(
                        each ->
                                assertTrue(
                                        acknowledged.contains(
                                                each.get("pair").intValue()
                                                        + " "
                                                        + each.get("who").textValue()
                                                        + " "
                                                        + each.get("says").textValue())));
    }

    private Set<String> kept() throws IOException {
        List<Decision> all = Decisions.in(links()).list();
        Set<String> kept = all.stream().map(ReviewTest::words).collect(Collectors.toSet());
        assertEquals(all.size(), kept.size());
        return kept;
    }

    private static String words(Decision decision) {
        String object = decision.object().value();
        int pair = Integer.parseInt(object.substring(object.length() - 3));
        return pair + " " + decision.who() + " " + decision.says();
    }

    @Test
    @Holds(value = Promise.CLOSED, tried = "wrong tokens")
    void nothing_is_said_without_the_token(Tries tries) throws IOException {
        ReviewClient client = serve(4);
        String body = client.body(0, "exact", "Ada", false);
        for (String authorization :
                List.of(
                        "",
                        "Bearer",
                        "Bearer ",
                        "Bearer x",
                        "Bearer tests-have-this-token.0123456780",
                        "Bearer tests-have-this-token.012345678",
                        "Bearer tests-have-this-token.01234567890",
                        "Bearer TESTS-HAVE-THIS-TOKEN.0123456789",
                        "Basic tests-have-this-token.0123456789",
                        "tests-have-this-token.0123456789")) {
            for (String path :
                    List.of("queue", "changes", "pairs?queue=" + client.queue() + "&pair=0")) {
                refused(client, authorization, path, HttpRequest.Builder::GET);
            }
            for (String path : List.of("decide", "undo")) {
                refused(
                        client,
                        authorization,
                        path,
                        b ->
                                b.header("Content-Type", "application/json")
                                        .POST(HttpRequest.BodyPublishers.ofString(body)));
            }
            tries.held();
        }
        assertFalse(Files.exists(links()));
    }

    private interface Method {
        HttpRequest.Builder of(HttpRequest.Builder request);
    }

    private void refused(ReviewClient client, String authorization, String path, Method method)
            throws IOException {
        HttpRequest.Builder request =
                method.of(HttpRequest.newBuilder(serving.uri().resolve("/review/" + path)));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        HttpResponse<String> answer = client.send(request.build());
        assertEquals(401, answer.statusCode());
        assertEquals(
                "Bearer realm=\"review\"",
                answer.headers().firstValue("WWW-Authenticate").orElse(""));
        assertFalse(answer.body().contains("occupation"), answer.body());
    }

    @Test
    void the_token_is_never_said_again_nor_taken_from_an_address() throws IOException {
        ReviewClient client = serve(4);
        for (String path :
                List.of(
                        "/review?token=",
                        "/review/queue?token=",
                        "/review/queue?x=",
                        "/review/changes?since=",
                        "/review/queue?access_token=x&y=")) {
            HttpResponse<String> answer =
                    client.send(client.request(path + ReviewClient.TOKEN).build());
            assertEquals(400, answer.statusCode(), path);
            assertFalse(answer.body().contains(ReviewClient.TOKEN), path);
        }
        client.send(client.request("/search?token=" + ReviewClient.TOKEN).build());
        client.send(client.request("/search?q=tokens").build());
        client.decide(0, "exact", "Ada");
        client.decide(0, "broad", ReviewClient.TOKEN + "\n");
        client.post("/review/decide", ReviewClient.TOKEN);
        String page = client.send(client.request("/review").build()).body();
        assertFalse(page.contains(ReviewClient.TOKEN));
        assertTrue(log.toString().contains("/review/decide"), log.toString());
        assertFalse(log.toString().contains(ReviewClient.TOKEN), log.toString());
        assertTrue(log.toString().contains("/search?q=tokens"), log.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "fifteen-letters",
                "with a space in the middle",
                "ümlaute-ümlaute-ümlaute"
            })
    void no_token_that_can_be_guessed_or_not_sent_is_taken(String text) {
        try {
            ReviewToken.of(text, Location.of("$ROLEGRAPH_REVIEW_TOKEN"));
        } catch (Failure e) {
            assertTrue(text.isEmpty() || !e.getMessage().contains(text), e.getMessage());
            return;
        }
        throw new AssertionError(text);
    }

    @Test
    void without_permission_there_is_no_review() throws IOException {
        start(Optional.empty());
        for (String path : List.of("/review", "/review/queue", "/review/decide")) {
            HttpRequest request = HttpRequest.newBuilder(serving.uri().resolve(path)).build();
            try {
                assertEquals(
                        404,
                        java.net.http.HttpClient.newHttpClient()
                                .send(request, HttpResponse.BodyHandlers.ofString())
                                .statusCode());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void what_cannot_be_reviewed_is_said_before_anything_is_served() throws IOException {
        Path proposals = Proposed.write(folder.resolve("proposed.sssom.tsv"), 2);
        Files.writeString(folder.resolve("short"), "my secret\n");
        Files.writeString(folder.resolve("token"), ReviewClient.TOKEN);
        Files.writeString(folder.resolve("bad.sssom.tsv"), "no mapping set\n");
        Run.Place home = Run.Place.at(Loaded.packed().folder());
        String allow = "--allow-review=" + proposals;
        StringBuilder said = new StringBuilder();
        for (List<String> words :
                List.of(
                        List.of(allow),
                        List.of(allow, "--review-token-file=" + folder.resolve("short")),
                        List.of(allow, "--review-token-file=" + folder.resolve("none")),
                        List.of("--links=" + folder.resolve("bad.sssom.tsv")),
                        List.of(
                                "--allow-review=" + folder.resolve("bad.sssom.tsv"),
                                "--review-token-file=" + folder.resolve("token")),
                        List.of(
                                allow,
                                "--links=" + folder.resolve("bad.sssom.tsv"),
                                "--review-token-file=" + folder.resolve("token")))) {
            List<String> command = new ArrayList<>(List.of("serve", "--port", "0"));
            command.addAll(words);
            Run run = home.run(command.toArray(String[]::new));
            String err = run.err().replace(folder + "/", "");
            // what is wrong with a mapping set is of many lines, and is tested where they are read
            String first = err.lines().limit(2).collect(Collectors.joining("\n"));
            said.append(run.exit()).append(' ').append(first).append('\n');
        }
        assertEquals(
                """
                2 --allow-review: there is no token, and without one nobody may decide [bad-argument]
                  fix: set ROLEGRAPH_REVIEW_TOKEN, or name a file with --review-token-file
                2 short: this is no token: expected 16 to 512 letters, digits and ._~+/- without a space [bad-argument]
                  fix: make one with: openssl rand -hex 24
                3 none: cannot be read: there is no such file or folder [no-file]
                  fix: check the path
                2 --allow-review: nothing is reviewed without it, so neither a token nor a file of decisions is needed [bad-argument]
                  fix: name the proposals with --allow-review FILE
                3 bad.sssom.tsv:1: warning: the metadata lacks license, which SSSOM asks for [missing-field]
                  fix: add a line "#license: …"
                3 bad.sssom.tsv:1: warning: the metadata lacks license, which SSSOM asks for [missing-field]
                  fix: add a line "#license: …"
                """,
                said.toString());
    }

    @Test
    void nothing_of_a_review_is_cached() throws IOException {
        ReviewClient client = serve(4);
        for (String path :
                List.of("/review", "/review/queue", "/review/changes", "/review/nothing")) {
            HttpResponse<String> answer = client.send(client.request(path).build());
            assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""), path);
            assertTrue(answer.headers().firstValue("ETag").isEmpty(), path);
            assertTrue(answer.headers().firstValue("Access-Control-Allow-Origin").isEmpty(), path);
        }
    }

    @Test
    @Holds(value = Promise.CLOSED, tried = "decisions by pages of elsewhere")
    void no_page_of_elsewhere_decides(Tries tries) throws IOException {
        ReviewClient client = serve(4);
        for (String header :
                List.of(
                        "Origin: http://evil.example",
                        "Origin: null",
                        "Origin: http://localhost:1",
                        "Origin: not an address",
                        "Sec-Fetch-Site: cross-site",
                        "Sec-Fetch-Site: same-site")) {
            assertEquals(403, decide(client, header.split(": ")), header);
            tries.held();
        }
        assertFalse(Files.exists(links()));
        String own = serving.uri().toString().replaceAll("/$", "");
        assertEquals(200, decide(client, "Origin", own));
        assertEquals(200, decide(client, "Sec-Fetch-Site", "same-origin"));
    }

    private static int decide(ReviewClient client, String... header) throws IOException {
        String body = client.body(0, "exact", "Ada", false);
        return client.send(
                        client.request("/review/decide")
                                .header(header[0], header[1])
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build())
                .statusCode();
    }

    @Test
    void other_methods_and_paths_are_refused() throws IOException {
        ReviewClient client = serve(2);
        StringBuilder said = new StringBuilder();
        for (String path :
                List.of(
                        "/review",
                        "/review/queue",
                        "/review/decide",
                        "/review/undo",
                        "/review/x")) {
            for (String method : List.of("GET", "POST", "OPTIONS", "PUT", "DELETE")) {
                HttpResponse<String> answer =
                        client.send(
                                client.request(path)
                                        .method(method, HttpRequest.BodyPublishers.noBody())
                                        .build());
                said.append(method).append(' ').append(path).append(' ');
                said.append(answer.statusCode()).append(' ');
                said.append(answer.headers().firstValue("Allow").orElse("-")).append('\n');
            }
        }
        assertEquals(
                """
                GET /review 200 -
                POST /review 405 GET, HEAD
                OPTIONS /review 204 GET, HEAD
                PUT /review 405 GET, HEAD, POST, OPTIONS
                DELETE /review 405 GET, HEAD, POST, OPTIONS
                GET /review/queue 200 -
                POST /review/queue 405 GET, HEAD
                OPTIONS /review/queue 204 GET, HEAD
                PUT /review/queue 405 GET, HEAD, POST, OPTIONS
                DELETE /review/queue 405 GET, HEAD, POST, OPTIONS
                GET /review/decide 405 POST
                POST /review/decide 415 -
                OPTIONS /review/decide 204 POST
                PUT /review/decide 405 GET, HEAD, POST, OPTIONS
                DELETE /review/decide 405 GET, HEAD, POST, OPTIONS
                GET /review/undo 405 POST
                POST /review/undo 415 -
                OPTIONS /review/undo 204 POST
                PUT /review/undo 405 GET, HEAD, POST, OPTIONS
                DELETE /review/undo 405 GET, HEAD, POST, OPTIONS
                GET /review/x 404 -
                POST /review/x 404 -
                OPTIONS /review/x 404 -
                PUT /review/x 405 GET, HEAD, POST, OPTIONS
                DELETE /review/x 405 GET, HEAD, POST, OPTIONS
                """,
                said.toString());
    }

    @Test
    @Holds(value = Promise.SENTENCES, tried = "hostile opinions")
    void what_is_no_opinion_gets_a_sentence(Tries tries) throws IOException {
        ReviewClient client = serve(4);
        String good = client.body(0, "exact", "Ada", false);
        String queue = "\"queue\":\"" + client.queue() + "\"";
        List<String> bodies =
                new ArrayList<>(
                        List.of(
                                "",
                                " ",
                                "null",
                                "[]",
                                "1",
                                "\"exact\"",
                                "{",
                                "{}",
                                good + good,
                                good.substring(1),
                                "[".repeat(2000),
                                "{\"a\":".repeat(600),
                                good.replace("exact", "maybe"),
                                good.replace("exact", "EXACT"),
                                good.replace("\"exact\"", "7"),
                                good.replace("\"exact\"", "[\"exact\"]"),
                                good.replace("\"Ada\"", "null"),
                                good.replace("Ada", ""),
                                good.replace("Ada", "   "),
                                good.replace("Ada", "Ada|Ben"),
                                good.replace("Ada", "Ada\\nBen"),
                                good.replace("Ada", "Ada\\tBen"),
                                good.replace("Ada", "Ada\\u0000"),
                                good.replace("Ada", "\\u202eadA"),
                                good.replace("Ada", "\\ud800"),
                                good.replace("Ada", "A".repeat(81)),
                                good.replace("Ada", "A".repeat(5000)),
                                good.replace("\"second\":false", "\"second\":\"no\""),
                                good.replace("\"second\"", "\"third\"")));
        for (String pair :
                List.of("-1", "4", "1.5", "\"0\"", "1e400", "99999999999", "null", "2147483648")) {
            bodies.add("{" + queue + ",\"pair\":" + pair + ",\"says\":\"exact\",\"who\":\"Ada\"}");
        }
        bodies.add(good.replace(client.queue(), "0000000000000000"));
        for (String body : bodies) {
            for (String path : List.of("/review/decide", "/review/undo")) {
                HttpResponse<String> answer = client.post(path, body);
                int status = answer.statusCode();
                assertTrue(Set.of(400, 404, 409, 413).contains(status), status + " for " + body);
                JsonNode said = ReviewClient.json(answer);
                assertTrue(said.get("detail").textValue().length() > 10, answer.body());
                tries.held();
            }
        }
        HttpRequest.Builder request = client.request("/review/decide");
        for (Map.Entry<String, byte[]> each :
                Map.of(
                                "text/plain", good.getBytes(StandardCharsets.UTF_8),
                                "application/x-www-form-urlencoded",
                                        "pair=0".getBytes(StandardCharsets.UTF_8),
                                "application/json", new byte[] {'{', (byte) 0xff, '}'})
                        .entrySet()) {
            HttpResponse<String> answer =
                    client.send(
                            request.setHeader("Content-Type", each.getKey())
                                    .POST(HttpRequest.BodyPublishers.ofByteArray(each.getValue()))
                                    .build());
            assertTrue(Set.of(400, 415).contains(answer.statusCode()), each.getKey());
            tries.held();
        }
        assertFalse(Files.exists(links()));
        assertEquals(200, client.decide(0, "exact", "Ada"));
    }

    @Test
    void what_names_no_pair_gets_a_sentence() throws IOException {
        ReviewClient client = serve(4);
        for (String query :
                List.of(
                        "pair=0",
                        "queue=Q",
                        "queue=Q&pair=",
                        "queue=Q&pair=-1",
                        "queue=Q&pair=99999999999",
                        "queue=Q&pair=4",
                        "queue=other&pair=0",
                        "queue=Q&pair=0x1",
                        "queue=Q" + "&pair=0".repeat(41))) {
            String path = "/review/pairs?" + query.replace("Q", client.queue());
            HttpResponse<String> answer = client.send(client.request(path).build());
            assertTrue(Set.of(400, 404, 409).contains(answer.statusCode()), answer.body());
        }
    }

    @Test
    void a_file_that_is_damaged_meanwhile_is_left_as_it_is() throws IOException {
        ReviewClient client = serve(4);
        client.decide(0, "exact", "Ada");
        Files.writeString(links(), "no mapping set\n");
        assertEquals(503, client.decide(1, "exact", "Ada"));
        assertEquals("no mapping set\n", Files.readString(links()));
    }
}
