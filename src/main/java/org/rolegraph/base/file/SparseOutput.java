package org.rolegraph.base.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * A file that is written from its beginning, or goes on where an earlier writing was broken off;
 * blocks of zeros become holes. What lies before the place where it goes on is read once, for its
 * checksum. Not thread-safe.
 */
public final class SparseOutput extends OutputStream {
    private final Path file;
    private final FileChannel channel;
    private final CRC32C sum = new CRC32C();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(SparseFiles.BUFFER);

    /** Where the buffer's first byte goes. */
    private long begin;

    private SparseOutput(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Begins the file anew, whatever is there. */
    public static SparseOutput anew(Path file) throws IOException {
        Files.deleteIfExists(file);
        return new SparseOutput(file, open(file));
    }

    /** Goes on with the file, which may not be there, from its last whole block. */
    public static SparseOutput further(Path file) throws IOException {
        SparseOutput out = new SparseOutput(file, open(file));
        try {
            out.readAgain();
            return out;
        } catch (IOException | RuntimeException e) {
            out.channel.close();
            throw e;
        }
    }

    private static FileChannel open(Path file) throws IOException {
        if (Files.notExists(file)) {
            // only a file that is made now is made with holes
            FileChannel.open(
                            file,
                            StandardOpenOption.CREATE_NEW,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.SPARSE)
                    .close();
        }
        return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private void readAgain() throws IOException {
        long end = channel.size() / SparseFiles.BLOCK * SparseFiles.BLOCK;
        channel.truncate(end);
        while (begin < end) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), end - begin));
            int read = channel.read(buffer, begin);
            if (read < 0) {
                throw new EOFException(file.toString());
            }
            sum.update(buffer.flip());
            begin += read;
        }
        buffer.clear();
    }

    /** How many bytes it has, those that are not on their way to the disk yet among them. */
    public long position() {
        return begin + buffer.position();
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        sum.update(bytes, offset, length);
        int done = 0;
        while (done < length) {
            int part = Math.min(length - done, buffer.remaining());
            buffer.put(bytes, offset + done, part);
            done += part;
            if (!buffer.hasRemaining()) {
                put();
            }
        }
    }

    private void put() throws IOException {
        buffer.flip();
        SparseFiles.writeBlocks(buffer, begin, channel);
        begin += buffer.limit();
        buffer.clear();
    }

    /**
     * The CRC-32C of all that was written, and of what was there before it.
     *
     * @return as Java counts it
     */
    public long sum() {
        return sum.getValue();
    }

    /** Writes what is left, and gives the file its length where it ends in a hole. */
    @Override
    public void close() throws IOException {
        if (!channel.isOpen()) {
            return;
        }
        try (channel) {
            put();
            if (channel.size() < begin) {
                SparseFiles.setLength(file, begin);
            }
        }
    }
}
