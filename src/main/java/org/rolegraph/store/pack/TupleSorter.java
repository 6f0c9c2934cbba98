package org.rolegraph.store.pack;

/**
 * Sorts rows by one column at a time, stably, by least-significant-digit radix; the rows of equal
 * value keep their order, so a sort by the last column first gives any order of columns.
 */
final class TupleSorter {
    /**
     * Bits: the 4,096 counters of a digit have 16 KiB, within the first-level cache of any
     * processor in use, and 24 bits, 16 million terms, take two passes.
     */
    private static final int WIDEST_DIGIT = 12;

    private final int digitWidth;
    private final int digits;
    private Tuples rows;
    private Tuples spare;

    /**
     * @param rows to sort; the values are 0 or positive and below {@code limit}
     * @param widest digit to use, in bits
     */
    TupleSorter(Tuples rows, int limit, int widest) {
        this.rows = rows;
        this.spare = rows.room();
        int bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(Math.max(0, limit - 1)));
        this.digits = (bits + widest - 1) / widest;
        this.digitWidth = (bits + digits - 1) / digits;
    }

    TupleSorter(Tuples rows, int limit) {
        this(rows, limit, WIDEST_DIGIT);
    }

    /** The rows in their present order. */
    Tuples rows() {
        return rows;
    }

    int dropRepeated() {
        int dropped = rows.dropRepeated();
        spare.truncate(rows.size());
        return dropped;
    }

    /**
     * Sorts by a column.
     *
     * @return how often the rows were moved; after one move {@link #undo} is possible
     */
    int by(int column) {
        int[][] counts = count(column);
        int moves = 0;
        for (int digit = 0; digit < digits; digit++) {
            // a digit that all rows share moves nothing
            if (!isOneValue(counts[digit])) {
                move(column, digit * digitWidth, counts[digit]);
                moves++;
            }
        }
        return moves;
    }

    /** Takes the last move back: the rows as they were are still in the table they came from. */
    void undo() {
        Tuples swap = rows;
        rows = spare;
        spare = swap;
    }

    private int[][] count(int column) {
        int[][] counts = new int[digits][1 << digitWidth];
        int mask = (1 << digitWidth) - 1;
        for (int row = 0; row < rows.size(); row++) {
            int value = rows.chunk(row)[rows.offset(row) + column];
            for (int[] count : counts) {
                count[value & mask]++;
                value >>>= digitWidth;
            }
        }
        return counts;
    }

    private boolean isOneValue(int[] count) {
        for (int c : count) {
            if (c != 0) {
                return c == rows.size();
            }
        }
        return true;
    }

    private void move(int column, int shift, int[] count) {
        int next = 0;
        for (int i = 0; i < count.length; i++) {
            int here = count[i];
            count[i] = next;
            next += here;
        }
        int mask = (1 << digitWidth) - 1;
        int width = rows.width();
        for (int row = 0; row < rows.size(); row++) {
            int[] chunk = rows.chunk(row);
            int at = rows.offset(row);
            int to = count[chunk[at + column] >>> shift & mask]++;
            int[] target = spare.chunk(to);
            int there = spare.offset(to);
            target[there] = chunk[at];
            target[there + 1] = chunk[at + 1];
            target[there + 2] = chunk[at + 2];
            if (width == 4) {
                target[there + 3] = chunk[at + 3];
            }
        }
        undo();
    }
}
