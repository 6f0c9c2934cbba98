package org.rolegraph.ask.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.ask.query.Access;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.ask.query.CatalogueQuery;
import org.rolegraph.ask.query.Parameter;
import org.rolegraph.ask.query.Question;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.result.Format;
import org.rolegraph.base.vocab.Prefixes;

/** How queries over the bakery are answered; whole outputs. */
class ExplainTest {
    private static final DatasetGraph TDB = Bakery.inTdb();
    private static final Engine ENGINE = Bakery.engine(TDB);

    private static String explained(String query) {
        QueryExplanation explanation = ENGINE.explain(Question.typed(query));
        assertEquals(List.of(), explanation.problems());
        return explanation.text();
    }

    @Test
    void patterns_stand_in_the_order_chosen_with_rows_and_indexes() {
        assertEquals(
                """
                     rows  index  operator
                        1  -      project (?role ?name)
                        1  -        bgp
                        1  POSG       ?role rg:requires skill:milling
                        1  POSG       ?role rdf:type rg:Role
                        1  SPOG       ?role skos:prefLabel ?name
                """,
                explained(
                        "SELECT ?role ?name { ?role skos:prefLabel ?name . ?role a rg:Role . ?role"
                                + " rg:requires skill:milling }"));
    }

    /** Each triple has one row, so that a plain answer looks once for each. */
    @Test
    void order_and_indexes_are_those_in_which_a_plain_answer_looks() {
        String query =
                "SELECT * { ?role skos:prefLabel ?name . ?role a rg:Role . ?role rg:requires"
                        + " skill:milling GRAPH ?g { ?role ?p skill:milling . ?role a rg:Role } }";
        List<String> order = new ArrayList<>();
        List<String> indexes = new ArrayList<>();
        DatasetGraph recording =
                RecordingTdb.of(TDB, triple -> order.add(shown(triple)), indexes::add);
        Bakery.written(Bakery.engine(recording), Question.typed(query), Format.JSONL);
        List<String[]> triples =
                explained(query)
                        .lines()
                        .map(line -> line.strip().split(" +", 3))
                        .filter(line -> line[1].length() == "SPOG".length())
                        .toList();
        assertEquals(5, triples.stream().filter(line -> line[0].equals("1")).count(), query);
        assertEquals(order, triples.stream().map(line -> line[2]).toList());
        assertEquals(indexes, triples.stream().map(line -> line[1]).toList());
    }

    private static String shown(Triple triple) {
        return Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                .map(node -> node.isURI() ? Prefixes.curie(node.getURI()).orElseThrow() : node + "")
                .collect(Collectors.joining(" "));
    }

    @Test
    void filters_stand_above_their_patterns_and_optional_parts_count_all_their_starts() {
        assertEquals(
                """
                     rows  index  operator
                        2  -      project (?role ?wide ?n)
                        2  -        top (2 ?role)
                        2  -          extend ((?n ?.0))
                        2  -            group (?role ?wide) ((?.0 (count ?skill)))
                        3  -              filter (notexists (quadpattern (triple ?role skos:exactMatch ?o)))
                        4  -                conditional
                        4  -                  conditional
                        3  -                    filter (= (lang ?name) "en")
                        -  -                      bgp
                        3  POSG                     ?role rdf:type rg:Role
                        4  SPOG                     ?role skos:prefLabel ?name
                        2  -                    bgp
                        1  SPOG                   ?role skos:broader ?wide
                        2  SPOG                   ?wide skos:prefLabel ?label
                        2  -                  bgp
                        2  SPOG                 ?role rg:requires ?skill
                """,
                explained(
                        """
                        SELECT ?role ?wide (COUNT(?skill) AS ?n) {
                          ?role a rg:Role ; skos:prefLabel ?name
                          FILTER (LANG(?name) = "en")
                          OPTIONAL { ?role skos:broader ?wide . ?wide skos:prefLabel ?label }
                          OPTIONAL { ?role rg:requires ?skill }
                          FILTER NOT EXISTS { ?role skos:exactMatch ?o }
                        } GROUP BY ?role ?wide ORDER BY ?role LIMIT 2
                        """));
    }

