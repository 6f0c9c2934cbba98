package org.rolegraph.load.source.salaries;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * The quartiles of some numbers, by the rule that R calls type 7: of n numbers in their order, the
 * p-quantile lies at place (n − 1) p + 1, and between two numbers on the straight line from one to
 * the other. Source: R. J. Hyndman and Y. Fan, "Sample Quantiles in Statistical Packages", The
 * American Statistician 50 (1996), 361–365, definition 7. Of whole numbers, quartiles by this rule
 * are whole quarters, so they are exact here.
 *
 * @param lower a quarter of the numbers lies below it
 * @param upper a quarter of the numbers lies above it
 * @param count of the numbers
 */
record Quartiles(BigDecimal lower, BigDecimal median, BigDecimal upper, int count) {
    private static final int PARTS = 4;
    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    /** Those of at least one number, in whatever order. */
    static Quartiles of(int[] numbers) {
        int[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return new Quartiles(
                quantile(sorted, 1), quantile(sorted, 2), quantile(sorted, 3), sorted.length);
    }

    private static BigDecimal quantile(int[] sorted, int quarters) {
        long place = (sorted.length - 1L) * quarters;
        int below = (int) (place / PARTS);
        long beyond = place % PARTS;
        long four = (long) PARTS * sorted[below];
        if (beyond > 0) {
            four += beyond * (sorted[below + 1] - (long) sorted[below]);
        }
        return BigDecimal.valueOf(four).multiply(QUARTER);
    }
}
