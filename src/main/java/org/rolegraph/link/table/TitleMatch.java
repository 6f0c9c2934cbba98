package org.rolegraph.link.table;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.rolegraph.base.file.KeptLines;
import org.rolegraph.link.service.ServiceCandidate;

/**
 * What a title of a table means, and what else it may mean.
 *
 * @param outcome whether the first candidate is what it means
 * @param candidates best first; of a title that was found the first is what it means
 * @param other label of what a found title may mean as well, or empty
 * @param byLetters whether the first candidate has no word of the title, only letters
 */
public record TitleMatch(
        Outcome outcome, List<TitleCandidate> candidates, String other, boolean byLetters) {
    /** What became of a title. */
    public enum Outcome {
        FOUND("found"),
        /** There are candidates, and none is sure enough. */
        UNSURE("unsure"),
        /** No name shares anything with it. */
        NOTHING("nothing alike"),
        /** Somebody said what it means. */
        CHOSEN("chosen"),
        /** Somebody said that it means none of the candidates. */
        DECLINED("none of these"),
        EMPTY("no title");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        /** As it stands in tables. */
        public String word() {
            return word;
        }
    }

    /** What the columns of {@link #cells} are called. */
    public static final List<String> COLUMNS =
            List.of("id", "label", "score", "confidence", "source", "outcome", "candidates");

    /** How a match stands in a line of what was found before. */
    public static final KeptLines.Form<TitleMatch> LINES = new TitleLines();

    /** Candidates that are nearer than this are as good as one another. */
    static final double ALIKE = 0.005;

    /** Of a row whose cell is empty. */
    public static final TitleMatch EMPTY = new TitleMatch(Outcome.EMPTY, List.of(), "", false);

    private static final TitleMatch NOTHING = new TitleMatch(Outcome.NOTHING, List.of(), "", false);

    /** Copies the list. */
    public TitleMatch {
        candidates = List.copyOf(candidates);
        if (saysWhat(outcome) && candidates.isEmpty()) {
            throw new IllegalArgumentException("a title was found, and nothing is what it means");
        }
    }

    /**
     * By the candidates of targets.
     *
     * @param best best first
     * @param rival label of what the first candidate is hardly better than, or empty
     * @param least how sure the first must be, from 0 to 1
     */
    static TitleMatch of(List<TitleCandidate> best, String rival, double least) {
        if (best.isEmpty()) {
            return NOTHING;
        }
        return best.get(0).confidence().orElseThrow() < least
                ? new TitleMatch(Outcome.UNSURE, best, "", false)
                : new TitleMatch(Outcome.FOUND, best, rival, false);
    }

    /**
     * By a service: one that is certain leaves no doubt; how sure it is else, it does not say, so
     * that its first is taken.
     *
     * @param best best first
     * @param service what it is called
     */
    public static TitleMatch offered(List<ServiceCandidate> best, String service) {
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
                Outcome.FOUND,
                best.stream().map(each -> offered(each, service)).toList(),
                alike ? best.get(1).name() : "",
                false);
    }

    /** The same, of a title of which the first candidate has no word. */
    TitleMatch asByLetters() {
        return new TitleMatch(outcome, candidates, other, true);
    }

    private static TitleCandidate offered(ServiceCandidate candidate, String service) {
        return new TitleCandidate(
                candidate.iri(),
                candidate.name(),
                service,
                candidate.similarity().doubleValue(),
                OptionalDouble.empty());
    }

    /** Whether there is something that it means, the first candidate. */
    public boolean isFound() {
        return saysWhat(outcome);
    }

    private static boolean saysWhat(Outcome outcome) {
        return outcome == Outcome.FOUND || outcome == Outcome.CHOSEN;
    }

    /**
     * The same title, of which somebody says what it means; the other candidates stay behind it.
     */
    public TitleMatch chosen(TitleCandidate candidate) {
        List<TitleCandidate> all = new ArrayList<>(candidates);
        all.removeIf(each -> each.id().equals(candidate.id()));
        all.add(0, candidate);
        return new TitleMatch(Outcome.CHOSEN, all, "", false);
    }

    /** The same title, of which somebody says that it means none of these. */
    public TitleMatch declined() {
        return new TitleMatch(Outcome.DECLINED, candidates, "", false);
    }

    /** The cells that are added to a row, in the order of {@link TitleTable}'s columns. */
    public List<String> cells() {
        String all =
                candidates.stream().map(TitleCandidate::text).collect(Collectors.joining(" | "));
        if (!isFound()) {
            return List.of("", "", "", "", "", outcome.word(), all);
        }
        TitleCandidate first = candidates.get(0);
        return List.of(
                first.id(),
                first.label(),
                first.scoreText(),
                first.confidenceText(),
                first.source(),
                outcome.word(),
                all);
    }
}
