package org.rolegraph.store.pack;

import java.util.Arrays;

/** Rows of three or four ints, in chunks, so that growing neither copies nor doubles them. */
final class Tuples {
    /** With four columns a chunk has 256 KiB: no collector treats it as a huge object. */
    private static final int BITS = 14;

    private static final int MASK = (1 << BITS) - 1;

    private final int width;
    private int[][] chunks = new int[16][];
    private int size;

    Tuples(int width) {
        this.width = width;
    }

    int width() {
        return width;
    }

    int size() {
        return size;
    }

    void add(int first, int second, int third) {
        int[] chunk = lastChunk();
        int at = (size++ & MASK) * width;
        chunk[at] = first;
        chunk[at + 1] = second;
        chunk[at + 2] = third;
    }

    void add(int first, int second, int third, int fourth) {
        int[] chunk = lastChunk();
        int at = (size++ & MASK) * width;
        chunk[at] = first;
        chunk[at + 1] = second;
        chunk[at + 2] = third;
        chunk[at + 3] = fourth;
    }

    int get(int row, int column) {
        return chunks[row >>> BITS][(row & MASK) * width + column];
    }

    void set(int row, int column, int value) {
        chunks[row >>> BITS][(row & MASK) * width + column] = value;
    }

    /** The chunk that holds a row, for loops that look at every row. */
    int[] chunk(int row) {
        return chunks[row >>> BITS];
    }

    /** Where in its chunk a row begins. */
    int offset(int row) {
        return (row & MASK) * width;
    }

    /** An empty table with room for as many rows as this has. */
    Tuples room() {
        Tuples other = new Tuples(width);
        other.chunks = new int[chunks.length][];
        for (int i = 0; i < chunks.length && chunks[i] != null; i++) {
            other.chunks[i] = new int[width << BITS];
        }
        other.size = size;
        return other;
    }

    /** Leaves out each row that equals the one before it; returns how many those were. */
    int dropRepeated() {
        int kept = 0;
        for (int row = 0; row < size; row++) {
            int[] chunk = chunk(row);
            int at = offset(row);
            if (kept > 0) {
                int before = offset(kept - 1);
                if (Arrays.equals(chunk, at, at + width, chunk(kept - 1), before, before + width)) {
                    continue;
                }
            }
            System.arraycopy(chunk, at, chunk(kept), offset(kept), width);
            kept++;
        }
        int dropped = size - kept;
        size = kept;
        return dropped;
    }

    /** Forgets the rows from {@code rows} on, such as those a shorter sibling no longer has. */
    void truncate(int rows) {
        size = rows;
    }

    private int[] lastChunk() {
        int chunk = size >>> BITS;
        if (chunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, chunk * 2);
        }
        if (chunks[chunk] == null) {
            chunks[chunk] = new int[width << BITS];
        }
        return chunks[chunk];
    }
}
