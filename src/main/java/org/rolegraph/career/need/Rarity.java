package org.rolegraph.career.need;

/**
 * How few roles have something that a role can have: {@code ln(n / df)}, of n roles of which
 * anything is known df have it (K. Spärck Jones, A statistical interpretation of term specificity,
 * Journal of Documentation 28, 1972). From 0, all have it.
 *
 * <p>It is measured on three scales. Vectors take it as it is, for their length is made 1. What is
 * said of one skill must be the same whether a store is small or large, and has a greatest: {@link
 * #inThousand}. Amounts are added up, and their unit is what one role alone asks for, in any store:
 * {@link #ofOnly}.
 */
public final class Rarity {
    /** Of fewer roles nothing is known. */
    public static final int FEW = 10;

    private static final double THOUSAND = Math.log(1000);

    private Rarity() {}

    /** {@code ln(n / df)}; 0 for what none has. */
    static double of(int all, int having) {
        return having == 0 ? 0 : Math.log((double) all / having);
    }

    /**
     * {@code ln(n / df) / ln 1000}, from 0 to 1, one in a thousand or fewer. Of fewer than {@value
     * #FEW} roles all is rare.
     */
    public static double inThousand(int all, int having) {
        return all < FEW ? 1 : Math.min(1, of(all, having) / THOUSAND);
    }

    /** {@code ln(n / df) / ln n}, from 0 to 1, one alone; 0 where there are not two roles. */
    static double ofOnly(int all, int having) {
        return all < 2 ? 0 : of(all, having) / Math.log(all);
    }
}
