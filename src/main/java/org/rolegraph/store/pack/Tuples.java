package org.rolegraph.store.pack;

import java.util.Arrays;

/** Rows of three or four ints, in pages, so that growing neither copies nor doubles them. */
final class Tuples {
    /** With four columns a page has 256 KiB: no collector treats it as a huge object. */
    private static final int BITS = 14;

    private static final int MASK = (1 << BITS) - 1;

    private final int width;
    private int[][] pages = new int[16][];
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
        int[] page = lastPage();
        int at = (size++ & MASK) * width;
        page[at] = first;
        page[at + 1] = second;
        page[at + 2] = third;
    }

    void add(int first, int second, int third, int fourth) {
        int[] page = lastPage();
        int at = (size++ & MASK) * width;
        page[at] = first;
        page[at + 1] = second;
        page[at + 2] = third;
        page[at + 3] = fourth;
    }

    int get(int row, int column) {
        return pages[row >>> BITS][(row & MASK) * width + column];
    }

    void set(int row, int column, int value) {
        pages[row >>> BITS][(row & MASK) * width + column] = value;
    }

    /** The page that holds a row, for loops that look at every row. */
    int[] page(int row) {
        return pages[row >>> BITS];
    }

    /** Where in its page a row begins. */
    int offset(int row) {
        return (row & MASK) * width;
    }

    /** An empty table with room for as many rows as this has. */
    Tuples room() {
        Tuples other = new Tuples(width);
        other.pages = new int[pages.length][];
        for (int i = 0; i < pages.length && pages[i] != null; i++) {
            other.pages[i] = new int[width << BITS];
        }
        other.size = size;
        return other;
    }

    /** Leaves out each row that equals the one before it; returns how many those were. */
    int dropRepeated() {
        int kept = 0;
        for (int row = 0; row < size; row++) {
            int[] page = page(row);
            int at = offset(row);
            if (kept > 0) {
                int before = offset(kept - 1);
                if (Arrays.equals(page, at, at + width, page(kept - 1), before, before + width)) {
                    continue;
                }
            }
            System.arraycopy(page, at, page(kept), offset(kept), width);
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

    private int[] lastPage() {
        int page = size >>> BITS;
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, page * 2);
        }
        if (pages[page] == null) {
            pages[page] = new int[width << BITS];
        }
        return pages[page];
    }
}
