package org.rolegraph.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.spark.SparkFiles;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;

/**
 * Where a store lies on the machine that asks: a folder on a path that all machines share, or an
 * archive of one, shared or shipped by {@code --files}, which is unpacked once into the work folder
 * of the executor.
 */
final class ShippedStore {
    /** A folder within which a store lies has this file. */
    private static final String POINTER = "CURRENT";

    private ShippedStore() {}

    /**
     * The folder of the store.
     *
     * @param name as it was given: a path, or the name of a shipped file
     */
    static synchronized Path folder(String name) {
        Path given = Path.of(name);
        if (!Files.exists(given)) {
            given = Path.of(SparkFiles.get(given.getFileName().toString()));
        }
        if (!Files.exists(given)) {
            throw TaskFailure.of(
                    Exit.STORE,
                    Codes.NO_STORE,
                    name,
                    "there is no store here, and --files shipped none of this name",
                    "name a folder that every machine sees, or ship an archive of it:"
                            + " --files store.zip … --store store.zip");
        }
        if (Files.isDirectory(given)) {
            return given;
        }
        try {
            return unpacked(given);
        } catch (IOException e) {
            throw TaskFailure.of(
                    Exit.STORE,
                    Codes.DAMAGED_STORE,
                    name,
                    "the archive cannot be unpacked: " + e.getMessage(),
                    "pack the folder of the store anew, as zip, and see that there is room in "
                            + SparkFiles.getRootDirectory());
        }
    }

    private static Path unpacked(Path archive) throws IOException {
        Path work = Path.of(SparkFiles.getRootDirectory()).toAbsolutePath().normalize();
        Path folder = work.resolve(archive.getFileName() + ".unpacked");
        if (!Files.exists(folder)) {
            // whoever dies in the middle leaves a folder of another name
            Path draft = Files.createTempDirectory(work, "store");
            unpack(archive, draft);
            Files.move(draft, folder);
        }
        return store(folder);
    }

    private static void unpack(Path archive, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                Path file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException("it names a file outside itself, " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip.getInputStream(entry), file);
                }
            }
        }
    }

    /** The folder itself or the only one in it that is a store. */
    private static Path store(Path folder) {
        if (Files.exists(folder.resolve(POINTER))) {
            return folder;
        }
        try (var within = Files.list(folder)) {
            return within.filter(each -> Files.exists(each.resolve(POINTER)))
                    .findFirst()
                    .orElse(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
