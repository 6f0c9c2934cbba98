package org.rolegraph.ask.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.rolegraph.ask.engine.Bakery;
import org.rolegraph.ask.engine.Engine;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;

/** No query reaches a listener on this machine, unless its host is allowed. */
@Timeout(60)
class ClosureTest {
    private static final DatasetGraph DATA = Bakery.inTdb();
    private final AtomicInteger knocks = new AtomicInteger();
    private ServerSocket listener;

    @BeforeEach
    void listen() throws IOException {
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread door = new Thread(this::answer, "door");
        door.setDaemon(true);
        door.start();
    }

    @AfterEach
    void hangUp() throws IOException {
        listener.close();
    }

    /** Counts whoever comes, and sends him on to a second address of the same listener. */
    private void answer() {
        while (!listener.isClosed()) {
            try (Socket socket = listener.accept()) {
                knocks.incrementAndGet();
                socket.getOutputStream()
                        .write(
                                ("HTTP/1.1 307 Temporary Redirect\r\nLocation: http://localhost:"
                                                + listener.getLocalPort()
                                                + "/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                                        .getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                return;
            }
        }
    }

    private String url() {
        return "http://127.0.0.1:" + listener.getLocalPort() + "/sparql";
    }

    private static Engine engine(Set<String> hosts) {
        return new Engine(
                DATA, new Limits(Duration.ofSeconds(10), 1000), new Access(hosts), List.of("en"));
    }

    @TestFactory
    @Holds(value = Promise.CLOSED, tried = "hostile queries")
    Stream<DynamicTest> nothing_reaches_out() {
        return Stream.of(
                        "SELECT * { SERVICE <URL> { ?s ?p ?o } }",
                        "SELECT * { SERVICE SILENT <URL> { ?s ?p ?o } }",
                        "SELECT * { { SELECT * { SERVICE <URL> { ?s ?p ?o } } } }",
                        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <URL> { ?s ?p ?o } } }",
                        "SELECT * { ?s ?p ?o FILTER NOT EXISTS { OPTIONAL { SERVICE SILENT <URL> {"
                                + " ?s ?p ?o } } } }",
                        "SELECT (SUM(IF(EXISTS { SERVICE <URL> { ?s ?p ?o } }, 1, 2)) AS ?n) { ?s ?p ?o }",
                        "SELECT * { ?s ?p ?o } ORDER BY (IF(EXISTS { SERVICE <URL> { ?s ?p ?o } }, 1, 2))",
                        "SELECT * { BIND(<URL> AS ?u) SERVICE ?u { ?s ?p ?o } }",
                        "SELECT * { VALUES ?u { <URL> } SERVICE SILENT ?u { ?s ?p ?o } }",
                        "ASK { SERVICE <URL> { ?s ?p ?o } }",
                        "DESCRIBE ?s { SERVICE <URL> { ?s ?p ?o } }",
                        "CONSTRUCT { ?s ?p ?o } { SERVICE <URL> { ?s ?p ?o } }",
                        "SELECT * FROM <URL> { ?s ?p ?o }",
                        "SELECT * FROM NAMED <URL> { GRAPH ?g { ?s ?p ?o } }",
                        "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
                        "DESCRIBE <URL> FROM <URL>",
                        "SELECT * { ?s ?p ?o FILTER(<java:java.lang.System.exit>(1)) }",
                        "SELECT * { BIND(<java:org.example.Evil>(1) AS ?x) }",
                        "SELECT (<http://www.w3.org/2005/xpath-functions#apply>(IRI(?o)) AS ?x)"
                                + " { ?s ?p ?o }",
                        "SELECT (SUM(<java:org.example.Evil>(?o)) AS ?n) { ?s ?p ?o }",
                        "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING(<java:org.example.Evil>(?o))",
                        "SELECT * { ?s ?p ?o } ORDER BY <java:org.example.Evil>(?o)",
                        "SELECT * { ?s ?p ?o OPTIONAL { ?o ?q ?z FILTER(<java:org.example.Evil>(?z)) } }",
                        "SELECT * { ?s <java:org.example.Evil> ?o }",
                        "SELECT * { ?s ?p ?o . MINUS { ?s <java:org.example.Evil> ?o } }",
                        "SELECT * { BIND(<http://jena.apache.org/ARQ/function#print>(1) AS ?x) }",
                        "SELECT * { BIND(<http://jena.apache.org/ARQ/function#wait>(1) AS ?x) }",
                        "SELECT * { BIND(<http://jena.hpl.hp.com/ARQ/function#context>('x') AS ?x) }",
                        "LOAD <URL>",
                        "LOAD SILENT <URL> INTO GRAPH <http://example.org/g>",
                        "INSERT { ?s ?p ?o } WHERE { SERVICE <URL> { ?s ?p ?o } }")
                .map(
                        text ->
                                DynamicTest.dynamicTest(
                                        text,
                                        () -> {
                                            String seen =
                                                    Bakery.seen(
                                                            engine(Set.of()),
                                                            Question.typed(
                                                                    text.replace("URL", url())));
                                            String code =
                                                    text.matches("(LOAD|INSERT).*")
                                                            ? "bad-query"
                                                            : "denied";
                                            assertEquals(
                                                    code,
                                                    seen.replaceAll("(?s).*\\[(.*?)\\].*", "$1"),
                                                    seen);
                                            assertEquals(0, knocks.get(), "someone knocked");
                                        }));
    }

