package org.rolegraph.base.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * Files that are mostly holes, as those of TDB2 are: 8 MiB by name, a few blocks on disk. A block
 * is {@value #BLOCK} bytes, the page of common file systems.
 */
public final class SparseFiles {
    static final int BLOCK = 4096;

    static final int BUFFER = 64 * BLOCK;
    private static final ByteBuffer ZEROS = ByteBuffer.allocateDirect(BLOCK).asReadOnlyBuffer();

    private SparseFiles() {}

    /**
     * Copies a folder; blocks of zeros become holes. The target does not exist.
     *
     * @return the CRC-32C of the bytes of each file as they were read, by its path in the original
     */
    public static Map<Path, Long> copyTree(Path from, Path to) throws IOException {
        Map<Path, Long> sums = new HashMap<>();
        for (Path path : Disk.below(from).stream().sorted().toList()) {
            Path target = to.resolve(from.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectory(target);
            } else {
                sums.put(path, copy(path, target));
            }
        }
        return sums;
    }

    /**
     * Copies a file; blocks of zeros become holes. The target does not exist.
     *
     * @return the CRC-32C of the bytes as they were read
     */
    public static long copy(Path from, Path to) throws IOException {
        CRC32C sum = new CRC32C();
        // outside the heap, where the system reads and writes without copying once more
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        try (FileChannel in = FileChannel.open(from);
                FileChannel out =
                        FileChannel.open(
                                to,
                                StandardOpenOption.CREATE_NEW,
                                StandardOpenOption.WRITE,
                                StandardOpenOption.SPARSE)) {
            long position = 0;
            while (fill(buffer, in)) {
                sum.update(buffer.duplicate());
                writeBlocks(buffer, position, out);
                position += buffer.limit();
            }
            if (out.size() < position) {
                setLength(to, position);
            }
        }
        return sum.getValue();
    }

    /** Reads until the buffer is full or the file ends; says whether anything was read. */
    private static boolean fill(ByteBuffer buffer, FileChannel in) throws IOException {
        buffer.clear();
        while (buffer.hasRemaining()) {
            if (in.read(buffer) < 0) {
                break;
            }
        }
        return buffer.flip().hasRemaining();
    }

    /** Lets the file end in a hole, which a channel cannot. */
    static void setLength(Path file, long length) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(length);
        }
    }

    /** Writes the blocks that are not all zeros, those that follow one another at once. */
    static void writeBlocks(ByteBuffer buffer, long position, FileChannel out) throws IOException {
        int length = buffer.limit();
        int begin = 0;
        for (int start = 0; start < length; start += BLOCK) {
            int end = Math.min(start + BLOCK, length);
            if (isZero(buffer.slice(start, end - start))) {
                write(buffer.slice(begin, start - begin), position + begin, out);
                begin = end;
            }
        }
        write(buffer.slice(begin, length - begin), position + begin, out);
    }

    private static void write(ByteBuffer bytes, long position, FileChannel out) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes, position + bytes.position());
        }
    }

    /**
     * The bytes of all blocks below that are not all zeros: what the folder needs on disk, the same
     * on every file system.
     */
    public static long occupied(Path folder) throws IOException {
        long occupied = 0;
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        for (Path path : Disk.below(folder)) {
            if (!Files.isRegularFile(path)) {
                continue;
            }
            try (FileChannel in = FileChannel.open(path)) {
                while (fill(buffer, in)) {
                    occupied += occupied(buffer);
                }
            }
        }
        return occupied;
    }

    private static long occupied(ByteBuffer buffer) {
        int length = buffer.limit();
        long occupied = 0;
        for (int start = 0; start < length; start += BLOCK) {
            int end = Math.min(start + BLOCK, length);
            occupied += isZero(buffer.slice(start, end - start)) ? 0 : end - start;
        }
        return occupied;
    }

    static boolean isZero(ByteBuffer block) {
        return block.equals(ZEROS.slice(0, block.remaining()));
    }
}
