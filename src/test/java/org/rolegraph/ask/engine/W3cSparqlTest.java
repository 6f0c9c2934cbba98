package org.rolegraph.ask.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.ask.query.Access;
import org.rolegraph.ask.query.Question;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.testkit.Conformance;
import org.rolegraph.testkit.Conformance.Verdict;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;
import org.rolegraph.testkit.W3cTests;
import org.rolegraph.testkit.W3cTests.Case;

/** The W3C's tests of SPARQL 1.0 and 1.1 queries, through {@link Engine}. */
class W3cSparqlTest {
    static {
        JenaSystem.init();
    }

    /** Suites of sparql11 and the tests of sparql10 that are approved. */
    private static final List<String> SUITES =
            List.of(
                    "sparql10/algebra",
                    "sparql10/ask",
                    "sparql10/basic",
                    "sparql10/bnode-coreference",
                    "sparql10/boolean-effective-value",
                    "sparql10/bound",
                    "sparql10/cast",
                    "sparql10/construct",
                    "sparql10/dataset",
                    "sparql10/distinct",
                    "sparql10/expr-builtin",
                    "sparql10/expr-equals",
                    "sparql10/expr-ops",
                    "sparql10/graph",
                    "sparql10/i18n",
                    "sparql10/open-world",
                    "sparql10/optional",
                    "sparql10/optional-filter",
                    "sparql10/reduced",
                    "sparql10/regex",
                    "sparql10/solution-seq",
                    "sparql10/sort",
                    "sparql10/syntax-sparql1",
                    "sparql10/syntax-sparql2",
                    "sparql10/syntax-sparql3",
                    "sparql10/syntax-sparql4",
                    "sparql10/syntax-sparql5",
                    "sparql10/triple-match",
                    "sparql10/type-promotion",
                    "sparql11/aggregates",
                    "sparql11/bind",
                    "sparql11/bindings",
                    "sparql11/cast",
                    "sparql11/construct",
                    "sparql11/csv-tsv-res",
                    "sparql11/exists",
                    "sparql11/functions",
                    "sparql11/grouping",
                    "sparql11/json-res",
                    "sparql11/negation",
                    "sparql11/project-expression",
                    "sparql11/property-path",
                    "sparql11/subquery",
                    "sparql11/syntax-query",
                    "sparql11/service",
                    "sparql11/syntax-fed",
                    "sparql11/add",
                    "sparql11/basic-update",
                    "sparql11/clear",
                    "sparql11/copy",
                    "sparql11/delete",
                    "sparql11/delete-data",
                    "sparql11/delete-insert",
                    "sparql11/delete-where",
                    "sparql11/drop",
                    "sparql11/move",
                    "sparql11/syntax-update-1",
                    "sparql11/syntax-update-2",
                    "sparql11/update-silent");

    @TempDir static Path folder;

    @TestFactory
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "tests of the W3C")
    Stream<DynamicTest> answers_as_the_w3c_expects(Tries tries) throws IOException {
        W3cTests w3c = W3cTests.unpack("w3c/rdf-tests/sparql/", folder);
        Conformance conformance = new Conformance("SPARQL queries", W3cQueryMisses.all());
        for (String suite : SUITES) {
            // queries have the engine's base, so everything beside them gets it too
            for (Case test : w3c.cases(suite + "/manifest.ttl", Ids.BASE + "manifest.ttl")) {
                Trial trial = new Trial(w3c.file(suite), test);
                conformance.add(suite, test.name(), trial::run);
            }
        }
        return conformance.tests(tries);
    }

    private record Trial(Path folder, Case test) {
        private static final String QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";
        private static final String UT = "http://www.w3.org/2009/sparql/tests/test-update#";

        Verdict run() throws IOException {
            String type = test.type();
            try {
                if (type.contains("Update") || type.contains("Syntax")) {
                    ask(DatasetGraphFactory.create(), file()).close();
                } else {
                    evaluate();
                }
            } catch (Failure e) {
                return refused(e.problems().get(0));
            }
            assertTrue(!type.contains("Negative") && !type.contains("Update"), "was answered");
            return Verdict.PASS;
        }

        private Verdict refused(Problem problem) {
            boolean update =
                    problem.message().contains("an update; expected SELECT, ASK, CONSTRUCT");
            // an update of nothing is nothing at all
            boolean empty =
                    test.type().contains("Update")
                            && problem.message().startsWith("found the end; expected");
            if (update || empty || problem.code().equals(Codes.DENIED)) {
                return Verdict.REFUSED;
            }
            if (test.type().contains("Negative") && problem.code().equals(Codes.BAD_QUERY)) {
                return Verdict.PASS;
            }
            return fail(problem.toString());
        }

        private Path file() {
            var action = test.action();
            if (!action.isURI()) {
                var query = W3cTests.object(test.manifest(), action, QT + "query");
                action =
                        query == null
                                ? W3cTests.object(test.manifest(), action, UT + "request")
                                : query;
            }
            return folder.resolve(action.getURI().replaceAll(".*/", ""));
        }

        private void evaluate() throws IOException {
            DatasetGraph data = TestDataset.of(folder, test.manifest(), test.action(), file());
            try (Answer answer = ask(data, file())) {
                new W3cExpected(folder, test, file()).check(answer);
            }
        }

        private static Answer ask(DatasetGraph data, Path query) throws IOException {
            Limits limits = new Limits(Duration.ofMinutes(10), 1_000_000);
            Engine engine = new Engine(data, limits, Access.CLOSED, List.of());
            String name = query.getFileName().toString();
            return engine.ask(Question.file(name, Files.readString(query)), Labelling.NONE);
        }
    }
}
