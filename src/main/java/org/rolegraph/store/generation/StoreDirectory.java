package org.rolegraph.store.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.FileTrouble;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;

/**
 * A store on disk:
 *
 * <pre>
 * DIR/CURRENT                      the pointer: the current generation and its manifest's checksum
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

    static final String REMEDY =
            "run \"rolegraph store rollback\" to return to a generation that is whole; where there is"
                    + " none, load the sources again with \"rolegraph load --anew\"";

    /** How often, and how long in between, a reader looks for the pointer of a first publisher. */
    private static final int LOOKS = 20;

    private static final long PAUSE_MILLIS = 50;

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

    /** Whether there is a pointer or a generation, damaged or not. */
    public boolean exists() {
        return Files.exists(pointer()) || !all().isEmpty();
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
        for (int look = 1; ; look++) {
            Optional<Pointer> pointer = Pointer.read(pointer());
            if (pointer.isEmpty() && all().isEmpty()) {
                return Optional.empty();
            }
            try {
                return Optional.of(named(pointer));
            } catch (Failure e) {
                // a writer may have published another and pruned this one in between, or be about
                // to write the very first pointer
                if (pointer.equals(Pointer.read(pointer()))
                        && (pointer.isPresent() || look == LOOKS)) {
                    throw e;
                }
            }
            if (pointer.isEmpty()) {
                pause();
            }
        }
    }

    private Generation named(Optional<Pointer> pointer) {
        if (pointer.isEmpty()) {
            throw withoutPointer();
        }
        Pointer named = pointer.get();
        Generation generation = generation(named);
        if (!Files.isDirectory(generation.dir())) {
            throw damaged(
                    pointer(),
                    "the pointer names generation " + named.id() + ", which is not there");
        }
        ManifestText manifest = generation.checked();
        if (!manifest.sum().equals(named.sum())) {
            throw damaged(
                    pointer(),
                    "the pointer names generation "
                            + named.id()
                            + ", but not the checksum of its manifest: one of them has changed");
        }
        return generation;
    }

    private Failure withoutPointer() {
        return damaged(
                pointer(),
                "the pointer is missing, though there are generations: "
                        + String.join(", ", all().stream().map(Generation::id).toList()));
    }

    private Generation generation(Pointer pointer) {
        return new Generation(pointer.id(), generations().resolve(pointer.id()));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** All generations by id, the oldest first, damaged or not; drafts are not among them. */
    public List<Generation> all() {
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

    /**
     * Those of {@link #all} that may be opened by this program: of its format, and with all their
     * bytes.
     */
    public List<Generation> list() {
        return all().stream().filter(generation -> generation.fault().isEmpty()).toList();
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
                                        Location.of(dir.toString()),
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
        try {
            Optional<Generation> pointed = pointed().filter(g -> Files.isDirectory(g.dir()));
            List<Problem> damage = pointed.map(Generation::damage).orElse(List.of());
            if (damage.isEmpty()) {
                current(); // says what is wrong with the pointer
            }
            return damage;
        } catch (Failure e) {
            return e.problems();
        }
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

    /**
     * The generation that the pointer names, whether it is whole or not; empty without a pointer.
     *
     * @throws Failure exit {@code STORE} when the pointer says something else
     */
    public Optional<Generation> pointed() {
        return Pointer.read(pointer()).map(this::generation);
    }

    /**
     * The generation that the pointer names, as far as it can be believed: it is there, and its
     * manifest is the one that the pointer knows, or damaged itself.
     */
    Optional<Generation> believed() {
        try {
            Optional<Pointer> pointer = Pointer.read(pointer());
            return pointer.map(this::generation)
                    .filter(generation -> Files.isDirectory(generation.dir()))
                    .filter(generation -> agrees(generation, pointer.get()));
        } catch (Failure e) {
            return Optional.empty();
        }
    }

    private static boolean agrees(Generation generation, Pointer pointer) {
        try {
            return generation.published().sum().equals(pointer.sum());
        } catch (Failure e) {
            return true;
        }
    }

    private String ids() {
        List<String> ids = all().stream().map(Generation::id).toList();
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
        if (!Files.exists(dir) || Files.exists(pointer()) || Files.isDirectory(generations())) {
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
