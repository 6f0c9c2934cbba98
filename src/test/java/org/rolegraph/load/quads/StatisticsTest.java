package org.rolegraph.load.quads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.cli.Loaded;
import org.rolegraph.load.ingest.Ingest;
import org.rolegraph.load.ingest.Policy;
import org.rolegraph.load.ingest.Progress;
import org.rolegraph.load.ingest.Sources;
import org.rolegraph.store.generation.Manifest;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.store.triples.StoreReader;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;

/** That a load puts down what the slow queries of {@code statistics} count. */
class StatisticsTest {
    private static final String TINY = "curated=src/test/resources/cli/tiny";
    private static final Path SLOW = Path.of("src/test/resources/statistics");
    private static final Path CATALOGUE = Path.of("queries");

    @TempDir private Path folder;

    @Test
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "graphs against an oracle")
    void all_of_them_are_counted_the_slow_way_over_the_packed_graph() throws IOException {
        Path store = Loaded.packed().folder().resolve(".local/share/rolegraph");
        try (StoreReader reader = StoreReader.current(StoreDirectory.at(store))) {
            assertStatistics(reader.dataset());
        }
        assertAnswers(store);
    }

    @Test
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "graphs against an oracle")
    void and_over_graphs_that_share_members_and_hold_what_nobody_expects() throws IOException {
        Path store = folder.resolve("store");
        load(store, TINY, "rdf=" + oddities());
        try (StoreReader reader = StoreReader.current(StoreDirectory.at(store))) {
            assertStatistics(reader.dataset());
        }
        assertAnswers(store);
    }

    @Test
    void what_is_replaced_is_counted_anew_and_the_way_does_not_show() throws IOException {
        Manifest together = load(folder.resolve("together"), TINY, "rdf=" + oddities());
        Path store = folder.resolve("store");
        Manifest before = load(store, TINY);
        String graph = Graphs.STATISTICS.value();
        assertFalse(before.digests().get(graph).equals(together.digests().get(graph)));
        assertEquals(together.digests(), load(store, "rdf=" + oddities()).digests());
        assertEquals(together.digests(), load(store, TINY).digests());
        assertEquals(together.triples().get(graph), before(store).triples().get(graph));
    }

    @Test
    void the_catalogue_answers_as_the_slow_queries_do_over_all_of_esco_and_onet()
            throws IOException {
        assertAnswers(Loaded.whole().folder().resolve(".local/share/rolegraph"));
    }

    private Path oddities() throws IOException {
        Path file = folder.resolve("odd.trig");
        Files.writeString(
                file,
                """
                @prefix rg: <https://w3id.org/rolegraph/ontology#> .
                @prefix x: <https://example.org/> .
                x:one {
                  x:a a rg:Degree , x:Class , "no class" ; x:says 1 , 2 , "1" .
                  x:b a rg:Degree ; x:says 1 ; x:Class x:a .
                }
                x:two {
                  x:a a rg:Degree ; x:says 3 .
                  x:one a x:Class .
                }
                """);
        return file;
    }

    private static Manifest load(Path store, String... sources) {
        List<Sources.Named> named = new ArrayList<>();
        for (String source : sources) {
            String[] sides = source.split("=", 2);
            Optional<Path> path =
                    sides.length == 1 ? Optional.empty() : Optional.of(Path.of(sides[1]));
            named.add(new Sources.Named(sides[0], path));
        }
        Ingest.Settings settings =
                new Ingest.Settings(
                        Policy.NORMAL,
                        java.time.Duration.ZERO,
                        "test",
                        "test",
                        java.time.Instant.EPOCH);
        return new Ingest(StoreDirectory.at(store), settings, Progress.SILENT)
                .load(Sources.of(named, Optional.empty()))
                .manifest();
    }

    private static Manifest before(Path store) {
        return StoreDirectory.at(store).current().orElseThrow().manifest();
    }

    private static void assertStatistics(DatasetGraph data) throws IOException {
        Set<String> counted = new TreeSet<>();
        try (QueryExec slow = QueryExec.dataset(data).query(read(SLOW, "void")).build()) {
            slow.construct().find().forEachRemaining(triple -> counted.add(triple.toString()));
        }
        Set<String> stated = new TreeSet<>();
        data.findNG(NodeFactory.createURI(Graphs.STATISTICS.value()), Node.ANY, Node.ANY, Node.ANY)
                .forEachRemaining(quad -> stated.add(quad.asTriple().toString()));
        assertFalse(stated.isEmpty());
        Set<String> missing = new TreeSet<>(counted);
        missing.removeAll(stated);
        stated.removeAll(counted);
        assertEquals("", String.join("\n", missing), "missing");
        assertEquals("", String.join("\n", stated), "not counted");
    }

    private static void assertAnswers(Path store) throws IOException {
        for (String name : List.of("coverage", "dataset-statistics", "terms-in-use")) {
            try (StoreReader reader = StoreReader.current(StoreDirectory.at(store))) {
                String slow = rows(reader.dataset(), read(SLOW, name));
                assertFalse(slow.isEmpty());
                assertEquals(slow, rows(reader.dataset(), read(CATALOGUE, name)), name);
            }
        }
    }

    private static String rows(DatasetGraph data, String query) {
        StringBuilder rows = new StringBuilder();
        try (QueryExec exec = QueryExec.dataset(data).query(query).build()) {
            RowSet all = exec.select();
            all.forEachRemaining(
                    row -> {
                        all.getResultVars().forEach(v -> rows.append(row.get(v)).append(' '));
                        rows.append('\n');
                    });
        }
        return rows.toString();
    }

    private static String read(Path folder, String name) throws IOException {
        return Files.readString(folder.resolve(name + ".rq"));
    }
}
