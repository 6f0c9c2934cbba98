package org.rolegraph.ask.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.rolegraph.ask.operators.Cancellation;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.ask.query.Access;
import org.rolegraph.ask.query.Question;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Format;

/** What typed queries answer, and what is said of wrong ones; whole outputs. */
class EngineTest {
    private static final DatasetGraph TDB = Bakery.inTdb();
    private static final Engine ENGINE = Bakery.engine(TDB);

    private static String typed(String text) {
        return Bakery.seen(ENGINE, Question.typed(text));
    }

    @Test
    void select_shows_labels_and_curies_of_the_union_of_graphs() {
        assertEquals(
                """
                s                   o
                Baker (role:baker)  baker (ex) (<http://example.org/baker>)
                """,
                typed("SELECT ?s ?o { ?s skos:exactMatch ?o }"));
    }

    @Test
    void labels_follow_the_languages_asked_for() {
        Engine german =
                new Engine(
                        TDB,
                        new Limits(Duration.ofMinutes(10), 10),
                        Access.CLOSED,
                        List.of("de", "en"));
        assertEquals(
                "r\nBäcker (role:baker)\nSeller @en (role:seller)\n",
                Bakery.seen(
                        german,
                        Question.typed(
                                "SELECT ?r { VALUES ?r { role:baker role:seller } } ORDER BY"
                                        + " ?r")));
    }

    @Test
    void csv_has_no_labels() {
        assertEquals(
                "s\r\nhttps://w3id.org/rolegraph/role/baker\r\n",
                Bakery.written(
                        ENGINE, Question.typed("SELECT ?s { ?s skos:exactMatch ?o }"), Format.CSV));
    }

    @Test
    void ask_construct_and_describe_answer() {
        assertEquals("true\n", typed("ASK { role:baker a rg:Role }"));
        assertEquals(
                "http://x/a http://x/p http://x/b\n",
                typed("CONSTRUCT { <http://x/a> <http://x/p> <http://x/b> } {}"));
        assertEquals(
                4,
                typed("DESCRIBE ?o { ?o rdfs:label ?l FILTER(?o IN (rg:duty, rg:helpful)) }")
                        .lines()
                        .count());
        assertEquals(1, typed("DESCRIBE rg:duty").lines().count());
        assertEquals("", typed("DESCRIBE <http://example.org/nothing>"));
    }

    @Test
    void from_takes_graphs_of_the_store() {
        assertEquals(" n\n17\n", typed("SELECT (COUNT(*) AS ?n) FROM graph:ontology { ?s ?p ?o }"));
        assertEquals(
                "n\n9\n",
                typed(
                        "SELECT (COUNT(DISTINCT ?p) AS ?n) FROM NAMED graph:links"
                                + " { GRAPH ?g { ?m ?p ?o } FILTER(?p != rdf:type) FILTER(?p !="
                                + " skos:closeMatch) FILTER(?p != skos:exactMatch) }"));
    }

    @Test
    void rows_beyond_the_limit_are_cut_with_a_note() {
        Engine few =
                new Engine(TDB, new Limits(Duration.ofMinutes(10), 2), Access.CLOSED, List.of());
        assertEquals(
                """
                x
                1
                2
                … cut at the limit of 2 rows; there are more
                query: warning: cut at the limit of 2 rows; there are more [limit-reached]
                  fix: raise --rows, or ask for less with LIMIT
                """,
                Bakery.seen(few, Question.typed("SELECT ?x { VALUES ?x { 1 2 3 } } ORDER BY ?x")));
        assertEquals(
                "x\n1\n2\n",
                Bakery.seen(few, Question.typed("SELECT ?x { VALUES ?x { 1 2 } } ORDER BY ?x")));
    }

    @Test
    void others_may_end_a_query() {
        Cancellation cancellation = new Cancellation();
        CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS)
                .execute(() -> cancellation.cancel(Cancellation.Reason.CLOSED));
        Question endless =
                Question.typed(
                        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");
        long begin = System.nanoTime();
        Failure ended =
                assertThrows(
                        Failure.class,
                        () -> {
                            try (Answer answer =
                                    ENGINE.ask(endless, Labelling.NONE, cancellation)) {
                                ((Answer.Rows) answer).rows().next();
                            }
                        });
        assertEquals(Exit.LIMIT, ended.exit());
        assertTrue(System.nanoTime() - begin < 60_000_000_000L, "it went on");
    }

