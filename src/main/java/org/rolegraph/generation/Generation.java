package org.rolegraph.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * One published state of the store: a folder that never changes, but for derived files that are
 * built anew.
 *
 * @param id six digits or more; greater is later
 * @param dir its folder, which holds {@code tdb2/}, {@code manifest.json} and the derived files
 */
public record Generation(String id, Path dir) {
    static final String TDB = "tdb2";
    static final String MANIFEST = "manifest.json";

    private static final Pattern ID = Pattern.compile("[0-9]{6,18}");

    public Generation {
        if (!isId(id)) {
            throw new IllegalArgumentException("not the id of a generation: " + id);
        }
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    static String id(long number) {
        return String.format(java.util.Locale.ROOT, "%06d", number);
    }

    long number() {
        return Long.parseLong(id);
    }

    /** The folder of the triples. */
    public Path tdb() {
        return dir.resolve(TDB);
    }

    /**
     * Reads the manifest.
     *
     * @throws org.rolegraph.problem.Failure when it is missing, broken or of another format
     */
    public Manifest manifest() {
        return ManifestJson.read(dir.resolve(MANIFEST));
    }

    /** Bytes on disk, holes not counted; reads all files. */
    public long size() throws IOException {
        return SparseFiles.occupied(dir);
    }

    /**
     * Ends with a sentence when the folder is not a generation this program can read.
     *
     * @throws org.rolegraph.problem.Failure exit {@code STORE}
     */
    Generation checked() {
        if (!Files.isDirectory(dir)) {
            throw StoreDirectory.damaged(dir, "the generation is not there");
        }
        ManifestJson.check(dir.resolve(MANIFEST));
        if (!Files.isDirectory(tdb())) {
            throw StoreDirectory.damaged(dir, "the generation has no folder " + TDB);
        }
        return this;
    }
}
