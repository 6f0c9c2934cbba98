package org.rolegraph.base.problem;

import java.util.Arrays;

/**
 * The smallest number of bytes to insert, delete, replace or swap with a neighbour that makes one
 * text the other, where no part is changed twice (optimal string alignment: Boytsov, Indexing
 * methods for approximate dictionary searching, 2011).
 *
 * <p>Texts that share a beginning share the rows of it: give them in sorted order.
 */
public final class EditDistance {
    private final byte[] wanted;
    private final int budget;
    private final int[][] rows;
    private byte[] seen = new byte[0];

    /** How many rows after the first belong to {@link #seen}. */
    private int done;

    /** Beginnings of this length of {@link #seen} are beyond the budget, or a huge number. */
    private int dead = Integer.MAX_VALUE;

    /**
     * Distances to one text.
     *
     * @param budget distances above it are not distinguished
     */
    public EditDistance(byte[] wanted, int budget) {
        this.wanted = wanted.clone();
        this.budget = budget;
        rows = new int[wanted.length + budget + 2][wanted.length + 1];
        Arrays.setAll(rows[0], j -> j);
    }

    /** The distance, or {@code budget + 1} when it is more than the budget. */
    public int to(byte[] text) {
        int common = Arrays.mismatch(seen, text);
        int shared = common < 0 ? text.length : common;
        if (shared >= dead) {
            return budget + 1;
        }
        done = Math.min(done, shared);
        dead = Integer.MAX_VALUE;
        seen = text;
        while (done < text.length) {
            int least = row(done + 1);
            done++;
            // a swap would build on the row before
            if (least > budget && least(done - 1) >= budget) {
                dead = done;
                return budget + 1;
            }
        }
        return Math.min(budget + 1, rows[text.length][wanted.length]);
    }

    /** Fills the row of the n-th byte and returns the least of it. */
    private int row(int n) {
        int[] row = rows[n];
        int[] above = rows[n - 1];
        byte b = seen[n - 1];
        row[0] = n;
        int least = n;
        for (int j = 1; j <= wanted.length; j++) {
            byte w = wanted[j - 1];
            int value = Math.min(above[j], row[j - 1]) + 1;
            value = Math.min(value, above[j - 1] + (b == w ? 0 : 1));
            if (n > 1 && j > 1 && b == wanted[j - 2] && seen[n - 2] == w) {
                value = Math.min(value, rows[n - 2][j - 2] + 1);
            }
            row[j] = value;
            least = Math.min(least, value);
        }
        return least;
    }

    private int least(int n) {
        int least = Integer.MAX_VALUE;
        for (int value : rows[n]) {
            least = Math.min(least, value);
        }
        return least;
    }
}
