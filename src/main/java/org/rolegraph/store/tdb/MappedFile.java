package org.rolegraph.store.tdb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that nobody changes, mapped into memory to be read, so that no file stays open. For any
 * number of threads; its memory is given back when nothing refers to it.
 */
final class MappedFile {
    /** Java maps no more than 2 GiB at once. */
    private static final int BITS = 30;

    private static final int MASK = (1 << BITS) - 1;

    private final Path file;
    private final long length;
    private final ByteBuffer[] segments;

    private MappedFile(Path file, long length, ByteBuffer[] segments) {
        this.file = file;
        this.length = length;
        this.segments = segments;
    }

    static MappedFile of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long length = channel.size();
            ByteBuffer[] segments = new ByteBuffer[(int) (length + MASK >>> BITS)];
            for (int i = 0; i < segments.length; i++) {
                long from = (long) i << BITS;
                long size = Math.min(1L << BITS, length - from);
                segments[i] = channel.map(FileChannel.MapMode.READ_ONLY, from, size);
            }
            return new MappedFile(file, length, segments);
        }
    }

    Path file() {
        return file;
    }

    long length() {
        return length;
    }

    /** A view of some bytes; stretches that begin at multiples of their size never fail to fit. */
    ByteBuffer slice(long at, int size) {
        if (at < 0 || at + size > length) {
            throw outside(at);
        }
        return segments[(int) (at >>> BITS)].slice((int) (at & MASK), size);
    }

    /** Copies bytes, as many as there are but not more than asked for; returns how many. */
    int read(long at, byte[] target, int from, int most) {
        if (at < 0 || at >= length) {
            throw outside(at);
        }
        int within = (int) (at & MASK);
        ByteBuffer segment = segments[(int) (at >>> BITS)];
        int count = Math.min(most, segment.capacity() - within);
        segment.get(within, target, from, count);
        return count;
    }

    private IllegalStateException outside(long at) {
        return new IllegalStateException(
                file.getFileName() + " has " + length + " bytes and is asked for byte " + at);
    }
}
