package org.rolegraph.web.match;

import java.util.List;
import java.util.Locale;
import org.rolegraph.link.table.TitleCandidate;
import org.rolegraph.link.table.TitleMatch;

/**
 * A title of the table, as the page shows it.
 *
 * @param number by which the fields of the form name it
 * @param rows that have it
 * @param other what was typed for it; empty for nothing
 * @param trouble what is wrong with that, as a sentence; empty for nothing
 */
public record MatchedTitle(
        int number, String title, int rows, TitleMatch match, String other, String trouble) {
    /** From here on a candidate is likelier right than wrong, as {@code link accept} has it. */
    private static final double SURE = 0.5;

    /** Where it stands on the page, the most pressing first. */
    public enum Shelf {
        UNSURE("To look at"),
        NOTHING("Without a match"),
        SURE("Sure");

        private final String heading;

        Shelf(String heading) {
            this.heading = heading;
        }

        public String heading() {
            return heading;
        }
    }

    /** Where it stands: sure is also what somebody decided, and unsure what two would fit alike. */
    public Shelf shelf() {
        if (!trouble.isEmpty()) {
            return Shelf.UNSURE;
        }
        return switch (match.outcome()) {
            case CHOSEN, DECLINED -> Shelf.SURE;
            case FOUND -> isSure() ? Shelf.SURE : Shelf.UNSURE;
            default -> Shelf.NOTHING;
        };
    }

    private boolean isSure() {
        return match.other().isEmpty() && confidence(match.candidates().get(0)) >= SURE;
    }

    /** What it may mean, best first. */
    public List<TitleCandidate> candidates() {
        return match.candidates();
    }

    /** Whether the candidate is what it is taken to mean. */
    public boolean isMeant(TitleCandidate candidate) {
        return match.isFound() && candidate.equals(match.candidates().get(0));
    }

    /** How sure the first candidate is, in percent; empty where there is none, or nobody says. */
    public String percent() {
        return candidates().isEmpty() ? "" : percent(candidates().get(0));
    }

    /** How sure a candidate is, in percent; empty where nobody says. */
    public static String percent(TitleCandidate candidate) {
        return candidate.confidence().isEmpty()
                ? ""
                : String.format(Locale.ROOT, "%.0f %%", 100 * confidence(candidate));
    }

    /** How sure the first candidate is, from 0 to 1; of none 0. */
    double confidence() {
        return candidates().isEmpty() ? 0 : confidence(candidates().get(0));
    }

    private static double confidence(TitleCandidate candidate) {
        return candidate.confidence().orElse(1);
    }
}
