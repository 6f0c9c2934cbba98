package org.rolegraph.load.sieve;

import java.util.Arrays;
import org.rolegraph.base.file.KeyNumbers;

/** Bits by the number of a term; one that was never set has none. */
public final class Bits {
    private final KeyNumbers places = new KeyNumbers();
    private long[] bits = new long[1 << 8];

    public long get(long key) {
        int place = places.get(key);
        return place == KeyNumbers.NONE ? 0 : bits[place];
    }

    /** Sets bits besides those that are set; the number of no term is passed over. */
    public void set(long key, long more) {
        if (key == NumberedGraph.NONE) {
            return;
        }
        int place = places.add(key);
        if (place == bits.length) {
            bits = Arrays.copyOf(bits, 2 * place);
        }
        bits[place] |= more;
    }
}
