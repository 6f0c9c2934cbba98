package org.rolegraph.career.graph;

import java.math.BigDecimal;
import org.rolegraph.base.model.Rating;

/** What surveys measured, by number; values are kept in ten-thousandths. */
public final class SurveyRatings {
    public static final int WIDTH = 6;
    public static final int MISSING = Integer.MIN_VALUE;

    /** Digits behind the point that are kept. */
    public static final int SCALE = 4;

    private static final int SCORE = 0;
    private static final int LEVEL = 1;
    private static final int RESPONDENTS = 2;

    private final int[] values;

    SurveyRatings(int[] values) {
        this.values = values;
    }

    /** The importance on the source's scale, or NaN. */
    public double score(int rating) {
        return number(rating, SCORE);
    }

    /** The level on the source's scale, or NaN. */
    public double level(int rating) {
        return number(rating, LEVEL);
    }

    private double number(int rating, int column) {
        int value = values[WIDTH * rating + column];
        return value == MISSING ? Double.NaN : value / 1e4;
    }

    /** All that was measured. */
    public Rating rating(int rating) {
        int respondents = values[WIDTH * rating + RESPONDENTS];
        return new Rating(
                decimal(rating, SCORE),
                decimal(rating, LEVEL),
                respondents == MISSING ? null : respondents,
                decimal(rating, 3),
                decimal(rating, 4),
                decimal(rating, 5));
    }

    private BigDecimal decimal(int rating, int column) {
        int value = values[WIDTH * rating + column];
        if (value == MISSING) {
            return null;
        }
        BigDecimal decimal = BigDecimal.valueOf(value, SCALE).stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }
}
