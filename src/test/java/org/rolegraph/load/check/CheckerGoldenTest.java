package org.rolegraph.load.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rolegraph.base.problem.Explanation;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.testkit.GoldenFolder;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;

/**
 * Each case is the faultless base graph and a few triples more, and all that is wrong with both.
 */
class CheckerGoldenTest {
    private static final GoldenFolder CASES = new GoldenFolder("check", "problems.txt");
    private static final Path BASE = Path.of("src/test/resources/check/base.ttl");

    static {
        JenaSystem.init();
    }

    @TestFactory
    @Holds(value = Promise.SENTENCES, tried = "inputs with faults")
    Stream<DynamicTest> finds_all_that_is_wrong_and_nothing_else() throws IOException {
        return CASES.tests(
                folder -> {
                    Graph graph = GraphFactory.createGraphMem();
                    RDFParser.source(BASE).parse(graph);
                    RDFParser.source(folder.resolve("input.ttl")).parse(graph);
                    return text(Checker.check(graph, node -> Optional.empty()));
                });
    }

    @Test
    void the_base_has_no_fault() throws IOException {
        assertEquals(
                "",
                Files.readString(
                        CASES.cases().get(0).getParent().resolve("conforming/problems.txt")));
    }

    @Test
    void every_code_has_a_case_that_finds_it() throws IOException {
        TreeSet<String> missing = new TreeSet<>();
        for (Explanation explanation : Checker.explanations()) {
            Path golden = BASE.resolveSibling(explanation.code()).resolve("problems.txt");
            if (!Files.exists(golden)
                    || !Files.readString(golden).contains("[" + explanation.code() + "]")) {
                missing.add(explanation.code());
            }
        }
        assertEquals(List.of(), List.copyOf(missing));
    }

    @Test
    void every_code_has_a_complaint_and_a_remedy() {
        for (Explanation explanation : Checker.explanations()) {
            assertTrue(explanation.code().matches("[a-z]+(-[a-z]+)+"), explanation.code());
            assertFalse(explanation.complaint().isBlank(), explanation.code());
            assertFalse(explanation.remedy().isBlank(), explanation.code());
        }
    }

    private static String text(Problems problems) {
        StringBuilder text = new StringBuilder();
        problems.list().forEach(problem -> text.append(ProblemText.of(problem)));
        return text.toString();
    }
}
