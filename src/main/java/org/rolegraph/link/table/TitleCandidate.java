package org.rolegraph.link.table;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What a title may mean.
 *
 * @param id of the entity, mostly an IRI
 * @param label of the entity
 * @param source of the entity, or empty when it is not known
 * @param score from 0 to 1 or a little above; {@code NaN} when somebody named it
 * @param confidence how sure it is that the title means this, from 0 to 1; nothing when nobody says
 */
public record TitleCandidate(
        String id, String label, String source, double score, OptionalDouble confidence) {
    /** One that somebody named. */
    public static TitleCandidate named(String id, String label, String source) {
        return new TitleCandidate(id, label, source, Double.NaN, OptionalDouble.empty());
    }

    /** Three digits, or empty when somebody named it. */
    String scoreText() {
        return Double.isNaN(score) ? "" : number(score, 3);
    }

    /** Two digits, or empty when nobody says. */
    String confidenceText() {
        return confidence.isPresent() ? number(confidence.getAsDouble(), 2) : "";
    }

    /** {@code data analyst <https://…/data-analyst> 1.071 0.91}: score, then confidence. */
    String text() {
        return (label + " <" + id + "> " + scoreText() + " " + confidenceText()).strip();
    }

    private static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
