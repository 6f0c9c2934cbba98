package org.rolegraph.base.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** File operations that survive a crash: each has reached the disk when it returns. */
public final class Disk {
    private Disk() {}

    /** Replaces the file as a whole: a reader sees the old text or the new, also after a crash. */
    public static void replace(Path file, String text) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + ".new");
        write(temporary, text);
        rename(temporary, file);
    }

    /** Writes a new file and waits for the disk. */
    public static void write(Path file, String text) throws IOException {
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** Renames within a folder, atomically; an existing file is replaced. */
    public static void rename(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("the file system cannot rename " + to + " atomically", e);
        }
        syncFolder(to.toAbsolutePath().getParent());
    }

    /** Waits until the disk has every file and folder below, and the folder itself. */
    public static void syncTree(Path folder) throws IOException {
        for (Path path : below(folder)) {
            if (Files.isDirectory(path)) {
                syncFolder(path);
            } else {
                try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
        }
    }

    /** Waits until the disk has the names in the folder, where the system can open a folder. */
    static void syncFolder(Path folder) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(folder, StandardOpenOption.READ);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            return; // Windows opens no folders, and keeps their names by itself
        }
        try (channel) {
            channel.force(true);
        }
    }

    /** Deletes the file, or the folder and what is in it; nothing when there is none. */
    public static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        for (Path each : below(path)) {
            Files.deleteIfExists(each);
        }
    }

    /** The path and all below it, contents before their folder. */
    public static List<Path> below(Path path) throws IOException {
        try (Stream<Path> walk = Files.walk(path)) {
            return walk.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
