package org.rolegraph.store.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.StoreTrouble;

/**
 * A store on disk:
 *
 * <pre>
 * DIR/CURRENT                      the pointer: the current generation and its manifest's checksum
 * DIR/lock                         who writes; locked while somebody does
 * DIR/generations/000001/          a generation, which never changes
 * DIR/generations/000002.draft/    one that is being written, or was when its writer died
 * DIR/generations/000003-1a2b3c4d.part/  one that comes from elsewhere, as far as it has come
 * DIR/readers/000001-4711-1       locked while a process goes on reading that generation
 * DIR/models/                      what may lie beside a default store; left alone
 * </pre>
 *
 * <p>Any number of processes read at once, without a lock, also while one writes. Holds no open
 * file and no state; safe for threads. What makes that possible: a generation is never changed once
 * it has its name, and the pointer is replaced as a whole.
 */
public final class StoreDirectory {
    private static final Path BESIDE = Path.of("models");

    private final StoreFolder folder;

    private StoreDirectory(StoreFolder folder) {
        this.folder = folder;
    }

    /** The store in the folder, whether there is one or not. */
    public static StoreDirectory at(Path dir) {
        return new StoreDirectory(new StoreFolder(dir));
    }

    /** The folder, as it was given. */
    public Path dir() {
        return folder.dir();
    }

    /** Whether there is a pointer or a generation, damaged or not, or this user may not look. */
    public boolean exists() {
        return !Files.notExists(folder.pointer()) || !all().isEmpty();
    }

    /**
     * The generation that the pointer names, or empty when nothing was ever published. A reader
     * resolves it once, and keeps to it. The pointer, the manifest and the sizes of all files are
     * looked at.
     *
     * @throws Failure exit {@code STORE} when one of them is damaged, or there are generations and
     *     no pointer
     */
    public Optional<Generation> current() {
        return new Current(folder).opened();
    }

    /** All generations by id, the oldest first, damaged or not; drafts are not among them. */
    public List<Generation> all() {
        return folder.all();
    }

    /**
     * Those of {@link #all} that may be opened by this program: of its format, and with all their
     * bytes.
     */
    public List<Generation> list() {
        return folder.list();
    }

    /**
     * The generation of the id, where leading zeros may be left out; damaged or not.
     *
     * @throws Failure exit {@code NOT_FOUND} when there is none, listing those there are
     */
    public Generation find(String id) {
        return all().stream()
                .filter(g -> g.id().equals(id) || Long.toString(g.number()).equals(id))
                .findFirst()
                .orElseThrow(
                        () ->
                                Failure.of(
                                        Exit.NOT_FOUND,
                                        Codes.NOT_FOUND,
                                        Location.of(dir().toString()),
                                        "the store has no generation \""
                                                + id
                                                + "\"; it has "
                                                + ids(),
                                        "choose one that \"rolegraph store list\" shows"));
    }

    /**
     * What is wrong with the pointer and the generation it names, by checksums; nothing when all is
     * as it was published, or nothing ever was. Reads all of it.
     */
    public List<Problem> damage() {
        return new Current(folder).damage();
    }

    /**
     * Takes the right to write, and sweeps what killed writers left. Makes the folder when there is
     * none.
     *
     * @param wait how long to wait for another writer; zero not at all
     * @param command what the writer does, for others to read
     * @param now the time, for others to read
     * @throws Failure exit {@code STORE} when another writer, in this process or another, holds it
     *     beyond the wait, or the folder holds something else than a store
     */
    public WriteLock lock(Duration wait, String command, Instant now) {
        prepare();
        return WriteLock.take(
                folder,
                wait,
                new LockHolder(ProcessHandle.current().pid(), command, now.toString()));
    }

    /**
     * The generation that the pointer names, whether it is whole or not; empty without a pointer.
     *
     * @throws Failure exit {@code STORE} when the pointer says something else
     */
    public Optional<Generation> pointed() {
        return new Current(folder).pointed();
    }

    private String ids() {
        List<String> ids = all().stream().map(Generation::id).toList();
        return ids.isEmpty() ? "none" : String.join(", ", ids);
    }

    private void prepare() {
        Path dir = dir();
        // a look into what is no folder may wait for ever, as into a named pipe
        if (Files.exists(dir) && !Files.isDirectory(dir)) {
            throw noFolderForStore("a file is there, where the folder of a store is expected");
        }
        try {
            if (!isOurs()) {
                throw noFolderForStore("the folder holds files that are not a rolegraph store");
            }
            Files.createDirectories(folder.generations());
        } catch (IOException e) {
            throw StoreTrouble.cannotWrite(dir, e);
        }
    }

    private Failure noFolderForStore(String found) {
        return Failure.of(
                Exit.STORE,
                Codes.NO_STORE,
                Location.of(dir().toString()),
                found,
                "name an empty or new folder with --store");
    }

    /** Whether the folder is a store, empty but for the models, or not there. */
    private boolean isOurs() throws IOException {
        Path dir = dir();
        if (!Files.exists(dir)
                || Files.exists(folder.pointer())
                || Files.isDirectory(folder.generations())) {
            return true;
        }
        try (Stream<Path> files = Files.list(dir)) {
            // another writer may make it one between the two looks
            return files.allMatch(file -> BESIDE.equals(file.getFileName()))
                    || Files.isDirectory(folder.generations());
        }
    }
}
