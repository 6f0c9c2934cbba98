package org.rolegraph.store.generation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Something computed from the triples of a generation and kept beside them, such as the label file.
 * The same triples give the same bytes. Another is built beside it when it is of another version or
 * does not fit, and none is trusted when damaged.
 */
public interface Derived {
    /** Name of its file or folder within the generation. */
    String name();

    /** Raised whenever the layout or the content changes. */
    int version();

    /** Writes it to {@code target}, which does not exist yet. */
    void build(Path target, Triples triples) throws IOException;

    /**
     * The generation before.
     *
     * @param dir its folder, in which the derived file may be missing or damaged
     * @param changes what the triples have become since; nothing when that is not known
     */
    record Former(Path dir, Optional<Changes> changes) {}

    /** Writes the same, perhaps quicker by help of what the generation before has. */
    default void renew(Path target, Triples triples, Former before) throws IOException {
        build(target, triples);
    }

    /** Whether {@code target} is whole and of this version; reads all of it. */
    boolean verify(Path target) throws IOException;

    /**
     * Whether {@code target} may be used: there, of this version, and whole as far as can be seen
     * quickly. Asked each time it is opened, so one that is costly to read looks at less than
     * {@link #verify}, and its reader ends with a sentence when it meets damage.
     */
    default boolean fits(Path target) throws IOException {
        return verify(target);
    }
}
