package org.rolegraph.load.sieve;

/** Bits by ordered pair of numbers: an open-addressing table. */
public final class PairBits {
    /** Takes what is in the table. */
    @FunctionalInterface
    public interface Visitor {
        void pair(long from, long to, int bits);
    }

    private long[] froms = new long[1 << 8];
    private long[] tos = new long[1 << 8];
    private int[] bits = new int[1 << 8];
    private int size;

    /** Sets bits, one at least, besides those that are set. */
    public void set(long from, long to, int more) {
        int at = home(from, to);
        while (bits[at] != 0 && (froms[at] != from || tos[at] != to)) {
            at = at + 1 & bits.length - 1;
        }
        if (bits[at] == 0) {
            froms[at] = from;
            tos[at] = to;
            size++;
        }
        bits[at] |= more;
        if (size > bits.length * 0.6) {
            grow();
        }
    }

    public void forEach(Visitor visitor) {
        for (int at = 0; at < bits.length; at++) {
            if (bits[at] != 0) {
                visitor.pair(froms[at], tos[at], bits[at]);
            }
        }
    }

    private void grow() {
        PairBits larger = new PairBits();
        larger.froms = new long[froms.length * 2];
        larger.tos = new long[froms.length * 2];
        larger.bits = new int[froms.length * 2];
        forEach(larger::set);
        froms = larger.froms;
        tos = larger.tos;
        bits = larger.bits;
    }

    private int home(long from, long to) {
        long mixed = (from * 0x9E37_79B9_7F4A_7C15L ^ to) * 0xBF58_476D_1CE4_E5B9L;
        return (int) (mixed >>> 64 - Integer.numberOfTrailingZeros(bits.length));
    }
}
