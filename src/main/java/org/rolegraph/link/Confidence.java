package org.rolegraph.link;

/** How often a first candidate with such a score and margin is right. */
final class Confidence {
    // logistic regression on half of MELO's English queries and on its German, Spanish and French
    // sets, each set with the same weight
    private static final double INTERCEPT = -4.84;
    private static final double PER_SCORE = 5.43;
    private static final double PER_MARGIN = 4.18;

    private Confidence() {}

    /** From 0 to 1, rounded to hundredths. */
    static double of(double score, double margin) {
        double logit = INTERCEPT + PER_SCORE * score + PER_MARGIN * margin;
        return Math.round(100 / (1 + Math.exp(-logit))) / 100.0;
    }
}
