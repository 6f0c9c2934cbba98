package org.rolegraph.store.generation;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.rolegraph.base.problem.Failure;

/**
 * A generation of another store, as its pointer and its manifest describe it, before a file of it
 * is here. Both come from somewhere else: nothing of them is used before it is known that they
 * agree, that the manifest is as this program writes it, and that no name leads out of the
 * generation's folder. Immutable.
 */
public final class Arrival {
    /** More than any pointer has. */
    public static final int MOST_POINTER_BYTES = 256;

    /** More than any manifest has: one of a thousand files of sources has a quarter of a MiB. */
    public static final int MOST_MANIFEST_BYTES = 16 << 20;

    private static final int MOST_FILES = 10_000;
    private static final long LARGEST_FILE = 1L << 40;
    private static final String OTHERWISE = "the manifest is not as rolegraph writes it";

    /**
     * A step of a path; it begins with no point, so that it leads neither up nor to hidden files.
     */
    private static final String STEP = "[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}";

    private static final Pattern NAME = Pattern.compile(STEP + "(/" + STEP + "){0,7}");
    private static final Pattern SUM = Pattern.compile("[0-9a-f]{8}");

    private final Pointer pointer;
    private final ManifestText manifest;
    private final List<Manifest.StoredFile> files;

    private Arrival(Pointer pointer, ManifestText manifest, List<Manifest.StoredFile> files) {
        this.pointer = pointer;
        this.manifest = manifest;
        this.files = files;
    }

    /**
     * Reads a pointer.
     *
     * @param fault makes the failure of a sentence about it
     */
    public static Pointer pointer(byte[] text, Function<String, Failure> fault) {
        Pointer pointer =
                Pointer.parse(new String(text, StandardCharsets.UTF_8)).orElse(new Pointer("", ""));
        if (pointer.sum().isEmpty()) {
            throw fault.apply(
                    "it is no pointer of a store; expected the six digits of a generation and the"
                            + " checksum of its manifest");
        }
        return pointer;
    }

    /**
     * Reads a manifest.
     *
     * @param fault makes the failure of a sentence about it
     */
    public static Arrival of(Pointer pointer, byte[] bytes, Function<String, Failure> fault) {
        ManifestText text;
        try {
            text = ManifestText.parse(Path.of(StoreFileNames.MANIFEST), bytes);
        } catch (Failure e) {
            throw fault.apply(e.getMessage());
        }
        Manifest manifest = parsed(text, fault);
        check(manifest.files(), fault);
        // what is read by patterns later is then what the parser has read now
        byte[] written = ManifestJson.write(manifest).text().getBytes(StandardCharsets.UTF_8);
        if (!Arrays.equals(written, bytes)) {
            throw fault.apply(OTHERWISE);
        }
        if (!text.sum().equals(pointer.sum()) || !manifest.generation().equals(pointer.id())) {
            throw fault.apply(
                    "the manifest is of generation "
                            + manifest.generation().strip()
                            + " with the checksum "
                            + text.sum()
                            + "; the pointer says "
                            + pointer.text().strip());
        }
        return new Arrival(pointer, text, manifest.files());
    }

    /** A whole generation of this machine, to be written elsewhere. */
    public static Arrival of(Generation generation) {
        ManifestText text = generation.published();
        return new Arrival(new Pointer(generation.id(), text.sum()), text, text.files());
    }

    private static Manifest parsed(ManifestText text, Function<String, Failure> fault) {
        try {
            return ManifestJson.parse(Path.of(StoreFileNames.MANIFEST), text);
        } catch (Failure e) {
            throw fault.apply(OTHERWISE);
        }
    }

    private static void check(List<Manifest.StoredFile> files, Function<String, Failure> fault) {
        if (files.size() > MOST_FILES) {
            throw fault.apply("the manifest names more than " + MOST_FILES + " files");
        }
        Set<String> folders = new TreeSet<>();
        Set<String> names = new TreeSet<>();
        for (Manifest.StoredFile file : files) {
            String name = String.valueOf(file.name());
            if (!NAME.matcher(name).matches() || isTaken(name) || !names.add(name)) {
                throw fault.apply(
                        "the manifest names a file that no generation has: \"" + shown(name) + '"');
            }
            for (int end = name.indexOf('/'); end >= 0; end = name.indexOf('/', end + 1)) {
                folders.add(name.substring(0, end));
            }
            boolean isSized = file.bytes() >= 0 && file.bytes() <= LARGEST_FILE;
            if (!isSized || !SUM.matcher(String.valueOf(file.crc32c())).matches()) {
                throw fault.apply("the manifest gives no size, or no checksum, of " + shown(name));
            }
        }
        if (names.stream().anyMatch(folders::contains) || !folders.contains(StoreFileNames.TDB)) {
            throw fault.apply("the manifest's files are not those of a generation");
        }
    }

    private static boolean isTaken(String name) {
        return name.equals(StoreFileNames.MANIFEST)
                || name.equals(StoreFileNames.REBUILT)
                || name.startsWith(StoreFileNames.REBUILT + "/");
    }

    private static String shown(String name) {
        String plain = name.replaceAll("[^ -~]", "?");
        return plain.substring(0, Math.min(80, plain.length()));
    }

    /** What it is called: six digits or more. */
    public String id() {
        return pointer.id();
    }

    /** What the pointer says: which generation, with the checksum of its manifest. */
    public Pointer pointer() {
        return pointer;
    }

    /** The manifest as its file has it. */
    public String manifest() {
        return manifest.text();
    }

    /** Its files but the manifest, by name. */
    public List<Manifest.StoredFile> files() {
        return files;
    }

    /** Bytes of all files, holes counted. */
    public long bytes() {
        return files.stream().mapToLong(Manifest.StoredFile::bytes).sum();
    }

    ManifestText text() {
        return manifest;
    }
}
