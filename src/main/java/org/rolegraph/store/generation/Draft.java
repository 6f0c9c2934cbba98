package org.rolegraph.store.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rolegraph.base.file.Disk;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.StoreTrouble;

/**
 * A generation that is being written, which no reader sees. Closing it without publishing discards
 * it, but for one that {@linkplain WriteLock#receive comes from elsewhere}. Not thread-safe.
 */
public final class Draft implements AutoCloseable {
    private final StoreFolder store;
    private final String id;
    private final Path dir;
    private final boolean stays;
    private boolean done;

    private Draft(StoreFolder store, String id, Path dir, boolean stays) {
        this.store = store;
        this.id = id;
        this.dir = dir;
        this.stays = stays;
    }

    static Draft begin(StoreFolder store, Optional<Generation> copyOf) {
        String id = Generation.id(last(store) + 1);
        Path dir = store.generations().resolve(id + Leftovers.DRAFT);
        Draft draft = new Draft(store, id, dir, false);
        try {
            Files.createDirectory(dir);
            if (copyOf.isPresent()) {
                // only the triples: derived files are computed anew, or renewed from those of the
                // original
                copyOf.get().copyTriples(draft.tdb());
            } else {
                Files.createDirectory(draft.tdb());
            }
            return draft;
        } catch (IOException e) {
            draft.close();
            // when the original cannot be read, that is what to say
            copyOf.ifPresent(Generation::withWholeTriples);
            throw StoreTrouble.cannotWrite(dir, e);
        } catch (Failure e) {
            draft.close();
            throw e;
        }
    }

    /** See {@link WriteLock#receive}. */
    static Draft receive(StoreFolder store, Arrival arrival) {
        String name = arrival.id() + "-" + arrival.pointer().sum() + Leftovers.PART;
        Path dir = store.generations().resolve(name);
        try {
            Leftovers.sweepParts(store.dir(), name);
            Files.createDirectories(dir);
            return new Draft(store, arrival.id(), dir, true);
        } catch (IOException e) {
            throw StoreTrouble.cannotWrite(dir, e);
        }
    }

    /**
     * The greatest id that was ever given, as far as anything says it. After a rollback there are
     * later generations than the current one, which keep their names: an id that came again would
     * name two contents.
     */
    private static long last(StoreFolder store) {
        long last = 0;
        for (Generation each : store.all()) {
            last = Math.max(last, each.number());
        }
        if (!Generation.isId(Generation.id(last + 1))) {
            throw StoreTrouble.damaged(
                    store.generations().resolve(Generation.id(last)),
                    "no generation can come after this one: its number is the greatest");
        }
        return last;
    }

    /** The id that it will have. */
    public String id() {
        return id;
    }

    /** Its folder, for derived files; it has another name once published. */
    public Path dir() {
        return dir;
    }

    /** The folder of its triples; all files in it are closed before publishing. */
    public Path tdb() {
        return dir.resolve(StoreFileNames.TDB);
    }

    /**
     * Makes it the current generation; all its files are closed, and the manifest takes down their
     * sizes and checksums. Everything is on disk before the pointer moves, so that a crash at any
     * moment leaves the old generation current or the new one.
     *
     * @throws org.rolegraph.base.problem.Failure when it cannot be written; the old one stays
     *     current
     */
    public Generation publish(Manifest manifest) {
        checkOpen();
        if (!manifest.generation().equals(id)) {
            throw new IllegalArgumentException(
                    "the manifest is of generation " + manifest.generation() + ", not " + id);
        }
        try {
            return publish(ManifestJson.write(manifest.withFiles(StoredFiles.of(dir))));
        } catch (IOException e) {
            throw StoreTrouble.cannotWrite(dir, e);
        }
    }

    /**
     * Makes a generation of another store the current one here, under its own id. All its files are
     * there and closed, and the bytes that were written had the checksums of its manifest; where a
     * generation of that id is here already, it is a damaged one of the same content, whose place
     * it takes.
     *
     * @throws org.rolegraph.base.problem.Failure when it cannot be written, or a file is missing;
     *     what was current stays
     */
    public Generation publish(Arrival arrival) {
        checkOpen();
        if (!arrival.id().equals(id)) {
            throw new IllegalArgumentException("generation " + arrival.id() + ", not " + id);
        }
        List<Problem> missing = StoredFiles.resized(dir, arrival.files());
        if (!missing.isEmpty()) {
            throw new Failure(Exit.STORE, missing);
        }
        try {
            Path damaged = store.generation(id).dir();
            if (Files.exists(damaged)) {
                Leftovers.delete(damaged);
            }
            return publish(arrival.text());
        } catch (IOException e) {
            throw StoreTrouble.cannotWrite(dir, e);
        }
    }

    private void checkOpen() {
        if (done) {
            throw new IllegalStateException("the draft is published or discarded");
        }
    }

    /** Each step is on disk before the next begins: files, manifest, folder, pointer. */
    private Generation publish(ManifestText text) throws IOException {
        Generation generation = store.generation(id);
        Disk.write(dir.resolve(StoreFileNames.MANIFEST), text.text());
        Disk.syncTree(dir);
        Disk.rename(dir, generation.dir());
        done = true;
        // where this fails, the generation stays, whole and named by nothing; a rollback can name
        // it
        new Pointer(id, text.sum()).write(store.pointer());
        return generation;
    }

    /** Deletes it; nothing when it is published. */
    public void discard() {
        if (done) {
            return;
        }
        done = true;
        try {
            Disk.delete(dir);
        } catch (IOException e) {
            throw StoreTrouble.cannotWrite(dir, e);
        }
    }

    @Override
    public void close() {
        if (!stays) {
            discard();
        }
    }
}
