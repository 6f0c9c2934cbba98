package org.rolegraph.load.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.model.ClaimKind;
import org.rolegraph.base.problem.Explanation;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.base.problem.Severity;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Rg;

class CheckerTest {
    static {
        JenaSystem.init();
    }

    private static final String TWO_FAULTS =
            """
            @prefix rg: <https://w3id.org/rolegraph/ontology#> .
            @prefix role: <https://w3id.org/rolegraph/role/> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            role:a a rg:Role, skos:Concept .
            role:b a rg:Role, skos:Concept .
            """;

    @Test
    void puts_each_problem_at_the_line_its_node_came_from() {
        Graph graph = turtle(TWO_FAULTS);
        String b = Ids.BASE + "role/b";
        List<Problem> problems =
                Checker.check(
                                graph,
                                node ->
                                        node.equals(b)
                                                ? Optional.of(Location.of("roles.ttl", 5))
                                                : Optional.empty())
                        .list();
        assertEquals(
                """
                graph: role:a needs a skos:prefLabel; found none [entity-has-label]
                  fix: give it a preferred label with a language tag
                roles.ttl:5: role:b needs a skos:prefLabel; found none [entity-has-label]
                  fix: give it a preferred label with a language tag
                """,
                text(problems));
    }

    @Test
    void adds_to_the_problems_found_before() {
        var problems = new org.rolegraph.base.problem.Problems();
        problems.error("bad-value", Location.of("a.json", 1), "a word; expected a number", "");
        Checker.check(turtle(TWO_FAULTS), node -> Optional.empty(), problems);
        assertEquals(3, problems.count(Severity.ERROR));
    }

    @Test
    void keeps_the_same_problems_of_too_many_whatever_order_the_graph_has() {
        Graph forwards = GraphFactory.createGraphMem();
        Graph backwards = GraphFactory.createGraphMem();
        for (int i = 0; i < 3000; i++) {
            forwards.add(
                    role(i), RDF.type.asNode(), iri("https://w3id.org/rolegraph/ontology#Role"));
            backwards.add(
                    role(2999 - i),
                    RDF.type.asNode(),
                    iri("https://w3id.org/rolegraph/ontology#Role"));
        }
        List<Problem> problems = Checker.check(forwards, node -> Optional.empty()).list();
        assertEquals(2000, problems.size());
        assertEquals(problems, Checker.check(backwards, node -> Optional.empty()).list());
    }

    @Test
    void checks_the_union_of_a_stores_graphs_and_finds_what_it_finds_in_memory() {
        Graph memory = GraphFactory.createGraphMem();
        Path cases = Path.of("src/test/resources/check");
        for (String name : List.of("base.ttl", "requirement-has-role/input.ttl")) {
            RDFParser.source(cases.resolve(name)).parse(memory);
        }
        DatasetGraph store = DatabaseMgr.createDatasetGraph();
        List<Triple> triples = memory.find().toList();
        Txn.executeWrite(
                store,
                () -> {
                    for (int i = 0; i < triples.size(); i++) {
                        var graph = i % 2 == 0 ? Graphs.CURATED : Graphs.USER;
                        store.add(Quad.create(iri(graph.value()), triples.get(i)));
                    }
                });
        store.begin(TxnType.READ);
        List<Problem> problems =
                Checker.check(store.getUnionGraph(), node -> Optional.empty()).list();
        store.end();
        assertEquals(2, problems.size());
        assertEquals(Checker.check(memory, node -> Optional.empty()).list(), problems);
    }

    @Test
    void finds_the_same_with_the_ontology_beside_the_data() {
        Path cases = Path.of("src/test/resources/check");
        Graph graph = RDFParser.source(cases.resolve("base.ttl")).toGraph();
        RDFParser.source(Path.of("ontology/rolegraph.ttl")).parse(graph);
        assertEquals(List.of(), Checker.check(graph, node -> Optional.empty()).list());
    }

