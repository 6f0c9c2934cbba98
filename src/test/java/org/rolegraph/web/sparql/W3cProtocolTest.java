package org.rolegraph.web.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetReaderRegistry;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.testkit.Conformance;
import org.rolegraph.testkit.Conformance.Verdict;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;
import org.rolegraph.testkit.W3cTests;
import org.rolegraph.testkit.W3cTests.Case;
import org.rolegraph.web.sparql.ProtocolStep.Reply;

/** The W3C's tests of the SPARQL protocol and of service descriptions, over sockets. */
class W3cProtocolTest {
    static {
        JenaSystem.init();
    }

    private static final String ROOT = "w3c/rdf-tests/sparql/sparql11/";
    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";

    /** What all tests of the protocol together want to have in their graphs. */
    private static final List<String> DATA = List.of("data1", "data2", "data3");

    @TempDir static Path folder;
    private static LocalServer server;

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @TestFactory
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "tests of the W3C")
    Stream<DynamicTest> the_protocol_is_spoken_as_the_w3c_expects(Tries tries) throws IOException {
        W3cTests w3c = W3cTests.unpack(ROOT, folder.resolve("w3c"));
        server = LocalServer.over(Files.createDirectory(folder.resolve("home")), data(w3c));
        Conformance conformance = new Conformance("SPARQL protocol", Map.of());
        for (Case test : w3c.cases("protocol/manifest.ttl", "http://example.org/manifest.ttl")) {
            conformance.add("sparql11/protocol", test.name(), () -> run(test));
        }
        conformance.add("sparql11/service-description", "returns-rdf", this::returns_rdf);
        conformance.add("sparql11/service-description", "has-endpoint-triple", this::has_endpoint);
        conformance.add("sparql11/service-description", "conforms-to-schema", this::conforms);
        return conformance.tests(tries);
    }

    /** The graphs under the names that the tests give them. */
    private static Path data(W3cTests w3c) throws IOException {
        StringBuilder quads = new StringBuilder();
        for (String name : DATA) {
            String graph = "<http://kasei.us/2009/09/sparql/data/" + name + ".rdf>";
            for (String line : Files.readAllLines(w3c.file("protocol/" + name + ".nt"))) {
                quads.append(line.replaceFirst("\\s*\\.\\s*$", " " + graph + " .")).append('\n');
            }
        }
        return Files.writeString(folder.resolve("data.nq"), quads);
    }

    private static Verdict run(Case test) throws IOException {
        for (ProtocolStep step : ProtocolStep.of(test)) {
            ProtocolStep here = step.to(step.target().replaceFirst("^/sparql/", "/sparql"));
            Reply reply = here.send(server.uri());
            if (reply.status() == 403 && reply.body().contains("updates are refused")) {
                return step.expects(403) ? Verdict.PASS : Verdict.REFUSED;
            }
            assertTrue(here.expects(reply.status()), reply.status() + " " + reply.body());
            switch (here.expected("expectedFormat")) {
                case "boolean" -> checkTruth(here.expected("expectedBoolean"), reply);
                case "tabular" -> assertNotNull(result(reply).rowSet());
                case "RDF" -> assertNotNull(graph(reply));
                default -> assertEquals("", here.expected("expectedFormat"));
            }
        }
        return Verdict.PASS;
    }

    /** Not all tests say which it is. */
    private static void checkTruth(String expected, Reply reply) {
        String found = result(reply).booleanResult().toString();
        assertEquals(expected.isEmpty() ? found : expected, found, reply.body());
    }

    private static QueryExecResult result(Reply reply) {
        Lang lang = RDFLanguages.contentTypeToLang(reply.mediaType());
        assertTrue(ResultSetReaderRegistry.isRegistered(lang), reply.type());
        RowSetReader reader = RowSetReaderRegistry.getFactory(lang).create(lang);
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        return reader.readAny(new ByteArrayInputStream(bytes), new Context());
    }

    private static Graph graph(Reply reply) {
        Lang lang = RDFLanguages.contentTypeToLang(reply.mediaType());
        assertTrue(RDFLanguages.isTriples(lang), reply.type());
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.create().fromString(reply.body()).lang(lang).parse(graph);
        return graph;
    }

    private static Graph description() throws IOException {
        ProtocolStep get =
                new ProtocolStep("GET", "/sparql", Map.of(), null, List.of(), null, null);
        Reply reply = get.send(server.uri());
        assertEquals(200, reply.status());
        return graph(reply);
    }

    private Verdict returns_rdf() throws IOException {
        assertFalse(description().isEmpty());
        return Verdict.PASS;
    }

    private Verdict has_endpoint() throws IOException {
        assertTrue(
                description()
                        .contains(Node.ANY, uri(SD + "endpoint"), uri(server.base() + "/sparql")));
        return Verdict.PASS;
    }

    /** The schema is the text of the standard: what each property is of, and what it leads to. */
    private Verdict conforms() throws IOException {
        Graph graph = description();
        Map<String, String> domains =
                Map.of(
                        "endpoint", "Service",
                        "supportedLanguage", "Service",
                        "resultFormat", "Service",
                        "feature", "Service",
                        "propertyFeature", "Service",
                        "defaultDataset", "Service",
                        "defaultGraph", "Dataset",
                        "namedGraph", "Dataset",
                        "name", "NamedGraph",
                        "graph", "NamedGraph");
        Map<String, String> ranges =
                Map.of(
                        "defaultDataset", "Dataset",
                        "defaultGraph", "Graph",
                        "namedGraph", "NamedGraph",
                        "graph", "Graph");
        graph.find()
                .filterKeep(triple -> triple.getPredicate().getURI().startsWith(SD))
                .forEach(
                        triple -> {
                            String name = triple.getPredicate().getLocalName();
                            assertTrue(domains.containsKey(name), name);
                            assertTrue(is(graph, triple.getSubject(), domains.get(name)));
                            if (ranges.containsKey(name)) {
                                assertTrue(is(graph, triple.getObject(), ranges.get(name)));
                            }
                        });
        return Verdict.PASS;
    }

    private static boolean is(Graph graph, Node node, String type) {
        return graph.contains(node, RDF.type.asNode(), uri(SD + type));
    }

    private static Node uri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
