package org.rolegraph.career.similar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.rolegraph.base.sparse.SparseRows;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.need.Kin;
import org.rolegraph.career.need.Part;
import org.rolegraph.career.need.RoleRows;

/**
 * How alike roles are: the mean of the cosines of their {@link Part}s, by the parts' weights, over
 * the parts that at least one of the two roles has. Symmetric; 1 for a role and itself, unless
 * nothing is known of it; from 0, or a little below where ratings are opposed.
 *
 * <p>Roles that exact matches make one are one here, and are compared with others as {@link
 * ComparedRows} says; of several cosines of a part the greatest counts. Thread-safe.
 */
public final class Likeness {
    /**
     * A part that a role has from another.
     *
     * @param from and how the two are linked
     */
    public record Borrowed(Part part, Kin.Relative from) {}

    /** Compares two rows of vectors. */
    private interface Measure {
        double of(SparseRows vectors, int row, int other);
    }

    private final SkillGraph graph;
    private final RoleRows roles;
    private final ComparedRows rows;
    private final List<Part> parts;
    private final double[] weights;

    /** With the weights of the parts. */
    public Likeness(SkillGraph graph) {
        this(graph, shipped());
    }

    /** With other weights, by the places of the parts; a part of weight 0 is left out. */
    Likeness(SkillGraph graph, double... weights) {
        this(graph, new ComparedRows(graph, weights), weights);
    }

    private Likeness(SkillGraph graph, ComparedRows rows, double... weights) {
        this.graph = graph;
        this.roles = new RoleRows(graph);
        this.rows = rows;
        this.weights = weights.clone();
        this.parts =
                Arrays.stream(Part.values()).filter(part -> weights[part.place()] > 0).toList();
    }

    /**
     * The same roles, compared by the same sources, by other weights of parts that this one has.
     */
    Likeness weighing(double... others) {
        return new Likeness(graph, rows, others);
    }

    private static double[] shipped() {
        double[] weights = new double[Part.values().length];
        for (Part part : Part.values()) {
            weights[part.place()] = part.weight();
        }
        return weights;
    }

    /** The likeness of a role and each role, by role. */
    public float[] all(int role) {
        return all(role, IntStream.range(0, roles.count()).toArray());
    }

    /** The likeness of a role and each of others, by their places. */
    float[] all(int role, int... others) {
        ComparedRows.Pair[] pairs = new ComparedRows.Pair[others.length];
        Arrays.setAll(pairs, i -> rows.within(role, others[i]));
        double[] sums = new double[others.length];
        double[] totals = new double[others.length];
        for (Part part : parts) {
            Map<Integer, float[]> cosines = new HashMap<>();
            Measure known =
                    (made, row, there) -> cosines.computeIfAbsent(row, made::products)[there];
            double weight = weights[part.place()];
            for (int i = 0; i < others.length; i++) {
                double cosine = greatest(part, role, others[i], pairs[i], known);
                if (!Double.isNaN(cosine)) {
                    sums[i] += weight * cosine;
                    totals[i] += weight;
                }
            }
        }
        float[] all = new float[others.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = totals[i] == 0 ? 0 : (float) (sums[i] / totals[i]);
        }
        return all;
    }

    /** The likeness of two roles. */
    public double of(int role, int other) {
        double sum = 0;
        double total = 0;
        for (Part part : parts) {
            double cosine = of(part, role, other);
            if (!Double.isNaN(cosine)) {
                sum += weights[part.place()] * cosine;
                total += weights[part.place()];
            }
        }
        return total == 0 ? 0 : sum / total;
    }

    /** The cosine of a part, or NaN when neither role has it. */
    public double of(Part part, int role, int other) {
        return greatest(part, role, other, rows.within(role, other), SparseRows::product);
    }

    private double greatest(
            Part part, int role, int other, ComparedRows.Pair pair, Measure measure) {
        if (!has(part)) {
            return Double.NaN;
        }
        int[] here = rows.of(part, role, pair, true);
        int[] there = rows.of(part, other, pair, false);
        if (here.length == 0 || there.length == 0) {
            return here.length == there.length ? Double.NaN : 0;
        }
        double greatest = Double.NEGATIVE_INFINITY;
        for (int row : here) {
            for (int otherRow : there) {
                greatest = Math.max(greatest, measure.of(vectors(part), row, otherRow));
            }
        }
        return greatest;
    }

    /**
     * The weighted Jaccard of what two roles need and no survey has rated: of their vectors of
     * skills, and of those of technologies, the sum of the lesser over the sum of the greater
     * weights; the mean of the two, or the one where neither role has the other part, or NaN when
     * neither has any. The vectors are those of the cosines, of length 1.
     */
    public double overlap(int role, int other) {
        ComparedRows.Pair pair = rows.within(role, other);
        double sum = 0;
        int count = 0;
        for (Part part : List.of(Part.SKILLS, Part.TECHNOLOGIES)) {
            double jaccard = greatest(part, role, other, pair, SparseRows::jaccard);
            if (!Double.isNaN(jaccard)) {
                sum += jaccard;
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    /** The source by which two roles are compared, or empty where no source knows both. */
    public String source(int role, int other) {
        ComparedRows.Pair pair = rows.within(role, other);
        return pair == null ? "" : graph.concepts().source(pair.row());
    }

    /** Whether two roles count as one. */
    public boolean areOne(int role, int other) {
        return roles.of(role) == roles.of(other);
    }

    /** Whether it is the role that stands for those that are one with it. */
    public boolean standsForOthers(int role) {
        return roles.isOwn(role);
    }

    /** The parts that a role has from others. */
    public List<Borrowed> borrowed(int role) {
        List<Borrowed> borrowed = new ArrayList<>();
        for (Part part : parts) {
            Kin.Relative lender = rows.lender(part, role);
            if (lender != null) {
                borrowed.add(new Borrowed(part, lender));
            }
        }
        return borrowed;
    }

    ComparedRows rows() {
        return rows;
    }

    SparseRows vectors(Part part) {
        return rows.vectors(part);
    }

    double weight(Part part) {
        return weights[part.place()];
    }

    SkillGraph graph() {
        return graph;
    }

    int roleCount() {
        return roles.count();
    }

    boolean has(Part part) {
        return weights[part.place()] > 0;
    }
}
