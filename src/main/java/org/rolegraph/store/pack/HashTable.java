package org.rolegraph.store.pack;

import java.util.Arrays;
import org.rolegraph.base.file.LongChunks;

/**
 * Open-addressing table from 128-bit hashes to dense numbers in first-seen order.
 *
 * <p>A slot holds the upper 32 bits of the hash above the number plus one. A hash's home is given
 * by its uppermost bits and probing only goes upwards, without wrapping, so the table is nearly in
 * the order of the hashes, and {@link #sort} has little to do. Some 30 bytes a hash.
 */
final class HashTable {
    /**
     * Slots beyond the last home: probing goes on into them instead of around to the beginning,
     * which would part the order of the slots from that of the hashes.
     */
    private static final int TAIL = 4096;

    private static final long LOW = 0xFFFF_FFFFL;

    private final LongChunks high = new LongChunks();
    private final LongChunks low = new LongChunks();
    private int bits;
    private long[] slots;

    HashTable(int bits) {
        this.bits = bits;
        this.slots = new long[(1 << bits) + TAIL];
    }

    int size() {
        return high.size();
    }

    long high(int number) {
        return high.get(number);
    }

    long low(int number) {
        return low.get(number);
    }

    /** The hash's number, or the bitwise complement of the number it has just been given. */
    int add(long h1, long h2) {
        long tag = h1 >>> 32;
        int at = (int) (tag >>> (32 - bits));
        for (long slot = slots[at]; slot != 0; slot = slots[++at]) {
            if (slot >>> 32 == tag) {
                int number = (int) (slot & LOW) - 1;
                if (low.get(number) == h2 && high.get(number) == h1) {
                    return number;
                }
            }
        }
        int number = size();
        high.add(h1);
        low.add(h2);
        slots[at] = tag << 32 | (number + 1);
        // the last slot stays empty, so that every probe ends; at 0.6, probes are short, and the
        // order
        // is disturbed within a few slots only
        if (at >= slots.length - 2 || number > (1 << bits) * 0.6) {
            grow();
        }
        return ~number;
    }

    /**
     * Doubles, and once more where the hashes crowd at the end. A slot's upper half is what a home
     * is computed from, so no hash is read again.
     */
    private void grow() {
        long[] old = slots;
        boolean placed = false;
        while (!placed) {
            bits++;
            if (bits > 29) {
                throw new IllegalStateException("more than 300 million terms in one store");
            }
            slots = new long[(1 << bits) + TAIL];
            placed = place(old);
        }
    }

    private boolean place(long[] old) {
        for (long slot : old) {
            if (slot != 0) {
                int at = (int) (slot >>> (64 - bits));
                while (slots[at] != 0) {
                    at++;
                }
                slots[at] = slot;
                if (at >= slots.length - 2) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Orders the numbers by their hashes as unsigned bytes and forgets the table: nothing may be
     * added afterwards.
     *
     * @return the numbers, exactly {@link #size()} of them
     */
    int[] sort() {
        int[] order = new int[size()];
        int filled = 0;
        for (long slot : slots) {
            if (slot == 0) {
                continue;
            }
            int number = (int) (slot & LOW) - 1;
            int at = filled++;
            // insertion sort: linear for what is nearly sorted
            while (at > 0 && compare(order[at - 1], number) > 0) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = number;
        }
        slots = new long[0];
        return Arrays.copyOf(order, filled);
    }

    private int compare(int a, int b) {
        int byHigh = Long.compareUnsigned(high.get(a), high.get(b));
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low.get(a), low.get(b));
    }
}
