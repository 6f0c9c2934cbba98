package org.rolegraph.link.score;

import java.util.List;
import org.rolegraph.base.file.KeptLines;

/**
 * A concept that an entry may mean, by its names or by a chain: something that both are exactly
 * matched with. Of a chain, which compares nothing, all numbers are NaN and the name is empty.
 *
 * @param concept IRI or id
 * @param name of the concept that agrees best
 * @param preferred whether that is its preferred label
 * @param score of that name, rounded to five decimals
 * @param margin of the first candidate how far its score is above that of the next, of the only one
 *     its score; of the others how far they are below the first (not positive)
 * @param agreement what made the score
 * @param confidence how sure it is that this is the concept, from 0 to 1
 * @param via IRI of what both are exactly matched with, or empty when it is no chain
 */
public record Candidate(
        String concept,
        String name,
        boolean preferred,
        double score,
        double margin,
        Agreement agreement,
        double confidence,
        String via) {
    /** A concept that is exactly matched with what the entry is exactly matched with. */
    public static Candidate chain(String concept, String via) {
        double none = Double.NaN;
        return new Candidate(concept, "", false, none, none, Agreement.NONE, none, via);
    }

    /** How the candidates of an entry stand in a line of what was found before. */
    public static final KeptLines.Form<List<Candidate>> LINES = new CandidateLines();

    public boolean isChain() {
        return !via.isEmpty();
    }
}
