package org.rolegraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.model.Iri;
import org.rolegraph.problem.Problem;
import org.rolegraph.problem.Problems;
import org.rolegraph.problem.Severity;
import org.rolegraph.source.rdf.RdfSource;

/**
 * The W3C's tests of the RDF syntaxes, through {@code load rdf=} and {@code export}. A positive one
 * is read, exported in each format and comes back the same; one with a result reads as that result;
 * a negative one is an error with a line.
 */
class W3cSuiteTest {
    private static final String ROOT = "w3c/rdf-tests/rdf/";
    private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    private static final Iri DEFAULT = new Iri("https://example.org/default");

    /** Tests that fail, each with its reason. */
    private static final Map<String, String> MISSES = W3cMisses.all();

    private static final List<String> MISSED = new ArrayList<>();
    private static final Map<String, int[]> COUNTS = new TreeMap<>();

    @TempDir static Path folder;

    static {
        JenaSystem.init();
    }

    private record Case(String suite, String name, String type, Node action, Node result) {}

    @TestFactory
    Stream<DynamicTest> reads_and_writes_as_the_w3c_expects() throws IOException {
        String data = System.getProperty("rolegraph.data", "");
        Path zip = Path.of(data, "w3c.zip");
        Assumptions.assumeTrue(
                !data.isEmpty() && Files.exists(zip),
                "skipped: rolegraph.data names no folder with w3c.zip");
        unpack(zip);
        List<DynamicTest> tests = new ArrayList<>();
        for (String suite :
                List.of(
                        "rdf11/rdf-turtle",
                        "rdf11/rdf-trig",
                        "rdf11/rdf-n-triples",
                        "rdf11/rdf-n-quads",
                        "rdf11/rdf-xml",
                        "rdf12/rdf-turtle/syntax",
                        "rdf12/rdf-turtle/eval",
                        "rdf12/rdf-trig/syntax",
                        "rdf12/rdf-trig/eval",
                        "rdf12/rdf-n-triples/syntax",
                        "rdf12/rdf-n-triples/c14n",
                        "rdf12/rdf-n-quads/syntax",
                        "rdf12/rdf-n-quads/c14n")) {
            for (Case test : cases(suite)) {
                String name = suite + "#" + test.name();
                tests.add(DynamicTest.dynamicTest(name, () -> expect(name, test)));
            }
        }
        return tests.stream();
    }

    @AfterAll
    static void report() throws IOException {
        if (!COUNTS.isEmpty()) {
            List<String> lines = new ArrayList<>();
            COUNTS.forEach(
                    (s, c) ->
                            lines.add(
                                    String.format(
                                            "%s: %d pass, %d miss, %d refused by design",
                                            s, c[0], c[1], c[2])));
            lines.addAll(MISSED);
            Files.write(Path.of("target/w3c-rdf.txt"), lines);
        }
    }

    private static void expect(String name, Case test) throws IOException {
        int[] count = COUNTS.computeIfAbsent(test.suite(), s -> new int[3]);
        AssertionError miss = null;
        try {
            count[run(test) ? 0 : 2]++;
        } catch (AssertionError e) {
            count[1]++;
            MISSED.add(name + ": " + e.getMessage());
            miss = e;
        }
        if (miss != null && !MISSES.containsKey(name)) {
            throw miss;
        }
        if (miss == null && MISSES.containsKey(name)) {
            fail(name + " passes now; take it from the misses");
        }
    }

