package org.rolegraph.load.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.base.problem.Explanation;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.testkit.GoldenFolder;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;

/** Each packed rule over a graph of its own, by itself; and rules of users, good and bad. */
class QueryRulesTest {
    private static final GoldenFolder CASES = new GoldenFolder("check-rules", "problems.txt");
    private static final String HEADER =
            "#+ severity: warning\n#+ message: is odd\n#+ remedy: even it out\n";

    static {
        JenaSystem.init();
    }

    @TempDir private Path folder;

    @TestFactory
    @Holds(value = Promise.SENTENCES, tried = "inputs with faults")
    Stream<DynamicTest> a_rule_finds_what_it_is_for_and_nothing_else() throws IOException {
        return CASES.tests(
                folder ->
                        found(QueryRules.packed(), folder.resolve("input.ttl"), Limits.FILE)
                                .list()
                                .stream()
                                .filter(p -> p.code().equals(folder.getFileName().toString()))
                                .map(ProblemText::of)
                                .collect(Collectors.joining()));
    }

    @Test
    void every_rule_has_a_case_with_a_finding() throws IOException {
        List<String> cases = CASES.cases().stream().map(c -> c.getFileName().toString()).toList();
        assertEquals(
                QueryRules.packed().explanations().stream().map(Explanation::code).toList(), cases);
        for (Path each : CASES.cases()) {
            assertEquals(false, Files.readString(each.resolve("problems.txt")).isEmpty());
        }
    }

