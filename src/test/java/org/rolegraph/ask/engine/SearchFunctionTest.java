package org.rolegraph.ask.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.ask.query.Access;
import org.rolegraph.ask.query.Question;
import org.rolegraph.ask.search.Search;
import org.rolegraph.store.generation.Triples;
import org.rolegraph.store.names.LabelFile;
import org.rolegraph.store.text.TextIndex;

/** rg:search over the bakery; whole outputs. */
class SearchFunctionTest {
    private static final DatasetGraph TDB = Bakery.inTdb();
    @TempDir private static Path folder;
    private static Search search;

    @BeforeAll
    static void index() throws Exception {
        new LabelFile().build(folder.resolve("labels.bin"), triples());
        new TextIndex().build(folder.resolve("text"), triples());
        search = new Search(LabelFile.open(folder.resolve("labels.bin")), folder.resolve("text"));
    }

    @AfterAll
    static void close() throws Exception {
        search.close();
    }

    private static Triples triples() {
        return (predicate, visitor) ->
                Txn.executeRead(
                        TDB,
                        () ->
                                TDB.stream(
                                                Node.ANY,
                                                Node.ANY,
                                                NodeFactory.createURI(predicate),
                                                Node.ANY)
                                        .filter(quad -> quad.getSubject().isURI())
                                        .sorted(Comparator.comparing(Quad::toString))
                                        .forEach(quad -> show(quad, visitor)));
    }

    private static void show(Quad quad, Triples.Visitor visitor) {
        boolean literal = quad.getObject().isLiteral();
        visitor.triple(
                quad.getGraph().getURI(),
                quad.getSubject().getURI(),
                literal ? quad.getObject().getLiteralLexicalForm() : quad.getObject().getURI(),
                literal ? quad.getObject().getLiteralLanguage() : null);
    }

    private static String seen(String query) {
        return seen(query, () -> search);
    }

    @Test
    void finds_entities_by_mistyped_names() {
        assertEquals(
                """
                role
                Baker (role:baker)
                """,
                seen("SELECT ?role { ?role rg:search \"bred maker\" }"));
    }

    @Test
    void tells_scores_and_labels_and_stops_at_the_limit() {
        assertEquals(
                """
                e                   score  label
                Baker (role:baker)    1.0  Baker
                n
                1
                e
                Baker (role:baker)
                """,
                seen(
                                "SELECT ?e ?score ?label { (?e ?score ?label) rg:search (\"baker\" 3) }"
                                        + " ORDER BY DESC(?score) ?e")
                        + seen("SELECT (COUNT(*) AS ?n) { ?e rg:search \"bread bak\" }")
                        + seen("SELECT ?e { (?e) rg:search (\"bread bak\" 1) }"));
    }

    @Test
    void the_rest_of_the_query_narrows_what_is_found() {
        assertEquals(
                """
                e              name
                skill:milling  milling
                true
                false
                r
                Baker (role:baker)
                """,
                seen(
                                "SELECT ?e ?name { VALUES ?text { \"milling\" \"miller\" } ?e rg:search"
                                        + " ?text ; a rg:Skill ; skos:prefLabel ?name }")
                        + seen("ASK { role:baker rg:search \"Bread maker\" }")
                        + seen("ASK { role:miller rg:search \"Bread maker\" }")
                        + seen("SELECT ?r { ?r a rg:Role . ?r rg:search \"B\u00e4cker\" }"));
    }

    @Test
    void says_what_it_expects() {
        assertEquals(
                """
                query: rg:search: found ?text, which has no value yet, as the text; expected ?entity rg:search "text", or (?entity ?score ?label) rg:search ("text" 10) [bad-query]
                exit 2
                query: rg:search: found <https://w3id.org/rolegraph/ontology#Role> as the text; expected ?entity rg:search "text", or (?entity ?score ?label) rg:search ("text" 10) [bad-query]
                exit 2
                query: rg:search: found 0 as the number of hits; expected a number from 1 to 100000 [bad-query]
                exit 2
                query: rg:search: found 4 terms before it; expected ?entity rg:search "text", or (?entity ?score ?label) rg:search ("text" 10) [bad-query]
                exit 2
                """,
                seen("ASK { ?x rg:search ?text }")
                        + seen("ASK { ?x rg:search rg:Role }")
                        + seen("ASK { ?x rg:search (\"a\" 0) }")
                        + seen("ASK { (?a ?b ?c ?d) rg:search \"a\" }"));
    }

    @Test
    void is_asked_for_by_queries_that_use_it_alone() {
        Supplier<Search> none =
                () -> {
                    throw new IllegalStateException("opened");
                };
        assertEquals("true\n", seen("ASK {}", none));
    }

    /** What Jena would compute is no more than a property that no triple has. */
    @Test
    void no_other_property_is_computed() {
        assertEquals("false\n", seen("ASK { ?list <http://jena.apache.org/ARQ/list#member> ?x }"));
        assertEquals(
                "false\n",
                seen(
                        "ASK { \"search\" <http://jena.apache.org/ARQ/property#strSplit> (\"x\" \"a\") ."
                                + " }"));
        assertEquals(
                "false\n",
                seen("ASK { \"search\" <http://www.w3.org/2000/01/rdf-schema#member> ?x }"));
    }

    private static String seen(String query, Supplier<Search> search) {
        Engine engine =
                new Engine(
                        TDB,
                        new Limits(Duration.ofMinutes(10), 1000),
                        Access.CLOSED,
                        List.of("en"),
                        search);
        return Bakery.seen(engine, Question.typed(query));
    }
}
