package org.rolegraph.link.score;

import java.util.Collection;
import java.util.List;

/** How alike an entry is to each name of a target. Implementations are thread-safe. */
public interface Scorer {
    /** Names the scorer in what is written of it. */
    String name();

    /** The names, in the order of the scores. */
    List<Form> forms();

    /** Makes ready for entries that will be scored, when that is quicker for many at once. */
    default void expect(Collection<Entry> entries) {}

    /** The score of each name, from 0 to {@link #most}, greater when more alike. */
    Scores scores(Entry entry);

    /** No score of the entry is greater. */
    float most(Entry entry);
}
