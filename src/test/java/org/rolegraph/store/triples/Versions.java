package org.rolegraph.store.triples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.rolegraph.store.generation.Derived;
import org.rolegraph.store.generation.DerivedFiles;
import org.rolegraph.store.generation.Draft;
import org.rolegraph.store.generation.Generation;
import org.rolegraph.store.generation.Manifest;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.store.generation.Triples;
import org.rolegraph.store.generation.WriteLock;
import org.rolegraph.store.pack.StoreWriter;

/**
 * Generations that can be told whole from torn: each holds {@value #ITEMS} items, and each item
 * carries the id of the generation, twice, once in each of two graphs.
 */
final class Versions {
    static final int ITEMS = 150;
    static final String ONE = "https://example.org/graph/one";
    static final String TWO = "https://example.org/graph/two";
    static final String VALUE = "https://example.org/value";

    static {
        JenaSystem.init();
    }

    private Versions() {}

    /** Publishes the next generation, telling each stage. */
    static Generation publish(StoreDirectory store, Consumer<String> stage) {
        stage.accept("ready");
        try (WriteLock lock = store.lock(Duration.ZERO, "test", Instant.EPOCH)) {
            stage.accept("locked");
            return publish(store, lock, stage);
        }
    }

    static Generation publish(StoreDirectory store, WriteLock lock, Consumer<String> stage) {
        Optional<Generation> current = store.current();
        boolean fresh = current.map(g -> g.id().endsWith("3")).orElse(true);
        try (Draft draft = lock.begin(fresh ? Optional.empty() : current)) {
            stage.accept("begun");
            try (StoreWriter writer = StoreWriter.open(draft)) {
                writer.replace(Set.of(ONE), Map.of(), quads(ONE, draft.id()));
                stage.accept("half");
                writer.replace(Set.of(TWO), Map.of(), quads(TWO, draft.id()));
            }
            stage.accept("written");
            Manifest manifest;
            try (StoreReader reader = StoreReader.open(draft.tdb())) {
                IndexCheck.verify(reader);
                stage.accept("verified");
                manifest =
                        Manifest.of(
                                draft.id(),
                                "test",
                                "1970-01-01T00:00:00Z",
                                "test",
                                List.of(),
                                reader.sizes(),
                                Map.of(),
                                ContentDigest.of(reader, Set.of()),
                                DerivedFiles.build(
                                        draft, List.of(new Values()), reader.triples(), current));
            }
            stage.accept("built");
            Generation published = draft.publish(manifest);
            stage.accept("published");
            return published;
        }
    }

    private static Consumer<Consumer<Quad>> quads(String graph, String id) {
        return sink -> {
            Node g = NodeFactory.createURI(graph);
            Node p = NodeFactory.createURI(VALUE);
            for (int i = 0; i < ITEMS; i++) {
                Node s = NodeFactory.createURI("https://example.org/item/" + i);
                sink.accept(Quad.create(g, s, p, NodeFactory.createLiteralString(id)));
            }
        };
    }

    /** The id that all items carry; an error when the generation is not whole. */
    static String seen(StoreReader reader) {
        Set<String> values = new TreeSet<>();
        int count = 0;
        for (Iterator<Quad> it = reader.dataset().find(); it.hasNext(); count++) {
            values.add(it.next().getObject().getLiteralLexicalForm());
        }
        if (count != 2 * ITEMS || values.size() != 1) {
            throw new IllegalStateException(count + " items with the values " + values);
        }
        return values.iterator().next();
    }

    /** Holds when the current generation, if there is one, is whole in every respect. */
    static void assertWhole(StoreDirectory store) throws IOException {
        if (store.current().isEmpty()) {
            return;
        }
        try (StoreReader reader = StoreReader.current(store)) {
            Generation generation = reader.generation().orElseThrow();
            assertEquals(generation.id(), seen(reader));
            IndexCheck.verifyDeeply(reader);
            Manifest manifest = generation.manifest();
            assertEquals(manifest.triples(), reader.sizes());
            assertEquals(manifest.content(), ContentDigest.of(reader, Set.of()));
            assertEquals(List.of(), generation.damage());
            assertEquals(List.of(), DerivedFiles.verify(generation, List.of(new Values())));
        }
    }

    /** A derived file: the value of each item, a line each, and how many lines. */
    static final class Values implements Derived {
        @Override
        public String name() {
            return "values.txt";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public void build(Path target, Triples triples) throws IOException {
            StringBuilder text = new StringBuilder();
            triples.forEach(
                    VALUE,
                    (graph, s, o, language) -> text.append(s).append(' ').append(o).append('\n'));
            Files.writeString(target, text + "end\n");
        }

        @Override
        public boolean verify(Path target) throws IOException {
            return Files.readString(target).endsWith("end\n");
        }
    }
}
