package org.rolegraph.career.graph;

import org.rolegraph.base.section.SectionFile;
import org.rolegraph.career.build.WordGathering;

/**
 * Which words stand in how many of a role's English texts. Words are of letters and digits, in
 * lower case, and cut behind {@value WordGathering#LENGTH} characters, which takes most endings
 * off; known by a number here.
 */
public final class WordCounts {
    private final NumberRows byRole;
    private final int[] counts;

    WordCounts(SectionFile file, GraphSection rows, GraphSection words, GraphSection counts) {
        byRole = NumberRows.of(file, rows, words);
        this.counts = file.ints(counts);
    }

    /** By role: the words; a place in it is what {@link #count} takes. */
    public NumberRows byRole() {
        return byRole;
    }

    /** How many words there may be: their numbers are below it. */
    public int wordCount() {
        int count = 0;
        for (int i = 0; i < counts.length; i++) {
            count = Math.max(count, byRole.at(i) + 1);
        }
        return count;
    }

    /** In how many of the role's texts the word stands. */
    public int count(int place) {
        return counts[place];
    }
}