    @Test
    void paths_unions_graphs_values_and_subqueries_have_their_places() {
        assertEquals(
                """
                     rows  index  operator
                        2  -      distinct
                        4  -        project (?x)
                        4  -          union
                        3  -            union
                        2  -              union
                        2  -                union
                        1  -                  graph of all
                        1  -                    path ?x (path+ skos:broader) role:baker
                        1  -                  bgp of graph graph:curated
                        1  GPOS                 ?x rg:skillKind ?kind
                        0  -                bgp of graph ?g
                        0  GSPO               ?x ?same ?x
                        1  -              minus
                        1  -                table (vars ?x) (row [?x role:seller])
                        2  -                bgp
                        2  POSG               ?x rg:requires ?s
                        1  -            project (?x)
                        1  -              top (1 ?x)
                        3  -                bgp
                        3  POSG               ?x rdf:type rg:Skill
                """,
                explained(
                        """
                        SELECT DISTINCT ?x {
                          { ?x skos:broader+ role:baker }
                          UNION { GRAPH graph:curated { ?x rg:skillKind ?kind } }
                          UNION { GRAPH ?g { ?x ?same ?x } }
                          UNION { VALUES ?x { role:seller } MINUS { ?x rg:requires ?s } }
                          UNION { SELECT ?x { ?x a rg:Skill } ORDER BY ?x LIMIT 1 }
                        }
                        """));
    }

    @Test
    void what_never_starts_has_no_rows() {
        assertEquals(
                """
                     rows  index  operator
                        0  -      conditional
                        0  -        bgp
                        0  POSG       role:nobody rdf:type rg:Role
                        -  -        bgp
                        -  -          ?x rg:requires ?y
                """,
                explained("ASK { role:nobody a rg:Role OPTIONAL { ?x rg:requires ?y } }"));
    }

    /** The time is over as soon as the last triple has given a row, whenever that is. */
    @Test
    void a_limit_of_time_shows_what_was_counted_until_then() {
        CountedAlgebra counted = new CountedAlgebra();
        Engine hasty =
                new Engine(
                        TDB,
                        new Limits(Duration.ofSeconds(30), 10),
                        Access.CLOSED,
                        List.of(),
                        () -> null,
                        () -> isEachTripleCounted(counted) ? Long.MAX_VALUE : 0);
        QueryExplanation explanation =
                hasty.explain(
                        Question.typed(
                                "SELECT (COUNT(*) AS ?count) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k"
                                        + " ?l . ?m ?n ?o . ?p ?q ?r }"),
                        counted);
        assertEquals(1, explanation.problems().size());
        assertEquals(
                "stopped at the limit of time: 30.0 s",
                explanation.problems().get(0).message().split(";")[0]);
        assertEquals(
                """
                     rows  index  operator
                        0  -      project (?count)
                        0  -        extend ((?count ?.0))
                        0  -          group () ((?.0 (count)))
                   <rows>  -            bgp
                   <rows>  GSPO           ?a ?b ?c
                   <rows>  GSPO           ?d ?e ?f
                   <rows>  GSPO           ?g ?h ?i
                   <rows>  GSPO           ?j ?k ?l
                   <rows>  GSPO           ?m ?n ?o
                   <rows>  GSPO           ?p ?q ?r
                """,
                explanation.text().replaceAll("(?m)^ *[1-9][\\d,]*  ", "   <rows>  "));
    }

    private static boolean isEachTripleCounted(CountedAlgebra counted) {
        return counted.root() != null
                && AlgebraText.of(counted)
                        .lines()
                        .filter(line -> line.contains("?p ?q ?r") || line.endsWith("bgp"))
                        .allMatch(line -> line.matches(" *[1-9].*"));
    }

    @Test
    void a_limit_of_rows_is_reported() {
        Engine few =
                new Engine(TDB, new Limits(Duration.ofMinutes(10), 2), Access.CLOSED, List.of());
        QueryExplanation explanation = few.explain(Question.typed("SELECT * { ?s ?p ?o }"));
        assertEquals(
                List.of("cut at the limit of 2 rows; there are more"),
                explanation.problems().stream().map(Problem::message).toList());
    }

    /** Counting changes no answer, whatever the query of the catalogue. */
    @Test
    void the_queries_of_the_catalogue_can_be_explained() {
        for (CatalogueQuery query : Catalogue.packed().listed()) {
            Map<String, String> values = new java.util.TreeMap<>();
            for (Parameter parameter : query.parameters()) {
                values.put(parameter.name(), "baker");
            }
            Question question;
            try {
                question = query.ask(values, Bakery::resolve);
            } catch (org.rolegraph.base.problem.Failure typed) {
                continue;
            }
            long rows =
                    Bakery.written(ENGINE, question, org.rolegraph.base.result.Format.JSONL)
                            .lines()
                            .count();
            String text = ENGINE.explain(question).text();
            String first = text.lines().skip(1).findFirst().orElseThrow().strip();
            if (!question.text().contains("CONSTRUCT")) {
                assertEquals(
                        String.format(java.util.Locale.ROOT, "%,d", rows),
                        first.split(" ")[0],
                        query.name() + "\n" + text);
            }
        }
    }
}
