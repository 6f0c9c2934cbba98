package org.rolegraph.cli.link;

import java.util.List;
import java.util.Locale;
import org.rolegraph.link.score.Candidate;
import org.rolegraph.link.score.Pool;
import org.rolegraph.link.service.ServiceCandidate;

/**
 * What a title of a table means.
 *
 * @param cells that are added to its row: id, label, score, confidence
 * @param other what it may mean as well, or empty
 */
record TitleMatch(List<String> cells, String other) {
    /** Candidates that are nearer than this are as good as one another. */
    private static final double ALIKE = 0.005;

    private static final TitleMatch NOTHING = new TitleMatch(List.of("", "", "", ""), "");

    /** By the names of a pool. */
    static TitleMatch of(List<Candidate> best, Pool pool) {
        if (best.isEmpty()) {
            return NOTHING;
        }
        Candidate first = best.get(0);
        boolean alike = best.size() > 1 && first.margin() < ALIKE;
        return new TitleMatch(
                List.of(
                        first.concept(),
                        pool.title(first.concept()),
                        String.format(Locale.ROOT, "%.3f", first.score()),
                        String.format(Locale.ROOT, "%.2f", first.confidence())),
                alike ? pool.title(best.get(1).concept()) : "");
    }

    /** By a service: one that is certain leaves no doubt; how sure it is else, it does not say. */
    static TitleMatch offered(List<ServiceCandidate> best) {
        if (best.isEmpty()) {
            return NOTHING;
        }
        var first = best.get(0);
        double score = first.similarity().doubleValue();
        boolean alike =
                best.size() > 1
                        && !first.match()
                        && score - best.get(1).similarity().doubleValue() < ALIKE;
        return new TitleMatch(
                List.of(first.iri(), first.name(), String.format(Locale.ROOT, "%.3f", score), ""),
                alike ? best.get(1).name() : "");
    }
}
