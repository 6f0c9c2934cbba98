package org.rolegraph.store.pack;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import org.apache.jena.sparql.core.Quad;
import org.rolegraph.store.generation.Draft;
import org.rolegraph.store.triples.IndexCheck;
import org.rolegraph.store.triples.StoreReader;

/**
 * Writes the triples of an empty draft as a whole, bottom-up: many times faster than {@link
 * StoreWriter}, which changes what is there. What it accepts and what it keeps is the same. Close
 * it before the draft is read, verified or published. Not thread-safe.
 */
public final class StorePacker implements AutoCloseable {
    private final Path tdb;
    private final PackedStore store;

    private StorePacker(Path tdb) {
        this.tdb = tdb;
        this.store = PackedStore.create(tdb);
    }

    /** Begins the store of a draft that was copied of none. */
    public static StorePacker open(Draft draft) {
        return new StorePacker(draft.tdb());
    }

    /**
     * Adds a quad of a named graph, without blank nodes or quoted triples; duplicates are kept
     * once.
     */
    public void add(Quad quad) {
        StoreWriter.requireStorable(quad);
        store.add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    /**
     * Packs everything and proves the dictionary; nothing can be added afterwards.
     *
     * @param prefixes that the store carries, namespace by prefix
     * @return number of triples of each named graph, by its IRI
     * @throws org.rolegraph.base.problem.Failure exit {@code STORE} when a term cannot be found
     *     again
     */
    public SortedMap<String, Long> finish(Map<String, String> prefixes) {
        store.finish();
        store.close();
        // counts and sums of the indexes do not show a term under a wrong hash; a look-up would
        // just
        // not find it
        try (StoreReader reader = StoreReader.open(tdb)) {
            IndexCheck.verifyDictionary(reader);
        }
        // prefixes have tables of their own, which an ordinary transaction fills
        try (StoreWriter writer = StoreWriter.open(tdb)) {
            return writer.replace(java.util.Set.of(), prefixes, out -> {});
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
