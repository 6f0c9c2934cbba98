package org.rolegraph.store.pack;

import java.util.Arrays;
import org.rolegraph.base.file.KeyNumbers;
import org.rolegraph.base.file.LongChunks;

/**
 * The values that TDB2 keeps inside ids, numbered in first-seen order, ranked in the order of their
 * ids at the end.
 */
final class InlineValues {
    private final KeyNumbers numbers = new KeyNumbers();
    private final LongChunks values = new LongChunks();

    int size() {
        return values.size();
    }

    /** The number of an inline id as TDB2 writes it to disk. */
    int number(long encoded) {
        int number = numbers.add(encoded);
        if (number == values.size()) {
            values.add(encoded);
        }
        return number;
    }

    /** The ids in the order of their bytes: all have the top bit set, so signed order is theirs. */
    long[] sorted() {
        long[] sorted = new long[size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = values.get(i);
        }
        Arrays.sort(sorted);
        return sorted;
    }

    /** The place of each number in {@code sorted}. */
    int[] ranks(long[] sorted) {
        int[] ranks = new int[sorted.length];
        for (int i = 0; i < ranks.length; i++) {
            // each is there: sorted holds the same values, all different
            ranks[i] = Arrays.binarySearch(sorted, values.get(i));
        }
        return ranks;
    }
}
