package org.rolegraph.ask.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.jena.query.QueryCancelledException;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;

/** Servers that are slow, broken or lie: each ends in one sentence. */
class HostileServerTest {
    private static final String OK = "HTTP/1.1 200 OK";
    private static final String JSON = "Content-Type: application/sparql-results+json";
    private static final String ROW = "{\"s\": {\"type\": \"uri\", \"value\": \"urn:x\"}}";
    private static final String HEAD =
            "{\"head\": {\"vars\": [\"s\"]}, \"results\": {\"bindings\": [";

    @Test
    void a_page_for_people_is_no_answer() throws IOException {
        assertEquals(
                "it answers with text/html; expected application/sparql-results+json: Welcome to"
                        + " the shop",
                said(OK, "Content-Type: text/html", "", "<h1>Welcome</h1> <b>to the shop</b>"));
    }

    @Test
    void an_answer_of_no_type_is_none() throws IOException {
        assertEquals(
                "it answers with no media type; expected application/sparql-results+json",
                said(OK, "", ""));
    }

    @Test
    void what_a_busy_server_says_is_passed_on() throws IOException {
        assertEquals(
                "it answers with status 503: come back tomorrow",
                said(
                        "HTTP/1.1 503 Busy",
                        "Content-Type: text/plain",
                        "",
                        "come back\u0007tomorrow"));
    }

    @Test
    void nobody_is_followed_elsewhere() throws IOException {
        try (RawServer other = RawServer.saying(OK, JSON, "", HEAD + "]}}")) {
            for (int status : List.of(301, 302, 303, 307, 308)) {
                assertEquals(
                        "it answers with status "
                                + status
                                + ", which sends clients to "
                                + other.address()
                                + "; no other address than the one named is asked",
                        said(
                                "HTTP/1.1 " + status + " Moved",
                                "Location: " + other.address(),
                                "",
                                ""));
            }
            assertEquals(List.of(), other.requests);
        }
    }

    @Test
    void an_error_in_a_good_answer_is_seen() throws IOException {
        notWhole(said(OK, JSON, "", "{\"error\": \"out of memory\"}"));
    }

    @Test
    void half_an_answer_is_none() throws IOException {
        notWhole(said(OK, JSON, "", HEAD + ROW + ", " + ROW));
        notWhole(said(OK, JSON, "Content-Length: 500", "", HEAD + ROW + ", " + ROW));
        notWhole(said(OK, JSON, "Transfer-Encoding: chunked", "", "5", HEAD.substring(0, 5), ""));
    }

    private static void notWhole(String said) {
        assertTrue(said.startsWith("its answer is not whole, or not what it says it is: "), said);
    }

    /** Fuseki writes so when its own limit of time ends a query whose answer has begun. */
    @Test
    void a_sentence_in_the_middle_of_rows_is_no_row() throws IOException {
        notWhole(said(OK, JSON, "", HEAD + ROW + "\n##  Query cancelled due to timeout  ##\n"));
    }

    @Test
    void rows_are_no_truth() throws IOException {
        assertEquals(
                "it answers a SELECT with true or false",
                said(OK, JSON, "", "{\"head\": {}, \"boolean\": true}"));
    }

    @Test
    void a_server_that_says_that_it_cuts_is_believed() throws IOException {
        String answer = HEAD + ROW + ", " + ROW + "]}}";
        assertEquals(
                "the server gives no more than 2 rows, and there may be more",
                said(OK, JSON, "X-SPARQL-MaxRows: 2", "", answer));
        assertEquals("2 rows", said(OK, JSON, "X-SPARQL-MaxRows: 3", "", answer));
    }

    @Test
    void a_text_without_end_is_not_waited_for() throws IOException {
        byte[] text = "x".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
        try (RawServer server =
                new RawServer(
                        client -> {
                            String head = OK + "\r\n" + JSON + "\r\n\r\n" + HEAD;
                            client.write(head.getBytes(StandardCharsets.UTF_8));
                            client.write("{\"s\": {\"value\": \"".getBytes(StandardCharsets.UTF_8));
                            while (true) {
                                client.write(text);
                            }
                        })) {
            assertEquals(
                    "its answer is not whole, or not what it says it is: it sends more than"
                            + " 67108864 bytes for one thing",
                    said(server.address()));
        }
    }

