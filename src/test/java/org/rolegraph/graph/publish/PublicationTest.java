package org.rolegraph.graph.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.ask.remote.Foreign;
import org.rolegraph.ask.remote.Fuseki;
import org.rolegraph.ask.remote.PublishedGraphs;
import org.rolegraph.ask.remote.RemoteData;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.store.pack.StoreWriter;
import org.rolegraph.store.triples.SmallStores;
import org.rolegraph.store.triples.StoreReader;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Jvm;
import org.rolegraph.testkit.Kills;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;

/** Readers see the generation before, or all of the new one. */
class PublicationTest {
    /** Few in the ordinary build; {@code -Drolegraph.kills=20} tries more. */
    private static final int KILLS = Integer.getInteger("rolegraph.kills", 4);

    @TempDir private Path folder;
    private Path first;
    private Path second;
    private Path third;

    @BeforeEach
    void make_generations() {
        first = generation("first", 700);
        second = generation("second", 900);
        third = generation("third", 30);
    }

    private Path generation(String name, int size) {
        Path tdb = folder.resolve(name);
        List<String> lines = new ArrayList<>();
        lines.add("<urn:g:empty/ä?x#y> <urn:s> <urn:called> '" + name + " \\u00e9 \\\\ \\n'@en");
        for (int i = 0; i < size; i++) {
            lines.add("<urn:g:" + i % 3 + "> <urn:s" + i + "> <urn:p> '" + name + i + "'");
        }
        List<Quad> quads = SmallStores.quads(lines.toArray(String[]::new));
        Set<String> graphs = new TreeSet<>();
        quads.forEach(quad -> graphs.add(quad.getGraph().getURI()));
        try (StoreWriter writer = StoreWriter.open(tdb)) {
            writer.replace(graphs, Map.of(), quads::forEach);
        }
        return tdb;
    }

    @Test
    void each_generation_takes_the_place_of_the_one_before() {
        try (Fuseki server = new Fuseki(DatasetGraphFactory.createTxnMem())) {
            follow(server.queries(), server.graphs());
        }
    }

    @Test
    void other_servers_hold_generations_too() throws Exception {
        Foreign.assumeWanted();
        try (Foreign server = Foreign.rdf4j()) {
            follow(server.queries(), server.graphs());
        }
        try (Foreign server = Foreign.virtuoso()) {
            follow(server.queries(), server.graphs());
        }
    }

    private void follow(URI queries, URI graphs) {
        Set<String> before = Set.of();
        for (Path generation : List.of(first, second, third, first)) {
            Set<String> old = before;
            List<String> said = new ArrayList<>();
            assertTrue(
                    PublishingMain.publish(
                            generation,
                            queries,
                            graphs,
                            line -> {
                                said.add(line);
                                if (line.contains(" sent")) {
                                    assertEquals(old, seen(queries), line);
                                }
                            }));
            before = quads(generation);
            assertEquals(before, seen(queries), said.toString());
        }
        assertTrue(!PublishingMain.publish(first, queries, graphs, line -> {}), "again");
        Set<String> generations = new TreeSet<>();
        for (String graph : Fuseki.data(queries).allNames()) {
            PublishedGraphs.generationOf(graph).ifPresent(generations::add);
        }
        assertEquals(2, generations.size(), "this one, and the one before");
    }

    @Test
    @Timeout(600)
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "kills while a generation is published")
    void a_run_that_was_killed_goes_on(Tries tries) {
        try (Fuseki server = new Fuseki(DatasetGraphFactory.createTxnMem())) {
            PublishingMain.publish(first, server.queries(), server.graphs(), line -> {});
            Set<String> old = quads(first);
            int[] run = {0};
            Kills.of(
                    KILLS,
                    20_261_201,
                    () ->
                            Jvm.start(
                                    PublishingMain.class,
                                    generation("killed" + run[0]++, 1500).toString(),
                                    server.queries().toString(),
                                    server.graphs().toString()),
                    () -> {
                        Set<String> seen = seen(server.queries());
                        Path last = folder.resolve("killed" + (run[0] - 1));
                        Set<String> before =
                                run[0] < 2 ? old : quads(folder.resolve("killed" + (run[0] - 2)));
                        assertTrue(seen.equals(quads(last)) || seen.equals(before), "half is seen");
                        PublishingMain.publish(last, server.queries(), server.graphs(), line -> {});
                        assertEquals(quads(last), seen(server.queries()));
                        tries.held();
                    });
        }
    }

    @Test
    @Timeout(300)
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "publications through a line that fails")
    void a_line_that_fails_loses_nothing(Tries tries) throws IOException {
        for (int seed = 1; seed <= 4; seed++) {
            try (Fuseki server = new Fuseki(DatasetGraphFactory.createTxnMem());
                    FaultyProxy proxy = new FaultyProxy(server.queries(), seed)) {
                int attempts = 0;
                while (!isThere(proxy, server)) {
                    assertTrue(++attempts < 200, "it never ends");
                    Set<String> seen = seen(server.queries());
                    assertTrue(seen.isEmpty() || seen.equals(quads(second)), "half is seen");
                }
                assertEquals(quads(second), seen(server.queries()));
                assertTrue(proxy.faults() > 0, "nothing failed");
                tries.held();
            }
        }
    }

    private boolean isThere(FaultyProxy proxy, Fuseki server) {
        try {
            PublishingMain.publish(
                    second,
                    proxy.before(server.queries()),
                    proxy.before(server.graphs()),
                    line -> {});
            return true;
        } catch (Failure e) {
            return false;
        }
    }

    @Test
    void what_is_there_is_not_sent_again() throws IOException {
        try (Fuseki server = new Fuseki(DatasetGraphFactory.createTxnMem())) {
            List<String> said = new ArrayList<>();
            assertTrue(PublishingMain.publish(first, server.queries(), server.graphs(), said::add));
            assertEquals(
                    """
                    urn:g:0: 234 statements, 234 sent
                    urn:g:1: 233 statements, 233 sent
                    urn:g:2: 233 statements, 233 sent
                    urn:g:empty/ä?x#y: 1 statements, 1 sent
                    """,
                    String.join("\n", said.subList(0, 4)) + "\n");
            said.clear();
            PublishingMain.publish(second, server.queries(), server.graphs(), line -> {});
            PublishingMain.publish(first, server.queries(), server.graphs(), said::add);
            assertEquals("urn:g:0: 234 statements, 0 sent", said.get(0));
        }
    }

    /** What readers see. */
    private static Set<String> seen(URI queries) {
        RemoteData data = Fuseki.data(queries);
        Set<String> quads = new TreeSet<>();
        data.names();
        if (PublishedGraphs.current(data.server()).isPresent()) {
            data.find().forEachRemaining(quad -> quads.add(text(quad)));
        }
        return quads;
    }

    private static Set<String> quads(Path tdb) {
        Set<String> quads = new TreeSet<>();
        try (var reader = StoreReader.open(tdb)) {
            reader.dataset().find().forEachRemaining(quad -> quads.add(text(quad)));
        }
        return quads;
    }

    private static String text(Quad quad) {
        return NodeFmtLib.strNT(quad.getGraph())
                + NodeFmtLib.strNT(quad.getSubject())
                + NodeFmtLib.strNT(quad.getPredicate())
                + NodeFmtLib.strNT(quad.getObject());
    }
}
