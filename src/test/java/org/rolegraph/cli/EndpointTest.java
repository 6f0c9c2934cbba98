package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.ask.remote.Fuseki;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.store.triples.StoreReader;

/** Commands that ask a server, Fuseki with the packed data, print what they print of a store. */
class EndpointTest {
    private static StoreReader reader;
    private static Fuseki server;

    @TempDir private static Path home;

    @BeforeAll
    static void start() {
        Path store = Loaded.packed().folder().resolve(".local/share/rolegraph");
        reader = StoreReader.current(StoreDirectory.at(store));
        DatasetGraph data = reader.dataset();
        data.getContext().set(TDB2.symUnionDefaultGraph, true);
        server = new Fuseki(data);
    }

    @AfterAll
    static void stop() {
        server.close();
        reader.close();
    }

    @Test
    void every_command_prints_the_same() {
        same("query", "needs-of-role", "role=data-engineer");
        same("query", "roles-requiring-skill", "skill=sql", "-o", "json");
        same("query", "-e", "ASK { ?s a rg:Role }");
        same("query", "-e", "CONSTRUCT { ?s a ?t } { ?s rg:worksOn ?x ; a ?t }", "-o", "ntriples");
        same("query", "-e", "DESCRIBE <https://w3id.org/rolegraph/role/data-engineer>");
        same("query", "-e", "SELECT ?s { ?s a rg:Skill } ORDER BY ?s", "--rows", "7");
        same("query", "-e", "SELECT ?s ?score { (?s ?score) rg:search ('data' 5) . ?s a rg:Role }");
        same("show", "data-engineer");
        same("show", "spark");
        same("export", "--about", "data-engineer");
        same("export", "--graph", "curated,statistics", "-o", "nquads");
        same("gap", "--to", "data-engineer", "--have", "sql,python");
        same("path", "--from", "data-analyst", "--to", "data-engineer");
        same("similar", "data-engineer");
    }

    @Test
    void graphs_of_a_server_are_loaded_whole_or_not_at_all(@TempDir Path other) {
        DatasetGraph data = DatasetGraphFactory.createTxnMem();
        Txn.executeWrite(
                data,
                () ->
                        RDFParser.fromString(
                                        """
                                        <urn:g:a> { <urn:a> <urn:p> [ <urn:q> "one" ] }
                                        <urn:g:b> { <urn:b> <urn:p> "two"@en, 3 }
                                        """,
                                        Lang.TRIG)
                                .parse(data));
        try (Fuseki few = new Fuseki(data)) {
            String source = "sparql=" + few.queries();
            Run.Place place = Run.Place.at(other);
            Run run = place.run("load", source);
            assertEquals(0, run.exit(), run.err());
            assertTrue(run.err().contains("urn:g:a: 2 statements\nurn:g:b: 2 statements\n"));
            Run rows =
                    place.run(
                            "query",
                            "-e",
                            "SELECT ?g ?o { GRAPH ?g { ?s <urn:p>/<urn:q>? ?o"
                                    + " FILTER isLiteral(?o) } } ORDER BY ?g ?o",
                            "-o",
                            "csv");
            assertEquals(
                    "g,o\nurn:g:a,one\nurn:g:b,two\nurn:g:b,3\n", rows.out().replace("\r", ""));
            String before = place.run("export", "-o", "nquads", "--bare").out();
            Run failed = place.run("load", "sparql=" + few.graphs());
            assertEquals(7, failed.exit(), failed.err());
            assertEquals(before, place.run("export", "-o", "nquads", "--bare").out());
        }
    }

    @Test
    void what_cannot_be_asked_of_a_server_is_said() {
        refused(
                """
                query: --explain is for queries that this program answers; with --endpoint the\
                 server does [bad-argument]
                """,
                "--explain");
        refused(
                """
                --endpoint: a server is asked instead of a store, and both are named [bad-argument]
                """,
                "--store",
                "there");
    }

    private static void refused(String sentence, String... more) {
        List<String> words = new ArrayList<>(List.of("query", "-e", "ASK {}"));
        words.addAll(List.of(more));
        words.addAll(List.of("--endpoint", server.queries().toString()));
        Run run = Run.Place.at(home).run(words.toArray(String[]::new));
        assertEquals(2, run.exit());
        assertTrue(run.err().startsWith(sentence), run.err());
    }

    private static void same(String... command) {
        List<String> asked = new ArrayList<>(List.of(command));
        asked.addAll(List.of("--endpoint", server.queries().toString()));
        Run remote = Run.Place.at(home).run(asked.toArray(String[]::new));
        Run stored = Loaded.packed().run(command);
        assertEquals(stored.out(), remote.out(), () -> String.join(" ", asked) + remote.err());
        assertEquals(stored.exit(), remote.exit(), remote.err());
    }
}
