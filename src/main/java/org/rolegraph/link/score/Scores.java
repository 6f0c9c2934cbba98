package org.rolegraph.link.score;

import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** How alike an entry is to the names of a target. */
public final class Scores {
    private final float[] values;
    private final int[] forms;
    private final Map<String, Agreement> agreements;
    private final Confidence confidence;

    /**
     * Takes the scores.
     *
     * @param values of each name, in the order of the scorer's forms; 0 for those of concepts that
     *     were not candidates; not copied
     * @param forms the places of those that may be above 0, ascending; not copied
     * @param agreements of the candidates, by concept; may lack some
     * @param confidence how often such a first candidate is right
     */
    public Scores(
            float[] values, int[] forms, Map<String, Agreement> agreements, Confidence confidence) {
        this.values = values;
        this.forms = forms;
        this.agreements = agreements;
        this.confidence = confidence;
    }

    /** The same of whatever names are above 0. */
    public Scores(float[] values, Map<String, Agreement> agreements, Confidence confidence) {
        this(values, above0(values), agreements, confidence);
    }

    private static int[] above0(float[] values) {
        return IntStream.range(0, values.length).filter(form -> values[form] > 0).toArray();
    }

    /** Of each name; those of names that do not count are to be left alone. */
    public float[] values() {
        return values;
    }

    /** The places of the names that count, ascending: no other is above 0. */
    public int[] forms() {
        return forms;
    }

    /** The same of some of the names alone; the values of the others do not count. */
    public Scores among(IntPredicate some) {
        return new Scores(
                values, IntStream.of(forms).filter(some).toArray(), agreements, confidence);
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
