package org.rolegraph.link.score;

/**
 * What counts how much in a score. The weights were chosen on half of MELO's English queries (what
 * is broader is not known there), those of names also on its German, Spanish and French sets.
 *
 * @param others of the mean that the names of a concept score
 * @param withBest whether the best of them is in that mean
 * @param preferred for a preferred label
 * @param names of {@link Agreement#names}, added to the mean of all else, so that another name
 *     never makes a score less
 * @param description of {@link Agreement#description}
 * @param broader of {@link Agreement#broader}
 */
record Weights(
        float others,
        boolean withBest,
        float preferred,
        float names,
        float description,
        float broader) {
    /** Of a link by which another source's name of an entry leads to a concept. */
    static final float PIVOT = 0.2f;

    /** A mean with the best in it favours concepts with one name, and was worse. */
    static final Weights LEXICAL = new Weights(0.15f, false, 0.01f, 1, 0.5f, 0.25f);

    static final Weights EMBEDDING = new Weights(0.05f, true, 0.005f, 0.75f, 1, 0.25f);

    /**
     * No score is greater.
     *
     * @param named whether the entry has other names
     * @param pivoted whether another source's names lead to concepts
     */
    float most(boolean named, boolean pivoted) {
        return 1 + others + preferred + (named ? names : 0) + (pivoted ? PIVOT : 0);
    }

    /**
     * The scores of a concept's names.
     *
     * @param byTitle likeness of each to the entry's title
     * @param isPreferred of each
     * @param agreement of the concept; what it lacks is left out, and the rest counts for the whole
     */
    float[] scores(float[] byTitle, boolean[] isPreferred, Agreement agreement) {
        double sum = 0;
        double best = 0;
        for (float likeness : byTitle) {
            sum += likeness;
            best = Math.max(best, likeness);
        }
        double share = others * (withBest ? sum : sum - best) / byTitle.length;
        double rest = 0;
        double weight = 1;
        double[] features = {agreement.description(), agreement.broader()};
        double[] counts = {description, broader};
        double support = Double.isNaN(agreement.names()) ? 0 : names * agreement.names();
        for (int i = 0; i < features.length; i++) {
            if (!Double.isNaN(features[i])) {
                rest += counts[i] * features[i];
                weight += counts[i];
            }
        }
        float[] scores = new float[byTitle.length];
        for (int i = 0; i < scores.length; i++) {
            double own = byTitle[i] + share;
            if (own + rest + support > 0) {
                double mean = (own + (isPreferred[i] ? preferred : 0) + rest) / weight;
                scores[i] = (float) (mean + support);
            }
        }
        return scores;
    }
}
