package org.rolegraph.store.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.problem.Severity;
import org.rolegraph.load.source.rdf.RdfSource;
import org.rolegraph.testkit.Conformance;
import org.rolegraph.testkit.Conformance.Verdict;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;
import org.rolegraph.testkit.W3cTests;
import org.rolegraph.testkit.W3cTests.Case;

/**
 * The W3C's tests of the RDF syntaxes, through {@code load rdf=} and {@code export}. A positive one
 * is read, exported in each format and comes back the same; one with a result reads as that result;
 * a negative one is an error with a line.
 */
class W3cSuiteTest {
    private static final String BASE = "https://w3c.github.io/rdf-tests/rdf/";
    private static final Iri DEFAULT = new Iri("https://example.org/default");

    private static W3cTests w3c;

    @TempDir static Path folder;

    static {
        JenaSystem.init();
    }

    @TestFactory
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "tests of the W3C")
    Stream<DynamicTest> reads_and_writes_as_the_w3c_expects(Tries tries) throws IOException {
        w3c = W3cTests.unpack("w3c/rdf-tests/rdf/", folder);
        Conformance conformance = new Conformance("RDF", W3cMisses.all());
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
            String manifest = suite + "/manifest.ttl";
            for (Case test : w3c.cases(manifest, BASE + manifest)) {
                conformance.add(suite, test.name(), () -> run(suite, test));
            }
        }
        return conformance.tests(tries);
    }

    /**
     * Refused is what the store does not keep, and says so: triple terms and base directions of RDF
     * 1.2.
     */
    private static Verdict run(String suite, Case test) throws IOException {
        Path action = file(test.action());
        Problems problems = new Problems();
        DatasetGraph read = DatasetGraphFactory.create();
        Iri base = new Iri(test.action().getURI());
        new RdfSource(List.of(action), DEFAULT, base)
                .read((g, fact, where) -> read.add(ExportedFacts.quad(g, fact, DEFAULT)), problems);
        List<Problem> errors =
                problems.list().stream().filter(p -> p.severity() == Severity.ERROR).toList();
        if (test.type().contains("Negative")) {
            assertTrue(!errors.isEmpty(), "no error was found");
            assertTrue(errors.stream().anyMatch(p -> p.where().line() > 0), "no line: " + errors);
            return Verdict.PASS;
        }
        boolean refused =
                errors.stream()
                        .anyMatch(p -> p.message().matches(".*(triple term|base direction).*"));
        if (suite.startsWith("rdf12") && refused) {
            return Verdict.REFUSED;
        }
        assertEquals(List.of(), errors);
        if (test.type().endsWith("PositiveC14N")) {
            String expected = Files.readString(file(test.result()));
            GraphFormat format =
                    suite.contains("quads") ? GraphFormat.NQUADS : GraphFormat.NTRIPLES;
            // the expected lines stand in the order of the input
            assertEquals(
                    expected.lines().sorted().toList(),
                    export(format, read).lines().sorted().toList());
        } else if (test.result() != null) {
            DatasetGraph expected =
                    parse(Files.readAllBytes(file(test.result())), lang(test), base);
            assertTrue(
                    IsoMatcher.isomorphic(expected, ExportedFacts.unskolemised(read)),
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
        return Verdict.PASS;
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

    private static Path file(Node iri) {
        return w3c.file(iri.getURI().substring(BASE.length()));
    }
}
