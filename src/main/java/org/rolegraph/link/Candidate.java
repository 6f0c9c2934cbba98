package org.rolegraph.link;

/**
 * A concept that a text may mean.
 *
 * @param concept IRI or id
 * @param form its name that agrees best
 * @param score of that name, rounded to five decimals
 * @param margin how far the score is above that of the next concept; of the last one, the score
 */
public record Candidate(String concept, Form form, double score, double margin) {
    /** How sure it is that this is the concept, if it is the first of its list. */
    public double confidence() {
        return Confidence.of(score, margin);
    }
}