    @Test
    void a_syntax_error_shows_line_column_caret_and_what_was_expected() {
        assertEquals(
                """
                query:2:9: found "}"; expected an IRI, a prefixed name, a blank node, a variable, true, false, …
                      ?s ?p }
                            ^ [bad-query]
                exit 2
                """,
                typed("SELECT * {\n  ?s ?p }"));
        assertEquals(
                """
                query:1:8: found the end; expected FROM, WHERE, "{"
                    SELECT *
                           ^ [bad-query]
                exit 2
                """,
                typed("SELECT *"));
        assertEquals(
                """
                query:1:18: found "abc }", which is no word of SPARQL, or not ended
                    SELECT * { ?s ?p "abc }
                                     ^ [bad-query]
                exit 2
                """,
                typed("SELECT * { ?s ?p \"abc }"));
        assertEquals(
                """
                query:1: found the end; expected BASE, PREFIX, SELECT, DESCRIBE, CONSTRUCT, ASK [bad-query]
                exit 2
                """,
                typed(""));
        assertEquals(
                "query: Non-group key variable in SELECT: ?s [bad-query]\nexit 2\n",
                typed("SELECT ?s { ?s a ?c } GROUP BY ?c"));
    }

    @Test
    void a_missing_prefix_is_named_with_the_one_probably_meant() {
        assertEquals(
                """
                q.rq:1:12: the prefix skos: is not declared
                    SELECT * { skos:a ?p ?o }
                               ^ [bad-query]
                  fix: add the line PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                exit 2
                """,
                Bakery.seen(ENGINE, Question.file("q.rq", "SELECT * { skos:a ?p ?o }")));
        assertEquals(
                """
                query:1:12: the prefix skso: is not declared; did you mean skos:?
                    SELECT * { skso:a ?p ?o }
                               ^ [bad-query]
                  fix: write skos:, or add the line PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                exit 2
                """,
                typed("SELECT * { skso:a ?p ?o }"));
    }

    @Test
    void updates_are_refused() {
        for (String update :
                List.of(
                        "INSERT DATA { <a> <b> <c> }",
                        "PREFIX x: <y> # LOAD\n load <file:///etc/passwd>",
                        "DELETE WHERE { ?s ?p ?o }")) {
            assertEquals(
                    "query: found "
                            + (update.contains("load") ? "LOAD" : update.substring(0, 6))
                            + ", an update; expected SELECT, ASK, CONSTRUCT or DESCRIBE: a"
                            + " published store never changes [bad-query]\n"
                            + "  fix: rolegraph load writes a new generation\n"
                            + "exit 2\n",
                    typed(update));
        }
    }

    @Test
    void parameters_are_bound_as_terms() {
        assertEquals(
                "x\n\"} DROP ALL # \\\"\n".replace("\\\"", "\\\""),
                Bakery.seen(
                        ENGINE,
                        new Question(
                                "q",
                                "SELECT ?x { BIND(?given AS ?x) }",
                                Map.of(
                                        "given",
                                        new Cell.Value(
                                                "\"} DROP ALL # \\\"",
                                                "http://www.w3.org/2001/XMLSchema#string",
                                                "")),
                                false)));
    }

    @Test
    void values_of_a_hundred_thousand_rows_are_answered() {
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            values.append(i).append(' ');
        }
        assertEquals(
                "     n\n100000\n",
                typed("SELECT (COUNT(*) AS ?n) { VALUES ?x { " + values + "} }"));
    }

    @Test
    void an_answer_closed_early_lets_the_store_go() {
        for (int i = 0; i < 20; i++) {
            try (Answer answer =
                    ENGINE.ask(
                            Question.typed("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"),
                            Labelling.FOR_PEOPLE)) {
                answer.fold(rows -> rows.rows().next(), t -> null, t -> null);
            }
        }
        assertEquals("true\n", typed("ASK {}"));
    }
}
