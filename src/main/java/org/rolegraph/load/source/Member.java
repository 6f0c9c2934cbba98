package org.rolegraph.load.source;

import java.io.IOException;
import java.io.InputStream;

/**
 * One file of a folder or an archive.
 *
 * @param name for the places of problems: the path as the user gave it, and after {@code !/} the
 *     name within an archive
 */
public record Member(String name, Bytes bytes) {
    /** Opens the file anew. */
    @FunctionalInterface
    public interface Bytes {
        InputStream open() throws IOException;
    }

    /** The last part of the name, with its ending. */
    public String fileName() {
        String path = name.replace('\\', '/');
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
