package org.rolegraph.store.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rolegraph.base.file.SparseFiles;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.FileTrouble;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.StoreTrouble;

/**
 * One published state of the store: a folder whose files never change. Derived files that another
 * version of the program wants otherwise lie beside them, see {@link DerivedFiles}.
 *
 * @param id six digits or more; greater is later
 * @param dir its folder, which holds {@code tdb2/}, {@code manifest.json} and the derived files
 */
public record Generation(String id, Path dir) {
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
        return String.format(Locale.ROOT, "%06d", number);
    }

    long number() {
        return Long.parseLong(id);
    }

    /** The folder of the triples. */
    public Path tdb() {
        return dir.resolve(StoreFileNames.TDB);
    }

    /**
     * Reads the manifest.
     *
     * @throws Failure when it is missing, damaged or of another format
     */
    public Manifest manifest() {
        return ManifestJson.read(dir.resolve(StoreFileNames.MANIFEST));
    }

    /**
     * The checksum of the manifest, which holds those of all files: of each generation another.
     *
     * @return CRC-32C in eight hexadecimal digits
     * @throws Failure when the manifest is missing, damaged or of another format
     */
    public String checksum() {
        return ManifestText.read(dir.resolve(StoreFileNames.MANIFEST)).sum();
    }

    /**
     * Bytes on disk, holes not counted; reads all files.
     *
     * @throws Failure exit {@code STORE} when one cannot be read
     */
    public long size() {
        try {
            return SparseFiles.occupied(dir);
        } catch (UncheckedIOException e) {
            throw unsized(e.getCause());
        } catch (IOException e) {
            throw unsized(e);
        }
    }

    private Failure unsized(IOException e) {
        return StoreTrouble.unreadable(FileTrouble.file(e, dir), "the files cannot be read", e);
    }

    /**
     * What is wrong with its files by their checksums: errors, and nothing when it is what was
     * published. Reads all of them, at some 4 GB a CPU second.
     */
    public List<Problem> damage() {
        try {
            return StoredFiles.changed(dir, published().files());
        } catch (Failure e) {
            return e.problems();
        }
    }

    /** Warnings of files in its folder that were not published with it. */
    public List<Problem> strangers() throws IOException {
        return StoredFiles.strange(dir, published().files());
    }

    /**
     * Itself, when all its files are what was published; reads all of them.
     *
     * @throws Failure exit {@code STORE} with all that is wrong
     */
    public Generation whole() {
        return without(damage());
    }

    /**
     * Itself, when its triples are what was published, whatever has become of the files that are
     * computed from them.
     *
     * @throws Failure exit {@code STORE} with all that is wrong
     */
    public Generation withWholeTriples() {
        return without(StoredFiles.changed(dir, files(true)));
    }

    /**
     * Itself, when what is computed from its triples is what was published, whatever has become of
     * these.
     *
     * @throws Failure exit {@code STORE} with all that is wrong
     */
    public Generation withWholeDerived() {
        return without(StoredFiles.changed(dir, files(false)));
    }

    /**
     * Copies the triples into a folder that is not there, and ends with a sentence when they are
     * not what was published: of the bytes that were copied, as they are read once.
     *
     * @throws Failure exit {@code STORE} with all that is wrong
     * @throws IOException when a file cannot be read, or its copy not be written
     */
    void copyTriples(Path to) throws IOException {
        Map<Path, Long> sums = SparseFiles.copyTree(tdb(), to);
        without(StoredFiles.changed(dir, files(true), file -> Crc32c.hex(sums.get(file))));
    }

    private List<Manifest.StoredFile> files(boolean ofTriples) {
        return published().files().stream()
                .filter(file -> file.isOfTriples() == ofTriples)
                .toList();
    }

    /**
     * Its manifest, when it may be opened: the manifest is what was published, and every file is
     * there with all its bytes. Looks at each file and reads none.
     *
     * @throws Failure exit {@code STORE} with all that is wrong
     */
    ManifestText checked() {
        ManifestText manifest = published();
        without(StoredFiles.resized(dir, manifest.files()));
        return manifest;
    }

    private Generation without(List<Problem> damage) {
        if (!damage.isEmpty()) {
            throw new Failure(Exit.STORE, damage);
        }
        return this;
    }

    /**
     * Why it may not be opened, in a few words; empty when it may be: {@code format 2}, {@code
     * unreadable} by this user, or {@code damaged} where the manifest or the size of a file is not
     * what was published.
     */
    public Optional<String> fault() {
        try {
            int format = ManifestText.format(dir.resolve(StoreFileNames.MANIFEST));
            if (format != Manifest.FORMAT) {
                return Optional.of("format " + format);
            }
            checked();
            return Optional.empty();
        } catch (Failure e) {
            boolean isDenied = e.problems().stream().anyMatch(p -> p.code().equals(Codes.NO_FILE));
            return Optional.of(isDenied ? "unreadable" : "damaged");
        }
    }

    /** Its manifest, with a look at nothing else. */
    ManifestText published() {
        if (Files.notExists(dir)) {
            throw StoreTrouble.damaged(dir, "the generation is not there");
        }
        ManifestText manifest = ManifestText.read(dir.resolve(StoreFileNames.MANIFEST));
        if (!manifest.generation().equals(id)) {
            throw StoreTrouble.damaged(
                    dir.resolve(StoreFileNames.MANIFEST),
                    "this is the manifest of generation " + manifest.generation());
        }
        if (Files.notExists(tdb())) {
            throw StoreTrouble.damaged(dir, "the generation has no folder " + StoreFileNames.TDB);
        }
        return manifest;
    }
}
