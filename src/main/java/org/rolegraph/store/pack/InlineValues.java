package org.rolegraph.store.pack;

import java.util.Arrays;
import org.rolegraph.base.file.LongPages;

/**
 * The values that TDB2 keeps inside ids, numbered in first-seen order, ranked in the order of their
 * ids at the end.
 */
final class InlineValues {
    /** Inline ids have their top bit set, so zero is never one. */
    private long[] keys = new long[1 << 12];

    private int[] numbers = new int[1 << 12];
    private final LongPages values = new LongPages();

    int size() {
        return values.size();
    }

    /** The number of an inline id as TDB2 writes it to disk. */
    int number(long encoded) {
        int at = home(encoded);
        while (keys[at] != 0) {
            if (keys[at] == encoded) {
                return numbers[at];
            }
            at = at + 1 & keys.length - 1;
        }
        int number = values.size();
        values.add(encoded);
        keys[at] = encoded;
        numbers[at] = number;
        if (number > keys.length / 2) {
            grow();
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
            ranks[i] = Arrays.binarySearch(sorted, values.get(i));
        }
        return ranks;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[oldKeys.length * 2];
        numbers = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int at = home(oldKeys[i]);
                while (keys[at] != 0) {
                    at = at + 1 & keys.length - 1;
                }
                keys[at] = oldKeys[i];
                numbers[at] = oldNumbers[i];
            }
        }
    }

    private int home(long encoded) {
        return (int)
                (encoded * 0x9E37_79B9_7F4A_7C15L
                        >>> 64 - Integer.numberOfTrailingZeros(keys.length));
    }
}
