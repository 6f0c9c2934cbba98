package org.rolegraph.store.generation;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.StoreTrouble;

/** Which generation of a store is the current one, and how far its pointer can be believed. */
final class Current {
    /**
     * How often, and how long in between, a reader looks for the pointer of a first publisher: a
     * second, where the writer has a rename and one small file left to write.
     */
    private static final int LOOKS = 20;

    private static final long PAUSE_MILLIS = 50;

    private final StoreFolder store;
    private final Runnable pause;

    Current(StoreFolder store) {
        this(store, Current::sleep);
    }

    /**
     * With another pause.
     *
     * @param pause what a reader does between two looks for the pointer of a first publisher
     */
    Current(StoreFolder store, Runnable pause) {
        this.store = store;
        this.pause = pause;
    }

    /** See {@link StoreDirectory#current()}. */
    Optional<Generation> opened() {
        for (int look = 1; ; look++) {
            Optional<Pointer> pointer = pointer();
            if (pointer.isEmpty() && store.all().isEmpty()) {
                return Optional.empty();
            }
            try {
                return Optional.of(named(pointer));
            } catch (Failure e) {
                // a writer may have published another and pruned this one in between, or be about
                // to write the very first pointer
                if (pointer.equals(pointer()) && (pointer.isPresent() || look == LOOKS)) {
                    throw e;
                }
            }
            if (pointer.isEmpty()) {
                pause.run();
            }
        }
    }

    private Optional<Pointer> pointer() {
        return Pointer.read(store.pointer());
    }

    private Generation named(Optional<Pointer> pointer) {
        if (pointer.isEmpty()) {
            throw withoutPointer();
        }
        Pointer named = pointer.get();
        Generation generation = generation(named);
        if (Files.notExists(generation.dir())) {
            throw StoreTrouble.damaged(
                    store.pointer(),
                    "the pointer names generation " + named.id() + ", which is not there");
        }
        ManifestText manifest = generation.checked();
        // a pointer with a flipped bit may name a generation that exists, and would be believed
        if (!manifest.sum().equals(named.sum())) {
            throw StoreTrouble.damaged(
                    store.pointer(),
                    "the pointer names generation "
                            + named.id()
                            + ", but not the checksum of its manifest: one of them has changed");
        }
        return generation;
    }

    private Failure withoutPointer() {
        return StoreTrouble.damaged(
                store.pointer(),
                "the pointer is missing, though there are generations: "
                        + String.join(", ", store.all().stream().map(Generation::id).toList()));
    }

    private Generation generation(Pointer pointer) {
        return store.generation(pointer.id());
    }

    private static void sleep() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** See {@link StoreDirectory#damage()}. */
    List<Problem> damage() {
        try {
            Optional<Generation> pointed = pointed().filter(g -> Files.isDirectory(g.dir()));
            List<Problem> damage = pointed.map(Generation::damage).orElse(List.of());
            if (damage.isEmpty()) {
                opened(); // says what is wrong with the pointer
            }
            return damage;
        } catch (Failure e) {
            return e.problems();
        }
    }

    /** See {@link StoreDirectory#pointed()}. */
    Optional<Generation> pointed() {
        return pointer().map(this::generation);
    }

    /**
     * The generation that the pointer names, as far as it can be believed: it is there, and its
     * manifest is the one that the pointer knows, or damaged itself.
     */
    Optional<Generation> believed() {
        try {
            Optional<Pointer> pointer = pointer();
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
            return true; // the manifest is at fault, and the pointer may be right
        }
    }
}
