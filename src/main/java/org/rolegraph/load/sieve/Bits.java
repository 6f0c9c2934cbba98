package org.rolegraph.load.sieve;

/** Bits by number: an open-addressing table; a number that was never set has none. */
public final class Bits {
    private static final long FREE = NumberedGraph.NONE;

    private long[] keys = free(1 << 8);
    private long[] bits = new long[1 << 8];
    private int size;

    private static long[] free(int length) {
        long[] keys = new long[length];
        java.util.Arrays.fill(keys, FREE);
        return keys;
    }

    public long get(long key) {
        int at = home(key);
        while (keys[at] != key) {
            if (keys[at] == FREE) {
                return 0;
            }
            at = at + 1 & keys.length - 1;
        }
        return bits[at];
    }

    /** Sets bits besides those that are set; the number of no term is passed over. */
    public void set(long key, long more) {
        if (key == FREE) {
            return;
        }
        int at = home(key);
        while (keys[at] != key && keys[at] != FREE) {
            at = at + 1 & keys.length - 1;
        }
        if (keys[at] == FREE) {
            keys[at] = key;
            size++;
        }
        bits[at] |= more;
        if (size > keys.length * 0.6) {
            grow();
        }
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldBits = bits;
        keys = free(oldKeys.length * 2);
        bits = new long[keys.length];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                set(oldKeys[i], oldBits[i]);
            }
        }
    }

    private int home(long key) {
        return (int)
                (key * 0x9E37_79B9_7F4A_7C15L >>> 64 - Integer.numberOfTrailingZeros(keys.length));
    }
}
