package org.rolegraph.link.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** What many answered queries say of a scorer. */
public final class Figures {
    private static final int RESAMPLES = 1000;
    private static final long SEED = 2024;

    private final List<Measured> queries;

    Figures(List<Measured> queries) {
        this.queries = List.copyOf(queries);
    }

    /**
     * A mean over the queries.
     *
     * @param low 2.5 % of the means of 1,000 seeded bootstrap samples are lower
     * @param high 2.5 % are higher
     */
    record Mean(double value, double low, double high) {}

    List<Measured> queries() {
        return queries;
    }

    int count() {
        return queries.size();
    }

    /** Mean of 1 / rank, 0 where there is none: trec_eval's {@code recip_rank}. */
    Mean reciprocalRank(boolean byConcept) {
        return mean(q -> rank(q, byConcept) == 0 ? 0 : 1.0 / rank(q, byConcept));
    }

    /** Share of the queries with something right among the first k. */
    Mean accuracy(int k, boolean byConcept) {
        return mean(q -> rank(q, byConcept) > 0 && rank(q, byConcept) <= k ? 1 : 0);
    }

    /** Mean share of the right concepts among the first 50. */
    Mean recall() {
        return mean(Measured::found);
    }

    /**
     * The largest share of the queries, the most confident ones, whose first concept is right with
     * the precision; queries of one confidence are taken together.
     */
    double coverage(double precision) {
        return curve().stream()
                .filter(point -> point.precision() >= precision)
                .mapToDouble(Point::coverage)
                .max()
                .orElse(0);
    }

    /**
     * What is accepted from a confidence on.
     *
     * @param coverage share of the queries
     * @param precision share of these whose first concept is right
     */
    record Point(double confidence, double coverage, double precision) {}

    /** From the most confident queries to all of them. */
    List<Point> curve() {
        List<Measured> sorted = new ArrayList<>(queries);
        sorted.sort(Comparator.comparingDouble(Measured::confidence).reversed());
        List<Point> points = new ArrayList<>();
        int right = 0;
        for (int i = 0; i < sorted.size(); i++) {
            double confidence = sorted.get(i).confidence();
            right += sorted.get(i).conceptRank() == 1 ? 1 : 0;
            if (i + 1 == sorted.size() || sorted.get(i + 1).confidence() < confidence) {
                points.add(new Point(confidence, (i + 1.0) / sorted.size(), right / (i + 1.0)));
            }
        }
        return points;
    }

    private static int rank(Measured query, boolean byConcept) {
        return byConcept ? query.conceptRank() : query.rank();
    }

    private Mean mean(ToDoubleFunction<Measured> value) {
        double[] values = queries.stream().mapToDouble(value).toArray();
        if (values.length == 0) {
            return new Mean(0, 0, 0);
        }
        Random random = new Random(SEED);
        double[] means = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            double sum = 0;
            for (int j = 0; j < values.length; j++) {
                sum += values[random.nextInt(values.length)];
            }
            means[i] = sum / values.length;
        }
        Arrays.sort(means);
        return new Mean(
                Arrays.stream(values).sum() / values.length,
                means[RESAMPLES / 40],
                means[RESAMPLES - 1 - RESAMPLES / 40]);
    }
}
