package org.rolegraph.link.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Table;
import org.rolegraph.link.score.Candidate;
import org.rolegraph.link.score.Candidates;
import org.rolegraph.link.score.Scorer;
import org.rolegraph.link.score.Scores;

/**
 * A scorer on a benchmark. By surface form the measures are trec_eval's over the best 100, as the
 * benchmark takes them; by concept each concept counts once, at its best form.
 */
public final class Evaluation {
    private static final int CANDIDATES = 50;
    private static final double WANTED_PRECISION = 0.95;

    private final Benchmark set;
    private final Figures figures;
    private final List<String> run;

    private Evaluation(Benchmark set, Figures figures, List<String> run) {
        this.set = set;
        this.figures = figures;
        this.run = run;
    }

    /** Puts all questions of the set to a scorer of its forms. */
    public static Evaluation of(Benchmark set, Scorer scorer) {
        Map<String, String> concepts = new HashMap<>();
        set.forms().forEach(form -> concepts.put(form.id(), form.concept()));
        List<Measured> measured = new ArrayList<>();
        List<String> run = new ArrayList<>();
        scorer.expect(set.queries().values());
        set.queries()
                .forEach(
                        (query, entry) -> {
                            Scores scores = scorer.scores(entry);
                            List<Ranked> ranking =
                                    Ranking.of(set.forms(), scores.values(), Ranking.DEPTH);
                            for (int i = 0; i < ranking.size(); i++) {
                                run.add(line(query, i + 1, ranking.get(i), scorer.name()));
                            }
                            Set<String> right = set.relevant().get(query);
                            measured.add(measure(set, scores, ranking, right, concepts));
                        });
        return new Evaluation(set, new Figures(measured), run);
    }

    private static Measured measure(
            Benchmark set,
            Scores scores,
            List<Ranked> ranking,
            Set<String> right,
            Map<String, String> concepts) {
        int rank = 0;
        for (int i = ranking.size() - 1; i >= 0; i--) {
            rank = right.contains(ranking.get(i).id()) ? i + 1 : rank;
        }
        Set<String> wanted = new HashSet<>();
        right.forEach(form -> wanted.add(concepts.get(form)));
        List<Candidate> best = Candidates.of(set.forms(), scores, Ranking.DEPTH);
        int conceptRank = 0;
        int found = 0;
        for (int i = best.size() - 1; i >= 0; i--) {
            if (wanted.contains(best.get(i).concept())) {
                conceptRank = i + 1;
                found += i < CANDIDATES ? 1 : 0;
            }
        }
        double share = (double) found / wanted.size();
        if (best.isEmpty()) {
            return new Measured(rank, conceptRank, share, 0, 0, 0);
        }
        Candidate first = best.get(0);
        return new Measured(
                rank, conceptRank, share, first.score(), first.margin(), first.confidence());
    }

    private static String line(String query, int rank, Ranked ranked, String tag) {
        return String.format(
                Locale.ROOT, "%s Q0 %s %d %.5f %s", query, ranked.id(), rank, ranked.score(), tag);
    }

    /** Of the benchmark. */
    String name() {
        return set.name();
    }

    public Figures figures() {
        return figures;
    }

    /** How each query was answered, in their order. */
    List<Measured> measured() {
        return figures.queries();
    }

    /** Writes the ranking as a TREC run: query, Q0, surface form, rank, score, tag. */
    public void writeRun(Appendable out) throws IOException {
        for (String line : run) {
            out.append(line).append('\n');
        }
    }

    /** The measures of the sets, a row for each set and protocol, with 95 % intervals. */
    public static Table table(List<Evaluation> evaluations) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Evaluation evaluation : evaluations) {
            rows.add(evaluation.row(false));
            rows.add(evaluation.row(true));
        }
        return Table.of(
                List.of(
                        "set",
                        "by",
                        "queries",
                        "MRR",
                        "MRR 95 %",
                        "A@1",
                        "A@1 95 %",
                        "A@5",
                        "A@10",
                        "recall@50",
                        "coverage at .95"),
                rows);
    }

    private List<Cell> row(boolean byConcept) {
        Figures.Mean mrr = figures.reciprocalRank(byConcept);
        Figures.Mean first = figures.accuracy(1, byConcept);
        return List.of(
                Cell.text(set.name()),
                Cell.text(byConcept ? "concept" : "form"),
                Cell.number(figures.count()),
                number(mrr.value()),
                Cell.text(interval(mrr)),
                number(first.value()),
                Cell.text(interval(first)),
                number(figures.accuracy(5, byConcept).value()),
                number(figures.accuracy(10, byConcept).value()),
                byConcept ? number(figures.recall().value()) : Cell.EMPTY,
                byConcept ? number(figures.coverage(WANTED_PRECISION)) : Cell.EMPTY);
    }

    /** What share of the queries is answered, and how well, from each confidence on. */
    public static Table curve(List<Evaluation> evaluations) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Evaluation evaluation : evaluations) {
            for (Figures.Point point : evaluation.figures.curve()) {
                rows.add(
                        List.of(
                                Cell.text(evaluation.set.name()),
                                number(point.confidence()),
                                number(point.coverage()),
                                number(point.precision())));
            }
        }
        return Table.of(List.of("set", "confidence", "coverage", "precision"), rows);
    }

    private static String interval(Figures.Mean mean) {
        return String.format(Locale.ROOT, "%.3f–%.3f", mean.low(), mean.high());
    }

    private static Cell number(double value) {
        String text = String.format(Locale.ROOT, "%.4f", value);
        return Cell.decimal(text);
    }
}
