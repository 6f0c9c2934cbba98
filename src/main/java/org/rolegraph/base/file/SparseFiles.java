package org.rolegraph.base.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Files that are mostly holes, as those of TDB2 are: 8 MiB by name, a few blocks on disk. A block
 * is {@value #BLOCK} bytes, the page of common file systems.
 */
public final class SparseFiles {
    static final int BLOCK = 4096;

    private static final int BUFFER = 64 * BLOCK;
    private static final byte[] ZEROS = new byte[BUFFER];

    private SparseFiles() {}

    /** Copies a folder; blocks of zeros become holes. The target does not exist. */
    public static void copyTree(Path from, Path to) throws IOException {
        for (Path path : Disk.below(from).stream().sorted().toList()) {
            Path target = to.resolve(from.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectory(target);
            } else {
                copy(path, target);
            }
        }
    }

    /** Copies a file; blocks of zeros become holes. The target does not exist. */
    static void copy(Path from, Path to) throws IOException {
        try (InputStream in = Files.newInputStream(from);
                FileChannel out =
                        FileChannel.open(
                                to,
                                StandardOpenOption.CREATE_NEW,
                                StandardOpenOption.WRITE,
                                StandardOpenOption.SPARSE)) {
            byte[] buffer = new byte[BUFFER];
            long position = 0;
            boolean hole = false;
            for (int n = in.readNBytes(buffer, 0, BUFFER);
                    n > 0;
                    n = in.readNBytes(buffer, 0, BUFFER)) {
                hole = writeBlocks(buffer, n, position, out);
                position += n;
            }
            if (hole) {
                setLength(to, position);
            }
        }
    }

    /** Lets the file end in a hole, which a channel cannot. */
    private static void setLength(Path file, long length) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(length);
        }
    }

    /** Writes the blocks that are not all zeros; says whether the last was left out. */
    private static boolean writeBlocks(byte[] buffer, int length, long position, FileChannel out)
            throws IOException {
        if (isZero(buffer, 0, length)) {
            return true;
        }
        boolean hole = false;
        for (int start = 0; start < length; start += BLOCK) {
            int end = Math.min(start + BLOCK, length);
            hole = isZero(buffer, start, end);
            if (!hole) {
                ByteBuffer block = ByteBuffer.wrap(buffer, start, end - start);
                while (block.hasRemaining()) {
                    out.write(block, position + block.position());
                }
            }
        }
        return hole;
    }

    /**
     * The bytes of all blocks below that are not all zeros: what the folder needs on disk, the same
     * on every file system.
     */
    public static long occupied(Path folder) throws IOException {
        long occupied = 0;
        byte[] buffer = new byte[BUFFER];
        for (Path path : Disk.below(folder)) {
            if (!Files.isRegularFile(path)) {
                continue;
            }
            try (InputStream in = Files.newInputStream(path)) {
                for (int n = in.readNBytes(buffer, 0, BUFFER);
                        n > 0;
                        n = in.readNBytes(buffer, 0, BUFFER)) {
                    occupied += occupied(buffer, n);
                }
            }
        }
        return occupied;
    }

    private static long occupied(byte[] buffer, int length) {
        if (isZero(buffer, 0, length)) {
            return 0;
        }
        long occupied = 0;
        for (int start = 0; start < length; start += BLOCK) {
            int end = Math.min(start + BLOCK, length);
            occupied += isZero(buffer, start, end) ? 0 : end - start;
        }
        return occupied;
    }

    private static boolean isZero(byte[] buffer, int start, int end) {
        return Arrays.equals(buffer, start, end, ZEROS, 0, end - start);
    }
}