    @Test
    void a_chain_of_ten_thousand_has_no_cycle() {
        assertEquals(List.of(), cycles(chain(10_000)));
    }

    @Test
    void a_cycle_of_ten_thousand_is_one_problem_and_one_line() {
        Graph graph = chain(10_000);
        graph.add(role(9_999), SKOS.broader.asNode(), role(0));
        assertEquals(
                """
                graph: role:r-00000 is above itself in the hierarchy of skos:broader; found \
                role:r-00000 → role:r-00001 → role:r-00002 → role:r-00003 → … 9993 more … → \
                role:r-09997 → role:r-09998 → role:r-09999 → role:r-00000 [broader-has-no-cycle]
                  fix: take out the skos:broader that leads from a wider concept to a narrower one
                """,
                text(cycles(graph)));
    }

    @Test
    void names_a_shortest_cycle_of_a_component_and_counts_the_rest() {
        Graph graph = chain(50);
        graph.add(role(49), SKOS.broader.asNode(), role(0));
        graph.add(role(1), SKOS.broader.asNode(), role(0));
        graph.add(role(0), SKOS.broader.asNode(), role(7));
        assertEquals(
                """
                graph: role:r-00000 is above itself in the hierarchy of skos:broader; found \
                role:r-00000 → role:r-00001 → role:r-00000 (one of the cycles that hold 50 \
                concepts together) [broader-has-no-cycle]
                  fix: take out the skos:broader that leads from a wider concept to a narrower one
                """,
                text(cycles(graph)));
    }

    @Test
    void counts_skos_narrower_as_the_other_way_round() {
        Graph graph = chain(3);
        graph.add(role(0), SKOS.narrower.asNode(), role(2));
        assertEquals(1, cycles(graph).size());
    }

    @Test
    void knows_the_shortcut_of_each_kind_of_claim() {
        for (ClaimKind kind : ClaimKind.values()) {
            Graph graph = GraphFactory.createGraphMem();
            Rg.shortcut(kind).ifPresent(s -> graph.add(role(1), iri(s), role(2)));
            int bare = kind.shortcut().isPresent() ? 1 : 0;
            assertEquals(bare, bareShortcuts(graph), kind.term());
            graph.add(role(3), iri(Rg.CLAIM_KIND_OF), iri(Rg.NS + kind.term()));
            graph.add(role(3), iri(Rg.SUBJECT), role(1));
            graph.add(role(3), iri(Rg.OBJECT), role(2));
            assertEquals(0, bareShortcuts(graph), kind.term());
        }
    }

    @Test
    void every_explanation_is_reported_once() {
        List<String> codes = Checker.explanations().stream().map(Explanation::code).toList();
        assertEquals(codes.stream().distinct().sorted().toList(), codes);
        assertTrue(codes.contains("requirement-has-evidence"));
    }

    private static int bareShortcuts(Graph graph) {
        return Checker.check(graph, node -> Optional.empty())
                .counts(Severity.WARNING)
                .getOrDefault("shortcut-has-evidence", 0);
    }

    private static Graph chain(int length) {
        Graph graph = GraphFactory.createGraphMem();
        for (int i = 0; i < length; i++) {
            graph.add(role(i), RDF.type.asNode(), SKOS.Concept.asNode());
            if (i > 0) {
                graph.add(role(i - 1), SKOS.broader.asNode(), role(i));
            }
        }
        return graph;
    }

    private static List<Problem> cycles(Graph graph) {
        return Checker.check(graph, node -> Optional.empty()).list();
    }

    private static Node role(int number) {
        return iri(Ids.BASE + "role/" + String.format(java.util.Locale.ROOT, "r-%05d", number));
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static Graph turtle(String text) {
        return RDFParser.fromString(text, Lang.TURTLE).toGraph();
    }

    private static String text(List<Problem> problems) {
        StringBuilder text = new StringBuilder();
        problems.forEach(problem -> text.append(ProblemText.of(problem)));
        return text.toString();
    }
}
