package org.rolegraph.career.similar;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Table;
import org.rolegraph.career.graph.RelatedRoles;
import org.rolegraph.career.graph.SkillGraph;

/**
 * How well {@link Likeness} finds the roles that a source says to be related: O*NET's related
 * occupations (Dahlke and Putka, Streamlining the Related Occupations Assignment Process, 2021).
 * The roles that have such are halved by the CRC-32C of their IRIs: the weights were found on the
 * even half, the odd one was not looked at for it.
 */
public final class SimilarityEvaluation {
    private static final int DEPTH = 10;

    /**
     * How good the first ten are, on average over roles.
     *
     * @param precision share of them in the two primary tiers
     * @param gain normalised discounted cumulative gain, with gains 3, 2, 1 by tier (K. Järvelin,
     *     J. Kekäläinen, Cumulated gain-based evaluation of IR techniques, TOIS 20, 2002)
     */
    private record Quality(double precision, double gain) {}

    private record Weighting(String name, List<Double> weights) {
        Weighting(String name, Double... weights) {
            this(name, List.of(weights));
        }
    }

    /** Ratings, skills, technologies, activities, statements, titles. */
    private static final List<Weighting> TRIED =
            List.of(
                    new Weighting("ratings", 1.0, 0.0, 0.0, 0.0, 0.0, 0.0),
                    new Weighting("technologies", 0.0, 0.0, 1.0, 0.0, 0.0, 0.0),
                    new Weighting("activities", 0.0, 0.0, 0.0, 1.0, 0.0, 0.0),
                    new Weighting("statements", 0.0, 0.0, 0.0, 0.0, 1.0, 0.0),
                    new Weighting("titles", 0.0, 0.0, 0.0, 0.0, 0.0, 1.0),
                    new Weighting(
                            "ratings + technologies + activities", 0.1, 0.0, 1.0, 0.6, 0.0, 0.0),
                    new Weighting("the same + statements", 0.1, 0.0, 0.3, 0.3, 0.8, 0.0),
                    new Weighting("all, equal weights", 1.0, 1.0, 1.0, 1.0, 1.0, 1.0));

    private final Likeness likeness;
    private final RelatedRoles related;
    private final int[] roles;

    public SimilarityEvaluation(SkillGraph graph) {
        this.likeness = new Likeness(graph);
        this.related = graph.relatedRoles();
        this.roles =
                IntStream.range(0, likeness.roleCount())
                        .filter(role -> related.byRole().size(role) > 0)
                        .toArray();
    }

    /** Whether there is anything to hold the likeness against. */
    public boolean isPossible() {
        return roles.length > 0;
    }

    /** The table of the weightings tried, the one in use last. */
    public Table table() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Weighting tried : TRIED) {
            rows.add(
                    row(
                            tried.name,
                            likeness.weighing(
                                    tried.weights.stream().mapToDouble(d -> d).toArray())));
        }
        rows.add(row("in use", likeness));
        return Table.of(
                List.of(
                        "weighting",
                        "P@10 tuned on",
                        "nDCG@10 tuned on",
                        "P@10 held out",
                        "nDCG@10 held out"),
                rows);
    }

    private List<Cell> row(String name, Likeness by) {
        Quality even = quality(by, 0);
        Quality odd = quality(by, 1);
        return List.of(
                Cell.text(name),
                Cell.number(even.precision, 3),
                Cell.number(even.gain, 3),
                Cell.number(odd.precision, 3),
                Cell.number(odd.gain, 3));
    }

    /** How many roles there are in a half. */
    public int size(int half) {
        return (int) IntStream.of(roles).filter(role -> half(role) == half).count();
    }

    private int half(int role) {
        CRC32C sum = new CRC32C();
        sum.update(likeness.graph().concepts().iri(role).getBytes(StandardCharsets.UTF_8));
        return (int) (sum.getValue() & 1);
    }

    private Quality quality(Likeness by, int half) {
        double precision = 0;
        double gain = 0;
        int count = 0;
        for (int role : roles) {
            if (half(role) == half) {
                double[] of = quality(by.all(role, roles), role);
                precision += of[0];
                gain += of[1];
                count++;
            }
        }
        return new Quality(precision / count, gain / count);
    }

    private double[] quality(float[] scores, int role) {
        Map<Integer, Integer> gains = new HashMap<>();
        for (int i = related.byRole().from(role); i < related.byRole().to(role); i++) {
            gains.merge(related.byRole().at(i), gain(related.tier(i)), Math::max);
        }
        int[] first =
                IntStream.range(0, scores.length)
                        .filter(i -> roles[i] != role)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> -scores[i]))
                        .limit(DEPTH)
                        .mapToInt(i -> gains.getOrDefault(roles[i], 0))
                        .toArray();
        int[] ideal =
                gains.values().stream()
                        .sorted(Comparator.reverseOrder())
                        .limit(DEPTH)
                        .mapToInt(i -> i)
                        .toArray();
        double precision = Arrays.stream(first).filter(gain -> gain >= 2).count();
        double most = discounted(ideal);
        return new double[] {precision / DEPTH, most == 0 ? 0 : discounted(first) / most};
    }

    private static int gain(RelatedRoles.Tier tier) {
        return switch (tier) {
            case PRIMARY_SHORT -> 3;
            case PRIMARY_LONG -> 2;
            case SUPPLEMENTAL -> 1;
            case OTHER -> 0;
        };
    }

    private static double discounted(int... gains) {
        double sum = 0;
        for (int i = 0; i < gains.length; i++) {
            sum += gains[i] * Math.log(2) / Math.log(i + 2.0);
        }
        return sum;
    }
}
