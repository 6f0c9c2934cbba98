package org.rolegraph.store.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Generations without triples, and a derived file. */
final class Samples {
    private Samples() {}

    static WriteLock lock(StoreDirectory store) {
        return store.lock(Duration.ZERO, "test", Instant.EPOCH);
    }

    static Generation publish(StoreDirectory store) {
        try (WriteLock lock = lock(store)) {
            return publish(lock, Optional.empty());
        }
    }

    static Generation publish(WriteLock lock, Optional<Generation> copyOf) {
        try (Draft draft = lock.begin(copyOf)) {
            if (copyOf.isEmpty()) {
                Files.writeString(draft.tdb().resolve("triples"), "of " + draft.id());
            }
            return draft.publish(manifest(draft.id(), List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Manifest manifest(String id, List<Manifest.DerivedFile> derived) {
        return Manifest.of(
                id,
                "0.1.0",
                "2026-01-01T00:00:00Z",
                "0.1.0",
                List.of(
                        new Manifest.Source(
                                "onet",
                                "2025-12-31T00:00:00Z",
                                List.of("https://example.org/graph/onet"),
                                List.of(new Manifest.Input("Skills.txt", 7, "bb"))),
                        new Manifest.Source(
                                "curated",
                                "2026-01-01T00:00:00Z",
                                List.of(
                                        "https://example.org/graph/links",
                                        "https://example.org/graph/curated"),
                                List.of(
                                        new Manifest.Input("skills.json", 30, "cc"),
                                        new Manifest.Input("roles.json", 20, "aa")))),
                Map.of(
                        "https://example.org/graph/onet",
                        5L,
                        "https://example.org/graph/curated",
                        3L),
                Map.of(
                        "https://example.org/graph/onet", "22",
                        "https://example.org/graph/curated", "11"),
                "33",
                derived);
    }

    /** A derived file: all objects of the predicate {@code p}, a line each, and its version. */
    record Objects(int version) implements Derived {
        @Override
        public String name() {
            return "objects.txt";
        }

        @Override
        public void build(Path target, Triples triples) throws IOException {
            StringBuilder text = new StringBuilder();
            triples.forEach("p", (g, s, o, language) -> text.append(o).append('\n'));
            Files.writeString(target, text + "version " + version + "\n");
        }

        @Override
        public boolean verify(Path target) throws IOException {
            return Files.readString(target).endsWith("\nversion " + version + "\n");
        }
    }
}