    /**
     * Whether it passes; false when it holds what the store does not keep, and says so: triple
     * terms and base directions of RDF 1.2.
     */
    private static boolean run(Case test) throws IOException {
        Path action = file(test.action());
        Problems problems = new Problems();
        DatasetGraph read = DatasetGraphFactory.create();
        Iri base = new Iri(test.action().getURI());
        new RdfSource(List.of(action), DEFAULT, base)
                .read((g, fact, where) -> read.add(Facts.quad(g, fact, DEFAULT)), problems);
        List<Problem> errors =
                problems.list().stream().filter(p -> p.severity() == Severity.ERROR).toList();
        if (test.type().contains("Negative")) {
            assertTrue(!errors.isEmpty(), "no error was found");
            assertTrue(errors.stream().anyMatch(p -> p.where().line() > 0), "no line: " + errors);
            return true;
        }
        boolean refused =
                errors.stream()
                        .anyMatch(p -> p.message().matches(".*(triple term|base direction).*"));
        if (test.suite().startsWith("rdf12") && refused) {
            return false;
        }
        assertEquals(List.of(), errors);
        if (test.type().endsWith("PositiveC14N")) {
            String expected = Files.readString(file(test.result()));
            GraphFormat format =
                    test.suite().contains("quads") ? GraphFormat.NQUADS : GraphFormat.NTRIPLES;
            // the expected lines stand in the order of the input
            assertEquals(
                    expected.lines().sorted().toList(),
                    export(format, read).lines().sorted().toList());
        } else if (test.result() != null) {
            DatasetGraph expected =
                    parse(Files.readAllBytes(file(test.result())), lang(test), base);
            assertTrue(
                    IsoMatcher.isomorphic(expected, Facts.unskolemised(read)),
                    () -> "expected " + expected + "\nbut was " + read);
        }
        for (GraphFormat format :
                List.of(GraphFormat.TRIG, GraphFormat.NQUADS, GraphFormat.JSONLD)) {
            String text = export(format, read);
            DatasetGraph again = parse(text.getBytes(StandardCharsets.UTF_8), lang(format), null);
            assertTrue(
                    IsoMatcher.isomorphic(read, again), () -> format + " reads otherwise: " + text);
        }
        // Turtle merges the graphs
        DatasetGraph merged = DatasetGraphFactory.create();
        read.find()
                .forEachRemaining(q -> merged.add(Quad.create(Quad.defaultGraphIRI, q.asTriple())));
        for (GraphFormat format : List.of(GraphFormat.TURTLE, GraphFormat.NTRIPLES)) {
            String text = export(format, read);
            DatasetGraph again = parse(text.getBytes(StandardCharsets.UTF_8), lang(format), null);
            assertTrue(
                    IsoMatcher.isomorphic(merged, again),
                    () -> format + " reads otherwise: " + text);
        }
        return true;
    }

    private static String export(GraphFormat format, DatasetGraph dataset) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Export.write(format, dataset, Selection.all(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Lang lang(GraphFormat format) {
        return RDFLanguages.contentTypeToLang(format.mediaType());
    }

    private static Lang lang(Case test) {
        return RDFLanguages.filenameToLang(test.result().getURI());
    }

    private static DatasetGraph parse(byte[] text, Lang lang, Iri base) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        RDFParser.create()
                .source(new ByteArrayInputStream(text))
                .lang(lang)
                .base(base == null ? null : base.value())
                .errorHandler(ErrorHandlerFactory.errorHandlerSimple())
                .checking(false)
                .parse(dataset);
        return dataset;
    }

    private static List<Case> cases(String suite) throws IOException {
        Graph manifest = GraphFactory.createDefaultGraph();
        Path file = folder.resolve(ROOT + suite + "/manifest.ttl");
        String here = base(suite) + "manifest.ttl";
        RDFParser.create()
                .source(new ByteArrayInputStream(Files.readAllBytes(file)))
                .lang(Lang.TURTLE)
                .base(here)
                .parse(manifest);
        List<Case> cases = new ArrayList<>();
        manifest.find(Node.ANY, NodeFactory.createURI(MF + "action"), Node.ANY)
                .forEachRemaining(
                        t -> {
                            Node test = t.getSubject();
                            String type = one(manifest, test, RDF.type.getURI()).getLocalName();
                            Node result = one(manifest, test, MF + "result");
                            String name = test.getURI().replaceAll(".*#", "");
                            cases.add(new Case(suite, name, type, t.getObject(), result));
                        });
        cases.sort((a, b) -> a.name().compareTo(b.name()));
        return cases;
    }

    private static Node one(Graph graph, Node subject, String predicate) {
        List<Triple> found =
                graph.find(subject, NodeFactory.createURI(predicate), Node.ANY).toList();
        return found.isEmpty() ? null : found.get(0).getObject();
    }

    private static String base(String suite) {
        return "https://w3c.github.io/rdf-tests/rdf/" + suite + "/";
    }

    private static Path file(Node iri) {
        return folder.resolve(
                ROOT + iri.getURI().substring("https://w3c.github.io/rdf-tests/rdf/".length()));
    }

    private static void unpack(Path zip) throws IOException {
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : archive.stream().toList()) {
                if (!entry.isDirectory() && entry.getName().startsWith(ROOT)) {
                    Path target = folder.resolve(entry.getName());
                    Files.createDirectories(target.getParent());
                    Files.copy(archive.getInputStream(entry), target);
                }
            }
        }
    }
}
