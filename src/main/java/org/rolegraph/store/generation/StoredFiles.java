package org.rolegraph.store.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.rolegraph.base.file.Inputs;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.StoreTrouble;

/**
 * The files of a generation as they were published, and what has become of them. All that lies in
 * its folder belongs to it, but for the manifest and what readers put there.
 */
final class StoredFiles {
    private StoredFiles() {}

    /** What the manifest says of the files in the folder, which nobody writes any more. */
    static List<Manifest.StoredFile> of(Path dir) throws IOException {
        List<Manifest.StoredFile> files = new ArrayList<>();
        for (String name : names(dir)) {
            Path file = dir.resolve(name);
            files.add(new Manifest.StoredFile(name, Files.size(file), Crc32c.of(file)));
        }
        return files;
    }

    private static List<String> names(Path dir) throws IOException {
        try (Stream<Path> files = Files.walk(dir)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> dir.relativize(file).toString().replace('\\', '/'))
                    // what readers may add to a published generation is not part of it
                    .filter(name -> !isBeside(name))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isBeside(String name) {
        return name.equals(StoreFileNames.MANIFEST)
                || name.startsWith(StoreFileNames.REBUILT + "/")
                || Leftovers.isTemporary(name);
    }

    /**
     * What their sizes show to be wrong: a look at each, and no byte is read. Every start of the
     * program does so.
     */
    static List<Problem> resized(Path dir, List<Manifest.StoredFile> files) {
        return problems(dir, files, StoredFiles::sizeFault);
    }

    /** What their sizes and checksums show to be wrong; reads all of them. */
    static List<Problem> changed(Path dir, List<Manifest.StoredFile> files) {
        return changed(dir, files, Crc32c::of);
    }

    /** The same of files whose checksums were taken while they were read for something else. */
    static List<Problem> changed(Path dir, List<Manifest.StoredFile> files, Sums sums) {
        return problems(
                dir,
                files,
                (path, file) -> {
                    String size = sizeFault(path, file);
                    return size.isEmpty() ? sumFault(sums.of(path), file) : size;
                });
    }

    /** The checksum of a file that is there. */
    interface Sums {
        String of(Path file) throws IOException;
    }

    /** A look at a file, which says what is wrong, or nothing. */
    private interface Look {
        String at(Path path, Manifest.StoredFile file) throws IOException;
    }

    private static List<Problem> problems(Path dir, List<Manifest.StoredFile> files, Look look) {
        List<Problem> problems = new ArrayList<>();
        for (Manifest.StoredFile file : files) {
            Path path = dir.resolve(file.name());
            String remedy = file.isOfTriples() ? StoreTrouble.ROLLBACK : StoreTrouble.REPAIR;
            try {
                String fault = look.at(path, file);
                if (!fault.isEmpty()) {
                    problems.add(
                            Problem.error(
                                    Codes.DAMAGED_STORE,
                                    Location.of(path.toString()),
                                    fault,
                                    remedy));
                }
            } catch (IOException e) {
                problems.addAll(
                        StoreTrouble.unreadable(path, "the file cannot be read", e, remedy)
                                .problems());
            }
        }
        return problems;
    }

    private static String sizeFault(Path path, Manifest.StoredFile file) throws IOException {
        BasicFileAttributes there;
        try {
            there = Files.readAttributes(path, BasicFileAttributes.class);
        } catch (NoSuchFileException e) {
            return String.format(
                    Locale.ROOT, "the file is missing; it had %,d bytes", file.bytes());
        }
        if (!there.isRegularFile()) {
            Inputs.check(path); // says what is there
        }
        return there.size() == file.bytes()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "the file has %,d of its %,d bytes",
                        there.size(),
                        file.bytes());
    }

    private static String sumFault(String sum, Manifest.StoredFile file) {
        return sum.equals(file.crc32c())
                ? ""
                : "the file has changed since it was published: its checksum is "
                        + sum
                        + ", not "
                        + file.crc32c();
    }

    /** Warnings of files that were not published with the generation; nothing reads them. */
    static List<Problem> strange(Path dir, List<Manifest.StoredFile> files) throws IOException {
        Set<String> known = new HashSet<>();
        files.forEach(file -> known.add(file.name()));
        List<Problem> problems = new ArrayList<>();
        for (String name : names(dir)) {
            if (!known.contains(name)) {
                problems.add(
                        Problem.warning(
                                Codes.DAMAGED_STORE,
                                Location.of(dir.resolve(name).toString()),
                                "the file was not published with the generation",
                                "delete it if you know whose it is; nothing needs it"));
            }
        }
        return problems;
    }
}