    @Test
    void the_index_lists_the_files_of_the_folder() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("queries/rules"))) {
            String names =
                    files.map(f -> f.getFileName().toString())
                            .filter(f -> f.endsWith(".rq"))
                            .map(f -> f.replace(".rq", "\n"))
                            .sorted()
                            .collect(Collectors.joining());
            assertEquals(names, Files.readString(Path.of("queries/rules/index.txt")));
        }
    }

    @Test
    void a_users_rule_groups_what_it_found_by_node() throws IOException {
        Files.writeString(
                folder.resolve("part-is-odd.rq"),
                HEADER + "SELECT ?focus ?found { ?focus <https://example.org/part> ?found }");
        Path data = folder.resolve("data.ttl");
        Files.writeString(
                data,
                "@prefix ex: <https://example.org/> ."
                        + " ex:a ex:part 4, 3, \"x\"@en, ex:b, \"y\" . _:blank ex:part 1 .");
        assertEquals(
                """
                graph: warning: <https://example.org/a> is odd; found "x"@en, "y", 3 and 2 more [part-is-odd]
                  fix: even it out
                graph: warning: a node without IRI is odd; found 1 [part-is-odd]
                  fix: even it out
                """,
                text(found(QueryRules.packed().and(folder), data, Limits.FILE)));
    }

    @Test
    void wrong_headers_are_reported_together() throws IOException {
        Files.writeString(folder.resolve("Odd One.rq"), HEADER + "SELECT ?focus {}");
        Files.writeString(folder.resolve("b.rq"), "#+ colour: red\n#+ severity: loud\nASK {}");
        Files.writeString(folder.resolve("claim-has-kind.rq"), HEADER + "SELECT ?focus {}");
        assertEquals(
                """
                F/Odd One.rq: the name of the file is no code; expected lower-case words with hyphens between them [bad-value]
                  fix: name it for example label-is-short.rq
                F/b.rq: the severity is "loud"; expected error, warning or info [bad-value]
                F/b.rq: the header has no message; expected a line "#+ message: …" [missing-field]
                F/b.rq: the header has no remedy; expected a line "#+ remedy: …" [missing-field]
                F/b.rq:1: found "#+ colour: red"; expected severity:, message: or remedy: [bad-syntax]
                  fix: make it a plain comment, or correct it
                F/claim-has-kind.rq: there is a rule of this name already [duplicate-id]
                  fix: give the file another name
                exit 3
                """,
                failing(() -> QueryRules.packed().and(folder)));
    }

    @Test
    void a_rule_that_is_no_rule_is_refused() throws IOException {
        assertEquals(
                """
                F/x.rq: the rule gives the columns [s]; expected a SELECT of ?focus and, if need be, ?found [bad-query]
                  fix: name the node at fault ?focus
                exit 3
                """,
                refused("SELECT ?s { ?s ?p ?o }"));
        assertEquals(
                """
                F/x.rq: the rule gives an ASK; expected a SELECT of ?focus and, if need be, ?found [bad-query]
                  fix: name the node at fault ?focus
                exit 3
                """,
                refused("ASK {}"));
    }

    @Test
    @Holds(value = Promise.CLOSED, tried = "hostile queries")
    void a_rule_reaches_nothing_and_ends_at_its_limit() throws IOException {
        String service =
                refused("SELECT ?focus { SERVICE <http://127.0.0.1:9/> { ?focus ?p ?o } }");
        assertEquals(true, service.contains("is denied"), service);
        String values = " { 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 }";
        StringBuilder cross = new StringBuilder("SELECT (COUNT(*) AS ?focus) {");
        for (String name : "a b c d e f g h".split(" ")) {
            cross.append(" VALUES ?").append(name).append(values);
        }
        String limit = refused(cross.append("}").toString(), Duration.ofSeconds(2));
        assertEquals(true, limit.endsWith("exit 6\n"), limit);
    }

    @Test
    void a_rule_that_only_informs_decides_nothing_when_it_runs_out_of_time() throws IOException {
        String values = " { 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 }";
        StringBuilder cross = new StringBuilder("SELECT (COUNT(*) AS ?focus) {");
        for (String name : "a b c d e f g h".split(" ")) {
            cross.append(" VALUES ?").append(name).append(values);
        }
        Files.writeString(
                folder.resolve("x.rq"),
                HEADER.replace("severity: warning", "severity: info") + cross.append("}"));
        Files.writeString(folder.resolve("y.rq"), HEADER + "SELECT ?focus { ?focus ?p 1 }");
        Graph data =
                RDFParser.fromString(
                                "<https://example.org/a> <https://example.org/b> 1 .", Lang.TURTLE)
                        .toGraph();
        Problems problems = new Problems();
        Limits limits = new Limits(Duration.ofSeconds(1), 1000);
        List<Problem> undecided =
                QueryRules.packed()
                        .and(folder)
                        .check(data, limits, iri -> Optional.empty(), problems);
        assertEquals(1, undecided.size());
        String said = undecided.get(0).message();
        assertEquals(
                true, said.startsWith("stopped at the limit of time: 1.0 s of CPU time"), said);
        assertEquals(List.of("y"), problems.list().stream().map(Problem::code).toList());
    }

    private String refused(String query) throws IOException {
        return refused(query, Duration.ofMinutes(1));
    }

    private String refused(String query, Duration time) throws IOException {
        Files.writeString(folder.resolve("x.rq"), HEADER + query);
        Path data = folder.resolve("data.ttl");
        Files.writeString(data, "<https://example.org/a> <https://example.org/b> 1 .");
        Limits limits = new Limits(time, 1000);
        return failing(() -> found(QueryRules.packed().and(folder), data, limits));
    }

    private String failing(org.junit.jupiter.api.function.Executable action) {
        Failure failure = assertThrows(Failure.class, action);
        return failure.problems().stream()
                        .map(ProblemText::of)
                        .collect(Collectors.joining())
                        .replace(folder.toString(), "F")
                + "exit "
                + failure.exit().code()
                + "\n";
    }

    private static Problems found(QueryRules rules, Path data, Limits limits) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(data).parse(graph);
        Problems problems = new Problems();
        rules.check(graph, limits, node -> Optional.empty(), problems);
        return problems;
    }

    private static String text(Problems problems) {
        return problems.list().stream().map(ProblemText::of).collect(Collectors.joining());
    }
}
