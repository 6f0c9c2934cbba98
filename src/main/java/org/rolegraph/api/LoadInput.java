package org.rolegraph.api;

import java.nio.file.Path;
import java.util.Optional;
import org.rolegraph.load.ingest.Sources;

/**
 * What a load takes.
 *
 * @param source as {@code rolegraph load} names it, such as {@code esco}; not {@code csv}, which
 *     needs a column map
 * @param path its file or folder; empty for the curated data that are packed with the program
 */
public record LoadInput(String source, Optional<Path> path) {
    /** The packed data. */
    public static LoadInput packed() {
        Sources.Named packed = Sources.Named.packed();
        return new LoadInput(packed.name(), packed.path());
    }

    /** A source in a file or folder. */
    public static LoadInput of(String source, Path path) {
        return new LoadInput(source, Optional.of(path));
    }
}
