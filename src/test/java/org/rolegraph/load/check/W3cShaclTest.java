package org.rolegraph.load.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.testkit.Conformance;
import org.rolegraph.testkit.Conformance.Verdict;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;
import org.rolegraph.testkit.W3cTests;
import org.rolegraph.testkit.W3cTests.Case;

/** The W3C's tests of SHACL core, through the shapes of {@code check --shapes}. */
class W3cShaclTest {
    static {
        JenaSystem.init();
    }

    private static final String BASE = "https://example.org/tests/";
    private static final Map<String, String> MISSES =
            Map.of(
                    "path#path-sequence-002",
                    "a path of three steps is reported as a path of two and one more, which is the"
                            + " same path",
                    "property#uniqueLang-001",
                    "one of the values is reported, where no value is expected");
    private static final String SHT = "http://www.w3.org/ns/shacl-test#";

    /** Their blank nodes stand for themselves alone. */
    private static final List<Node> NODES =
            List.of(SHACL.focusNode, SHACL.value, SHACL.sourceShape);

    @TempDir static Path folder;

    @TestFactory
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "tests of the W3C")
    Stream<DynamicTest> reports_as_the_w3c_expects(Tries tries) throws IOException {
        W3cTests w3c =
                W3cTests.unpack("w3c/data-shapes/data-shapes-test-suite/tests/core/", folder);
        Conformance conformance = new Conformance("SHACL core", MISSES);
        for (String suite :
                List.of(
                        "complex",
                        "misc",
                        "node",
                        "path",
                        "property",
                        "targets",
                        "validation-reports")) {
            String manifest = suite + "/manifest.ttl";
            for (Case test : w3c.cases(manifest, BASE + manifest)) {
                conformance.add(suite, test.name(), () -> run(w3c, test));
            }
        }
        return conformance.tests(tries);
    }

    private static Verdict run(W3cTests w3c, Case test) {
        Graph data = read(w3c, W3cTests.object(test.manifest(), test.action(), SHT + "dataGraph"));
        Node shapes = W3cTests.object(test.manifest(), test.action(), SHT + "shapesGraph");
        GivenShapes given = GivenShapes.of(read(w3c, shapes), "shapes.ttl");
        ValidationReport report = given.report(data);
        boolean conforms =
                W3cTests.objects(test.manifest(), test.result(), SHACL.conforms.getURI())
                        .get(0)
                        .getLiteralLexicalForm()
                        .equals("true");
        assertEquals(conforms, report.conforms());
        boolean messages = test.manifest().contains(Node.ANY, SHACL.resultMessage, Node.ANY);
        Graph expected = said(test.manifest(), test.result(), messages);
        Graph actual = said(report.getGraph(), report.getResource().asNode(), messages);
        assertTrue(
                expected.isIsomorphicWith(actual),
                () -> "expected " + expected + "\nbut was " + actual);
        Problems problems = Problems.keepingAll();
        given.check(data, iri -> Optional.empty(), problems);
        assertEquals(conforms, problems.list().isEmpty(), "problems that check reports");
        return Verdict.PASS;
    }

    private static Graph read(W3cTests w3c, Node iri) {
        Graph graph = GraphFactory.createDefaultGraph();
        Path file = w3c.file(iri.getURI().substring(BASE.length()));
        RDFParser.create().source(file).base(iri.getURI()).checking(false).parse(graph);
        return graph;
    }

    /** The results of a report, without what a report is free to add. */
    private static Graph said(Graph graph, Node report, boolean messages) {
        Graph said = GraphFactory.createDefaultGraph();
        for (Node result : W3cTests.objects(graph, report, SHACL.result.getURI())) {
            said.add(NodeFactory.createURI(BASE), SHACL.result, result);
            for (Node predicate :
                    List.of(
                            SHACL.focusNode,
                            SHACL.resultPath,
                            SHACL.value,
                            SHACL.resultSeverity,
                            SHACL.sourceShape,
                            SHACL.sourceConstraintComponent,
                            messages ? SHACL.resultMessage : SHACL.value)) {
                copy(graph, result, predicate, said);
            }
        }
        return said;
    }

    /** With the blank nodes of a path. */
    private static void copy(Graph from, Node subject, Node predicate, Graph to) {
        for (Triple triple : from.find(subject, predicate, Node.ANY).toList()) {
            to.add(triple);
            if (triple.getObject().isBlank() && !NODES.contains(predicate)) {
                copy(from, triple.getObject(), Node.ANY, to);
            }
        }
    }
}
