package org.rolegraph.link.score;

import java.util.Map;

/** How alike an entry is to the names of a target. */
public final class Scores {
    private final float[] values;
    private final Map<String, Agreement> agreements;
    private final Confidence confidence;

    /**
     * Takes the scores.
     *
     * @param values of each name, in the order of the scorer's forms; 0 for those of concepts that
     *     were not candidates; not copied
     * @param agreements of the candidates, by concept; may lack some
     * @param confidence how often such a first candidate is right
     */
    public Scores(float[] values, Map<String, Agreement> agreements, Confidence confidence) {
        this.values = values;
        this.agreements = agreements;
        this.confidence = confidence;
    }

    public float[] values() {
        return values;
    }

    /** The same with other values, such as those of some of the names alone. */
    public Scores with(float[] others) {
        return new Scores(others, agreements, confidence);
    }

    /**
     * Whether the name by which a candidate agrees has no word of what was asked for, only letters:
     * mostly it means something else, or is in another language.
     */
    public boolean isByLetters(Candidate candidate) {
        return confidence.isByLetters(candidate.name());
    }

    Map<String, Agreement> agreements() {
        return agreements;
    }

    Confidence confidence() {
        return confidence;
    }
}