    @Test
    @Holds(value = Promise.CLOSED, tried = "hostile queries")
    void what_only_looks_like_reaching_out_answers_and_reaches_nothing(Tries tries) {
        for (String text :
                List.of(
                        "BASE <URL> SELECT * { <x> ?p ?o }",
                        "SELECT * { GRAPH <URL> { ?s ?p ?o } }",
                        "DESCRIBE <URL>",
                        "SELECT (IRI('URL') AS ?x) {}",
                        "SELECT * { BIND('<!DOCTYPE x SYSTEM \"URL\"><x/>'^^rdf:XMLLiteral AS ?x)"
                                + " FILTER(?x = '<a/>'^^rdf:XMLLiteral) }",
                        "SELECT * { BIND('<x/>'^^<URL> AS ?x) FILTER(<URL>(1)) }",
                        "SELECT * { ?s <http://jena.apache.org/ARQ/property#strSplit> ('a' 'b') }")) {
            String seen = Bakery.seen(engine(Set.of()), Question.typed(text.replace("URL", url())));
            assertEquals(false, seen.contains("exit"), text + "\n" + seen);
            tries.held();
        }
        assertEquals(0, knocks.get());
    }

    @Test
    @Holds(value = Promise.CLOSED, tried = "hostile queries")
    void an_allowed_host_is_asked_and_cannot_send_the_query_on() {
        String text = "SELECT * { SERVICE <" + url() + "> { ?s ?p ?o } }";
        String seen = Bakery.seen(engine(Set.of("127.0.0.1")), Question.typed(text));
        assertEquals("exit 7", seen.lines().reduce((a, b) -> b).orElse(""), seen);
        assertEquals(1, knocks.get());
        Bakery.seen(engine(Set.of("localhost")), Question.typed(text));
        assertEquals(1, knocks.get());
    }

    @Test
    void the_refusal_says_what_opens_the_door() {
        assertEquals(
                """
                query: SERVICE <http://example.org/sparql> is denied; queries stay in the store [denied]
                  fix: --allow-service HOST opens one host
                exit 7
                """,
                Bakery.seen(
                        engine(Set.of()),
                        Question.typed(
                                "SELECT * { SERVICE <http://example.org/sparql> { ?s ?p ?o } }")));
        assertEquals(
                """
                query: FROM names <http://example.org/g>, which is not a graph of the store; nothing is read\
                 from files or the network [denied]
                  fix: load it first (rolegraph load rdf=FILE --graph IRI)
                exit 2
                """,
                Bakery.seen(
                        engine(Set.of()),
                        Question.typed("SELECT * FROM <http://example.org/g> { ?s ?p ?o }")));
    }
}
