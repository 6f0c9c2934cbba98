package org.rolegraph.base.file;

import java.util.Arrays;

/** A list of longs that grows by pages, so that growing neither copies nor doubles it. */
public final class LongPages {
    /** 256 KiB: small enough that no collector treats a page as a huge object. */
    private static final int BITS = 15;

    private static final int MASK = (1 << BITS) - 1;

    private long[][] pages = new long[16][];
    private int size;

    public int size() {
        return size;
    }

    public void add(long value) {
        int page = size >>> BITS;
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, page * 2);
        }
        if (pages[page] == null) {
            pages[page] = new long[1 << BITS];
        }
        pages[page][size++ & MASK] = value;
    }

    public long get(int index) {
        return pages[index >>> BITS][index & MASK];
    }
}
