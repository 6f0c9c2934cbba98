package org.rolegraph.link.decide;

import org.rolegraph.link.score.Agreement;
import org.rolegraph.link.score.Scorer;

/**
 * A link that somebody may accept.
 *
 * @param subject IRI
 * @param object IRI
 * @param name of the object that agrees best with the subject's label; empty for a chain
 * @param score as {@link Scorer} gives it; 0 for a chain
 * @param similarity the score over the greatest there can be, from 0 to 1
 * @param confidence how sure it is by score and margin, from 0 to 1; 0 for a chain
 * @param margin of the first over the next, of the others below the first (negative)
 * @param measure name of the scorer; empty for a chain
 * @param agreement the features of the score; all not a number for a chain
 * @param via IRI of what both are exactly matched with, or empty when it is no chain
 * @param reason one phrase
 */
public record Suggestion(
        String subject,
        String subjectLabel,
        String object,
        String objectLabel,
        String name,
        double score,
        double similarity,
        double confidence,
        double margin,
        String measure,
        Agreement agreement,
        String via,
        String reason) {}
