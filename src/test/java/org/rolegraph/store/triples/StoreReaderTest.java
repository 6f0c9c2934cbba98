package org.rolegraph.store.triples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.tdb2.TDB2;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.store.generation.KeyedTriples;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.store.pack.StoreWriter;

class StoreReaderTest {
    @TempDir Path dir;
    private Path tdb;

    @BeforeEach
    void write_two_graphs() {
        tdb = dir.resolve("tdb2");
        SmallStores.write(
                tdb,
                "<g:1> <s:a> <p:next> <s:b>",
                "<g:2> <s:b> <p:next> <s:c>",
                "<g:2> <s:a> <p:next> <s:b>",
                "<g:2> <s:c> <p:name> 'c'@en");
    }

    private static List<String> select(StoreReader reader, String query) {
        List<String> rows = new ArrayList<>();
        try (QueryExec exec = QueryExec.dataset(reader.dataset()).query(query).build()) {
            RowSet set = exec.select();
            set.forEachRemaining(
                    row ->
                            rows.add(
                                    String.join(
                                            " ",
                                            set.getResultVars().stream()
                                                    .map(v -> String.valueOf(row.get(v)))
                                                    .toList())));
        }
        return rows.stream().sorted().toList();
    }

    @Test
    void the_default_graph_of_a_query_is_the_union_of_all_graphs() {
        try (StoreReader reader = StoreReader.open(tdb)) {
            // a triple of two graphs is one triple of the union
            assertEquals(
                    List.of("s:a s:b", "s:b s:c"),
                    select(reader, "SELECT ?s ?o { ?s <p:next> ?o }"));
            // a path that crosses graphs
            assertEquals(List.of("s:b", "s:c"), select(reader, "SELECT ?o { <s:a> <p:next>+ ?o }"));
            assertEquals(
                    List.of("s:a"),
                    select(reader, "SELECT ?s { ?s <p:next>/<p:next>/<p:name> 'c'@en }"));
            assertEquals(
                    List.of("s:a"),
                    select(
                            reader,
                            "SELECT DISTINCT ?s { ?s ?p ?o FILTER NOT EXISTS { ?x <p:next> ?s } }"));
            assertEquals(
                    List.of("s:b"),
                    select(
                            reader,
                            "SELECT ?o { { SELECT ?s { ?s ?p ?o } ORDER BY ?s LIMIT 1 } ?s ?q ?o }"));
            assertEquals(
                    List.of("g:1", "g:2"),
                    select(reader, "SELECT ?g { GRAPH ?g { <s:a> <p:next> ?o } }"));
            try (QueryExec exec =
                    QueryExec.dataset(reader.dataset()).query("DESCRIBE <s:a> <s:c>").build()) {
                assertEquals(2, exec.describe().size());
            }
            try (QueryExec exec =
                    QueryExec.dataset(reader.dataset())
                            .query("CONSTRUCT WHERE { ?s <p:next> ?o }")
                            .build()) {
                assertEquals(2, exec.construct().size());
            }
            assertEquals(3, reader.dataset().getUnionGraph().size());
        }
    }

    @Test
    void a_query_with_its_own_graphs_switches_the_union_off() {
        String query = "SELECT ?s FROM <g:1> { ?s <p:next> ?o }";
        try (StoreReader reader = StoreReader.open(tdb)) {
            try (QueryExec exec =
                    QueryExec.dataset(reader.dataset())
                            .query(query)
                            .set(TDB2.symUnionDefaultGraph, false)
                            .build()) {
                RowSet rows = exec.select();
                assertEquals("s:a", rows.next().get("s").getURI());
                assertEquals(false, rows.hasNext());
            }
            assertEquals(
                    List.of("s:a", "s:b"),
                    select(reader, query),
                    "TDB2 passes FROM over while the union is on");
        }
    }

    @Test
    void other_threads_read_in_transactions_of_their_own() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (StoreReader reader = StoreReader.open(tdb)) {
            Callable<List<String>> work =
                    () -> reader.read(() -> select(reader, "SELECT ?o { <s:a> <p:next>+ ?o }"));
            for (var answer : threads.invokeAll(java.util.Collections.nCopies(40, work))) {
                assertEquals(List.of("s:b", "s:c"), answer.get());
            }
            assertEquals(List.of("s:b", "s:c"), work.call());
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void triples_come_by_graph_subject_and_object_whatever_the_order_of_loading() {
        Path other = dir.resolve("other");
        SmallStores.write(
                other,
                "<g:2> <s:c> <p:name> 'c'@en",
                "<g:2> <s:c> <p:name> 3",
                "<g:2> <s:b> <p:name> 'b'",
                "<g:2> <s:b> <p:name> <o:b>",
                "<g:1> <s:z> <p:name> 'z'@de",
                "<g:1> <s:z> <p:other> 'z'@de");
        List<String> seen = new ArrayList<>();
        try (StoreReader reader = StoreReader.open(other)) {
            reader.triples()
                    .forEach(
                            "p:name",
                            (g, s, o, language) ->
                                    seen.add(g + " " + s + " " + o + " " + language));
        }
        assertEquals(
                List.of(
                        "g:1 s:z z de",
                        "g:2 s:b b ",
                        "g:2 s:b o:b null",
                        "g:2 s:c 3 ",
                        "g:2 s:c c en"),
                seen);
    }

    @Test
    void prefixes_are_kept() {
        Path other = dir.resolve("other");
        try (StoreWriter writer = StoreWriter.open(other)) {
            writer.replace(
                    Set.of("g:1"),
                    Map.of("ex", "https://example.org/"),
                    sink -> sink.accept(SmallStores.quad("<g:1> <s:a> <p:a> <o:a>")));
        }
        try (StoreReader reader = StoreReader.open(other)) {
            assertEquals(Map.of("ex", "https://example.org/"), reader.prefixes());
        }
    }

    @Test
    void a_missing_store_is_said_to_be_missing() {
        StoreDirectory store = StoreDirectory.at(dir.resolve("nowhere"));
        Failure failure = assertThrows(Failure.class, () -> StoreReader.current(store));
        assertEquals(
                dir.resolve("nowhere")
                        + ": there is no store here [no-store]\n"
                        + "  fix: fill it with \"rolegraph load\", or name another with --store\n",
                ProblemText.of(failure.problems().get(0)));
    }

    @Test
    void triples_by_key_are_those_by_name() {
        try (StoreReader reader = StoreReader.open(tdb)) {
            for (String predicate : List.of("p:next", "p:name", "p:nothing")) {
                List<String> named = new ArrayList<>();
                reader.triples()
                        .forEach(
                                predicate,
                                (graph, subject, object, language) ->
                                        named.add(
                                                String.join(" ", graph, subject, object)
                                                        + " "
                                                        + language));
                KeyedTriples keys = reader.triples().keyed();
                List<String> keyed = new ArrayList<>();
                keys.forEach(
                        predicate,
                        (graph, subject, object) ->
                                keyed.add(
                                        String.join(
                                                        " ",
                                                        keys.text(graph),
                                                        keys.text(subject),
                                                        keys.text(object))
                                                + " "
                                                + keys.language(object)));
                assertEquals(named.stream().sorted().toList(), keyed.stream().sorted().toList());
            }
            KeyedTriples keys = reader.triples().keyed();
            List<String> ofOne = new ArrayList<>();
            keys.forEach(
                    "p:next",
                    "s:b",
                    (graph, subject, object) ->
                            ofOne.add(keys.text(graph) + " " + keys.text(subject)));
            assertEquals(List.of("g:1 s:a", "g:2 s:a"), ofOne.stream().sorted().toList());
        }
    }
}
