package org.rolegraph.link;

import java.util.List;

/** How alike an entry is to each name of a target. Implementations are thread-safe. */
public interface Scorer {
    /** The names, in the order of the scores. */
    List<Form> forms();

    /** The score of each name, from 0 to {@link #most}, greater when more alike. */
    float[] scores(Entry entry);

    /** No score is greater. */
    float most();

    /** How often a first candidate of this scorer is right. */
    Confidence confidence();
}
