package org.rolegraph.load.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rolegraph.store.generation.DerivedFiles;
import org.rolegraph.store.generation.Draft;
import org.rolegraph.store.generation.Generation;
import org.rolegraph.store.generation.Manifest;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.store.generation.WriteLock;
import org.rolegraph.store.triples.StoreReader;

/**
 * Mends a generation of which only files that are computed from the triples are damaged: a new
 * generation of the same content, in which they are made anew.
 */
public final class Repair {
    private Repair() {}

    /**
     * Publishes the mended generation.
     *
     * @param damaged of this store
     * @param version of this program
     * @param now for the manifest
     * @throws org.rolegraph.base.problem.Failure exit {@code STORE} when its triples are damaged,
     *     or the store cannot be written
     */
    public static Generation of(
            StoreDirectory store, Generation damaged, String version, Instant now) {
        try (WriteLock lock = store.lock(Duration.ZERO, "store repair", now);
                Draft draft = lock.begin(Optional.of(damaged))) {
            List<Manifest.DerivedFile> computed;
            try (StoreReader reader = StoreReader.open(draft.tdb())) {
                computed =
                        DerivedFiles.build(
                                draft, Ingest.derived(), reader.triples(), Optional.empty());
            }
            Manifest manifest = damaged.manifest();
            return draft.publish(manifest.repaired(draft.id(), version, now.toString(), computed));
        }
    }
}
