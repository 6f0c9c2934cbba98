package org.rolegraph.api;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a load takes.
 *
 * @param source {@code curated}, {@code esco}, {@code onet}, {@code rdf}, {@code esco-labels},
 *     {@code crosswalk} or {@code sssom}
 * @param path its file or folder; empty for the curated data that are packed with the program
 */
public record LoadInput(String source, Optional<Path> path) {
    /** The packed data. */
    public static LoadInput packed() {
        return new LoadInput("curated", Optional.empty());
    }

    /** A source in a file or folder. */
    public static LoadInput of(String source, Path path) {
        return new LoadInput(source, Optional.of(path));
    }
}
