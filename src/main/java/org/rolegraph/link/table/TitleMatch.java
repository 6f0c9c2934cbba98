package org.rolegraph.link.table;

import java.util.List;
import java.util.Locale;
import org.rolegraph.link.score.Candidate;
import org.rolegraph.link.score.Pool;
import org.rolegraph.link.service.ServiceCandidate;

/**
 * What a title of a table means: all empty when it means nothing that is known.
 *
 * @param id of the entity, mostly an IRI
 * @param label of the entity
 * @param score from 0 to 1 or a little above, three digits
 * @param confidence from 0 to 1, two digits; empty when nobody says
 * @param other label of what it may mean as well, or empty
 */
public record TitleMatch(String id, String label, String score, String confidence, String other) {
    /** Candidates that are nearer than this are as good as one another. */
    private static final double ALIKE = 0.005;

    private static final TitleMatch NOTHING = new TitleMatch("", "", "", "", "");

    /** By the names of a target, the best of which are given. */
    public static TitleMatch of(List<Candidate> best, Pool pool) {
        if (best.isEmpty()) {
            return NOTHING;
        }
        Candidate first = best.get(0);
        boolean alike = best.size() > 1 && first.margin() < ALIKE;
        return new TitleMatch(
                first.concept(),
                pool.title(first.concept()),
                number(first.score(), 3),
                number(first.confidence(), 2),
                alike ? pool.title(best.get(1).concept()) : "");
    }

    /** By a service: one that is certain leaves no doubt; how sure it is else, it does not say. */
    public static TitleMatch offered(List<ServiceCandidate> best) {
        if (best.isEmpty()) {
            return NOTHING;
        }
        ServiceCandidate first = best.get(0);
        double score = first.similarity().doubleValue();
        boolean alike =
                best.size() > 1
                        && !first.match()
                        && score - best.get(1).similarity().doubleValue() < ALIKE;
        return new TitleMatch(
                first.iri(), first.name(), number(score, 3), "", alike ? best.get(1).name() : "");
    }

    /** The cells that are added to a row. */
    List<String> cells() {
        return List.of(id, label, score, confidence);
    }

    private static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