    @Test
    void a_silent_server_is_left() throws IOException {
        try (RawServer server = new RawServer(client -> Thread.sleep(60_000))) {
            assertTrue(
                    said(server.address()).startsWith("it cannot be reached: "),
                    said(server.address()));
        }
        try (RawServer server =
                new RawServer(
                        client -> {
                            String head = OK + "\r\n" + JSON + "\r\n\r\n" + HEAD + ROW;
                            client.write(head.getBytes(StandardCharsets.UTF_8));
                            client.flush();
                            Thread.sleep(60_000);
                        })) {
            assertEquals(
                    "its answer is not whole, or not what it says it is: it sends nothing for 1 s",
                    said(server.address()));
        }
    }

    @Test
    void a_query_that_is_ended_lets_the_server_go() throws Exception {
        try (RawServer server = new RawServer(client -> Thread.sleep(60_000))) {
            RemoteQuery query = server(server.address(), 60).query("SELECT * {}");
            Thread ending =
                    new Thread(
                            () -> {
                                while (server.requests.isEmpty()) {
                                    Thread.onSpinWait();
                                }
                                query.abort();
                            });
            ending.start();
            assertThrows(QueryCancelledException.class, query::select);
            ending.join();
        }
    }

    @Test
    void nobody_is_there() throws IOException {
        URI address;
        try (RawServer server = RawServer.saying("")) {
            address = server.address();
        }
        assertEquals("it cannot be reached: ConnectException", said(address));
    }

    @Test
    @Holds(value = Promise.CLOSED, tried = "addresses that would show a secret")
    void a_secret_goes_to_nobody_else(Tries tries) throws IOException {
        Secret secret = Secret.of("clerk:pass", Location.of("test"));
        for (String address :
                List.of(
                        "http://example.org/sparql",
                        "http://10.0.0.1/sparql",
                        "http://clerk:pass@127.0.0.1/sparql",
                        "ftp://127.0.0.1/sparql",
                        "/sparql")) {
            Failure failure =
                    assertThrows(
                            Failure.class,
                            () ->
                                    new SparqlServer(
                                            URI.create(address),
                                            secret,
                                            "test",
                                            Duration.ofSeconds(1)));
            assertEquals(Exit.USAGE, failure.exit());
            assertTrue(!failure.problems().toString().contains("pass@"), address);
            tries.held();
        }
        try (RawServer server = RawServer.saying(OK, JSON, "", HEAD + "]}}")) {
            SparqlServer known =
                    new SparqlServer(server.address(), secret, "test", Duration.ofSeconds(5));
            assertEquals("0 rows", said(known));
            assertTrue(
                    server.requests.get(0).contains("Authorization: Basic Y2xlcms6cGFzcw=="),
                    server.requests.get(0));
        }
    }

    private static String said(String... lines) throws IOException {
        try (RawServer server = RawServer.saying(lines)) {
            return said(server.address());
        }
    }

    private static String said(URI address) {
        return said(server(address, 1));
    }

    private static SparqlServer server(URI address, int seconds) {
        return new SparqlServer(address, Secret.NONE, "test", Duration.ofSeconds(seconds));
    }

    /** How many rows, or the one sentence. */
    private static String said(SparqlServer server) {
        try (RemoteQuery query = server.query("SELECT ?s { ?s ?p ?o }")) {
            int rows = 0;
            for (var all = query.select(); all.hasNext(); all.next()) {
                rows++;
            }
            return rows + " rows";
        } catch (Failure e) {
            assertEquals(1, e.problems().size());
            assertEquals(server.name(), e.problems().get(0).where().file());
            assertTrue(e.exit() == Exit.NETWORK || e.exit() == Exit.LIMIT);
            return e.problems().get(0).message();
        }
    }
}
