package org.rolegraph.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rolegraph.problem.Codes;
import org.rolegraph.problem.Exit;
import org.rolegraph.problem.Failure;
import org.rolegraph.problem.FileTrouble;
import org.rolegraph.problem.Location;

/**
 * A store on disk:
 *
 * <pre>
 * DIR/CURRENT                      the id of the current generation, one line
 * DIR/lock                         who writes; locked while somebody does
 * DIR/generations/000001/          a generation, which never changes
 * DIR/generations/000002.draft/    one that is being written, or was when its writer died
 * DIR/models/                      what may lie beside a default store; left alone
 * </pre>
 *
 * <p>Any number of processes read at once, without a lock, also while one writes. Holds no open
 * file and no state; safe for threads.
 */
public final class StoreDirectory {
    static final String POINTER = "CURRENT";
    static final String LOCK = "lock";
    static final String GENERATIONS = "generations";
    private static final Path BESIDE = Path.of("models");

    private static final String REMEDY =
            "run \"rolegraph store list\" and \"rolegraph store rollback\" to return to a generation"
                    + " that is whole, or load the sources into a new --store";

    private final Path dir;

    private StoreDirectory(Path dir) {
        this.dir = dir;
    }

    /** The store in the folder, whether there is one or not. */
    public static StoreDirectory at(Path dir) {
        return new StoreDirectory(dir);
    }

    /** The folder, as it was given. */
    public Path dir() {
        return dir;
    }

    /** Whether a generation was ever published here. */
    public boolean exists() {
        return Files.exists(pointer());
    }

    /**
     * The generation that the pointer names, or empty when nothing was ever published. A reader
     * resolves it once, and keeps to it.
     *
     * @throws Failure exit {@code STORE} when the pointer or the generation is damaged
     */
    public Optional<Generation> current() {
        while (true) {
            Optional<Generation> pointed = pointed();
            try {
                return pointed.map(Generation::checked);
            } catch (Failure e) {
                // a writer may have published another and pruned this one in between
                if (pointed.equals(pointed())) {
                    throw e;
                }
            }
        }
    }

    /**
     * All whole generations by id, the oldest first; drafts and leftovers are not among them. A
     * folder without a manifest of this format is left out.
     */
    public List<Generation> list() {
        return folders().stream().filter(StoreDirectory::isWhole).toList();
    }

    /**
     * The generation of the id, where leading zeros may be left out.
     *
     * @throws Failure exit {@code NOT_FOUND} when there is none, listing those there are
     */
    public Generation find(String id) {
        return list().stream()
                .filter(g -> g.id().equals(id) || Long.toString(g.number()).equals(id))
                .findFirst()
                .orElseThrow(
                        () ->
                                Failure.of(
                                        Exit.NOT_FOUND,
                                        Codes.NOT_FOUND,
                                        Location.of(dir.toString()),
                                        "the store has no generation \""
                                                + id
                                                + "\"; it has "
                                                + ids(),
                                        "choose one that \"rolegraph store list\" shows"));
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
                this, wait, new LockHolder(ProcessHandle.current().pid(), command, now.toString()));
    }

    Path pointer() {
        return dir.resolve(POINTER);
    }

    Path generations() {
        return dir.resolve(GENERATIONS);
    }

    /** The generation that the pointer names, whether it is whole or not. */
    public Optional<Generation> pointed() {
        String text;
        try {
            text = Files.readString(pointer());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw damaged(pointer(), "the pointer cannot be read: " + FileTrouble.why(e));
        }
        String id = text.strip();
        if (!Generation.isId(id)) {
            throw damaged(
                    pointer(),
                    "the pointer says \"" + id + "\"; expected a generation of six digits");
        }
        return Optional.of(new Generation(id, generations().resolve(id)));
    }

    /** Every folder that has the name of a generation, by id. */
    List<Generation> folders() {
        if (!Files.isDirectory(generations())) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(generations())) {
            return folders.filter(f -> Generation.isId(f.getFileName().toString()))
                    .map(f -> new Generation(f.getFileName().toString(), f))
                    .sorted(Comparator.comparingLong(Generation::number))
                    .toList();
        } catch (IOException e) {
            throw damaged(generations(), "the folder cannot be listed: " + FileTrouble.why(e));
        }
    }

    private static boolean isWhole(Generation generation) {
        try {
            generation.checked();
            return true;
        } catch (Failure e) {
            return false;
        }
    }

    private String ids() {
        List<String> ids = list().stream().map(Generation::id).toList();
        return ids.isEmpty() ? "none" : String.join(", ", ids);
    }

    private void prepare() {
        // a look into what is no folder may wait for ever, as into a named pipe
        if (Files.exists(dir) && !Files.isDirectory(dir)) {
            throw Failure.of(
                    Exit.STORE,
                    Codes.NO_STORE,
                    Location.of(dir.toString()),
                    "a file is there, where the folder of a store is expected",
                    "name an empty or new folder with --store");
        }
        try {
            if (!isOurs()) {
                throw Failure.of(
                        Exit.STORE,
                        Codes.NO_STORE,
                        Location.of(dir.toString()),
                        "the folder holds files that are not a rolegraph store",
                        "name an empty or new folder with --store");
            }
            Files.createDirectories(generations());
        } catch (IOException e) {
            throw cannotWrite(dir, e);
        }
    }

    /** Whether the folder is a store, empty but for the models, or not there. */
    private boolean isOurs() throws IOException {
        if (!Files.exists(dir) || exists() || Files.isDirectory(generations())) {
            return true;
        }
        try (Stream<Path> files = Files.list(dir)) {
            // another writer may make it one between the two looks
            return files.allMatch(file -> BESIDE.equals(file.getFileName()))
                    || Files.isDirectory(generations());
        }
    }

    static Failure damaged(Path where, String message) {
        return Failure.of(
                Exit.STORE, Codes.DAMAGED_STORE, Location.of(where.toString()), message, REMEDY);
    }

    static Failure cannotWrite(Path where, IOException cause) {
        return Failure.of(
                Exit.STORE,
                Codes.CANNOT_WRITE,
                Location.of(where.toString()),
                "cannot be written: " + FileTrouble.why(cause),
                "make room on the disk or the folder writable, or name another with --store;"
                        + " the current generation is unchanged");
    }
}
