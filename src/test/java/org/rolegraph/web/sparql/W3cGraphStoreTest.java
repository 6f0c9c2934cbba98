package org.rolegraph.web.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
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
import org.rolegraph.web.http.Values;
import org.rolegraph.web.sparql.ProtocolStep.Reply;

/**
 * The W3C's tests of the Graph Store protocol: what they write is loaded, what they read is read.
 */
class W3cGraphStoreTest {
    static {
        JenaSystem.init();
    }

    private static final String ROOT = "w3c/rdf-tests/sparql/sparql11/graph-store-protocol/";
    private static final String SUITE = "sparql11/graph-store-protocol";
    private static final String BASE = "http://example.org/manifest.ttl";
    private static final String MADE = "http://www.example/made";
    private static final String DEFAULT = "http://www.example/default";
    private static final Pattern BLANK = Pattern.compile(".*/\\.well-known/genid/.*");

    @TempDir static Path folder;
    private static LocalServer refusing;
    private int homes;

    /** What a test has written before a step. */
    private final DatasetGraph written = DatasetGraphFactory.create();

    @TestFactory
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "tests of the W3C")
    Stream<DynamicTest> graphs_are_read_as_the_w3c_expects(Tries tries) throws IOException {
        W3cTests w3c = W3cTests.unpack(ROOT, folder.resolve("w3c"));
        Conformance conformance = new Conformance("Graph Store protocol", Map.of());
        for (Case test : w3c.cases("manifest-indirect.ttl", BASE)) {
            List<ProtocolStep> steps = ProtocolStep.of(test);
            for (int i = 0; i < steps.size(); i++) {
                ProtocolStep step = steps.get(i);
                boolean first = i == 0;
                conformance.add(
                        SUITE,
                        test.name() + " " + (i + 1),
                        () -> {
                            if (first) {
                                written.clear();
                            }
                            return run(step);
                        });
            }
        }
        return conformance.tests(tries);
    }

    private Verdict run(ProtocolStep step) throws IOException {
        String target = step.target().replaceFirst("^/gsp", "/graphs").replace("$LOCATION$", MADE);
        boolean reads = step.method().equals("GET") || step.method().equals("HEAD");
        if (!reads) {
            Reply reply = step.to(target).send(refusing().uri());
            assertEquals(405, reply.status(), reply.body());
            assertFalse(reply.body().isEmpty());
            write(step, target);
            return Verdict.REFUSED;
        }
        try (LocalServer server = serve()) {
            Reply reply = step.to(target).send(server.uri());
            assertTrue(step.expects(reply.status()), reply.status() + " " + reply.body());
            if (!step.expectedType().isEmpty()) {
                assertEquals(
                        step.expectedType().toLowerCase(Locale.ROOT),
                        reply.type().toLowerCase(Locale.ROOT));
            }
            if (!step.expectedBody().isEmpty() && step.method().equals("GET")) {
                Graph expected = read(step.expectedBody(), step.expectedType(), graph(target));
                Graph found = asWritten(read(reply.body(), reply.type(), graph(target)));
                assertTrue(expected.isIsomorphicWith(found), reply.body());
            }
        }
        return Verdict.PASS;
    }

    /** Whatever it serves: it is asked to write. */
    private static LocalServer refusing() throws IOException {
        if (refusing == null) {
            refusing = LocalServer.packed();
        }
        return refusing;
    }

    @AfterAll
    static void stop() {
        if (refusing != null) {
            refusing.close();
        }
    }

    private LocalServer serve() throws IOException {
        Path home = Files.createDirectory(folder.resolve("home" + ++homes));
        DatasetGraph data = DatasetGraphFactory.create();
        written.find().forEachRemaining(data::add);
        Node other = NodeFactory.createURI("http://www.example/other");
        data.add(other, other, other, other);
        Path file = folder.resolve("data" + homes + ".nq");
        try (var out = Files.newOutputStream(file)) {
            RDFDataMgr.write(out, data, Lang.NQUADS);
        }
        return LocalServer.over(home, file);
    }

    /** The name of the graph that a target names. */
    private static String graph(String target) {
        int query = target.indexOf('?');
        Values values = Values.parse(query < 0 ? "" : target.substring(query + 1));
        return values.has("default") ? DEFAULT : values.first("graph").orElse(MADE);
    }

    private void write(ProtocolStep step, String target) {
        Node name = NodeFactory.createURI(graph(target));
        if (!step.method().equals("POST")) {
            written.removeGraph(name);
        }
        if (step.method().equals("DELETE")) {
            return;
        }
        for (String[] part : parts(step)) {
            Graph graph;
            try {
                graph = read(part[1], part[0], graph(target));
            } catch (RuntimeException e) {
                continue; // a body that is meant to be refused
            }
            GraphUtil.addInto(written.getGraph(name), graph);
        }
    }

    /** Media type and text of each document that is sent. */
    private static List<String[]> parts(ProtocolStep step) {
        String type = step.headers().getOrDefault("content-type", "");
        String body =
                new String(
                        step.body().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        List<String[]> parts = new ArrayList<>();
        if (!type.startsWith("multipart/")) {
            parts.add(new String[] {type, body});
            return parts;
        }
        String boundary = "--" + type.replaceFirst(".*boundary=", "");
        for (String part : body.split(Pattern.quote(boundary))) {
            int end = part.indexOf("\r\n\r\n");
            if (end > 0) {
                parts.add(new String[] {"text/turtle", part.substring(end)});
            }
        }
        return parts;
    }

    private static Graph read(String text, String type, String base) {
        Lang lang = RDFLanguages.contentTypeToLang(type.replaceAll(";.*", "").strip());
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.create().fromString(text).lang(lang).base(base).parse(graph);
        return graph;
    }

    /** Blank nodes again, and of the union only what the test has written. */
    private static Graph asWritten(Graph graph) {
        Graph plain = GraphFactory.createDefaultGraph();
        graph.find()
                .mapWith(
                        triple ->
                                Triple.create(
                                        blank(triple.getSubject()),
                                        triple.getPredicate(),
                                        blank(triple.getObject())))
                .filterKeep(
                        triple ->
                                triple.getSubject().isBlank()
                                        || triple.getSubject().getURI().contains("/gsp/"))
                .forEach(plain::add);
        return plain;
    }

    private static Node blank(Node node) {
        return node.isURI() && BLANK.matcher(node.getURI()).matches()
                ? NodeFactory.createBlankNode(node.getURI())
                : node;
    }
}
