package org.rolegraph.link.score;

/**
 * A concept that an entry may mean.
 *
 * @param concept IRI or id
 * @param form its name that agrees best
 * @param score of that name, rounded to five decimals
 * @param margin of the first candidate how far its score is above that of the next, of the only one
 *     its score; of the others how far they are below the first (not positive)
 * @param agreement what made the score
 * @param confidence how sure it is that this is the concept, from 0 to 1
 */
public record Candidate(
        String concept,
        Form form,
        double score,
        double margin,
        Agreement agreement,
        double confidence) {}
