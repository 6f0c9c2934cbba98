package org.rolegraph.base.file;

import java.util.Arrays;

/** A list of longs that grows by chunks, so that growing neither copies nor doubles it. */
public final class LongChunks {
    /** 256 KiB: small enough that no collector treats a chunk as a huge object. */
    private static final int BITS = 15;

    private static final int MASK = (1 << BITS) - 1;

    private long[][] chunks = new long[16][];
    private int size;

    public int size() {
        return size;
    }

    public void add(long value) {
        int chunk = size >>> BITS;
        if (chunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, chunk * 2);
        }
        if (chunks[chunk] == null) {
            chunks[chunk] = new long[1 << BITS];
        }
        chunks[chunk][size++ & MASK] = value;
    }

    public long get(int index) {
        return chunks[index >>> BITS][index & MASK];
    }
}
