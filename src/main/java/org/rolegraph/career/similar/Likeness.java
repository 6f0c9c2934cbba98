package org.rolegraph.career.similar;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rolegraph.career.graph.ConceptKind;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.need.Kin;
import org.rolegraph.career.need.Part;
import org.rolegraph.career.need.RoleRows;
import org.rolegraph.career.need.Vectors;

/**
 * How alike roles are: the mean of the cosines of their {@link Part}s, by the parts' weights, over
 * the parts that at least one of the two roles has. Symmetric; 1 for a role and itself, unless
 * nothing is known of it; from 0, or a little below where ratings are opposed.
 *
 * <p>Roles that exact matches make one are one here. A role of which a part is not known has that
 * of the first role {@linkplain Kin#near near} it that has it. Immutable and thread-safe.
 */
public final class Likeness {
    /**
     * A part that a role has from another.
     *
     * @param from and how the two are linked
     */
    public record Borrowed(Part part, Kin.Relative from) {}

    private final SkillGraph graph;
    private final Kin kin;
    private final RoleRows rows;
    private final Map<Part, Vectors> vectors = new EnumMap<>(Part.class);
    private final Map<Part, int[]> rowOf = new EnumMap<>(Part.class);
    private final double[] weights;

    /** With the weights of the parts. */
    public Likeness(SkillGraph graph) {
        this(graph, shipped());
    }

    /** With other weights, by the places of the parts; a part of weight 0 is left out. */
    Likeness(SkillGraph graph, double... weights) {
        this.graph = graph;
        this.kin = new Kin(graph);
        this.rows = new RoleRows(graph);
        this.weights = weights.clone();
        for (Part part : Part.values()) {
            if (weights[part.place()] > 0) {
                Vectors made = part.vectors(graph, rows);
                vectors.put(part, made);
                rowOf.put(part, rowsOf(made));
            }
        }
    }

    private Likeness(Likeness other, double... weights) {
        this.graph = other.graph;
        this.kin = other.kin;
        this.rows = other.rows;
        this.weights = weights.clone();
        other.vectors.forEach(
                (part, made) -> {
                    if (weights[part.place()] > 0) {
                        vectors.put(part, made);
                        rowOf.put(part, other.rowOf.get(part));
                    }
                });
    }

    /** The same roles by other weights of parts that this one has. */
    Likeness weighing(double... others) {
        return new Likeness(this, others);
    }

    private static double[] shipped() {
        double[] weights = new double[Part.values().length];
        for (Part part : Part.values()) {
            weights[part.place()] = part.weight();
        }
        return weights;
    }

    private int[] rowsOf(Vectors made) {
        int[] rowOf = new int[rows.count()];
        for (int role = 0; role < rowOf.length; role++) {
            rowOf[role] = rows.of(role);
            if (made.isEmpty(rowOf[role]) && graph.links().byConcept().size(role) > 0) {
                Kin.Relative lender = lender(made, role);
                rowOf[role] = lender == null ? rowOf[role] : rows.of(lender.role());
            }
        }
        return rowOf;
    }

    private Kin.Relative lender(Vectors made, int role) {
        for (Kin.Relative near : kin.near(role)) {
            if (!made.isEmpty(rows.of(near.role()))) {
                return near;
            }
        }
        return null;
    }

    /** The likeness of a role and each role, by role. */
    public float[] all(int role) {
        float[] sums = new float[rows.count()];
        float[] totals = new float[sums.length];
        vectors.forEach(
                (part, made) -> {
                    int[] row = rowOf.get(part);
                    float weight = (float) weights[part.place()];
                    boolean known = !made.isEmpty(row[role]);
                    float[] cosines = known ? made.cosines(row[role]) : new float[rows.count()];
                    for (int other = 0; other < sums.length; other++) {
                        if (known || !made.isEmpty(row[other])) {
                            sums[other] += weight * cosines[row[other]];
                            totals[other] += weight;
                        }
                    }
                });
        for (int other = 0; other < sums.length; other++) {
            sums[other] = totals[other] == 0 ? 0 : sums[other] / totals[other];
        }
        return sums;
    }

    /** The likeness of two roles. */
    public double of(int role, int other) {
        double sum = 0;
        double total = 0;
        for (Part part : vectors.keySet()) {
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
        Vectors made = vectors.get(part);
        if (made == null) {
            return Double.NaN;
        }
        int[] row = rowOf.get(part);
        return made.isEmpty(row[role]) && made.isEmpty(row[other])
                ? Double.NaN
                : made.cosine(row[role], row[other]);
    }

    /**
     * The weighted Jaccard of what two roles need and no survey has rated: of their vectors of
     * skills, and of those of technologies, the sum of the lesser over the sum of the greater
     * weights; the mean of the two, or the one where neither role has the other part, or NaN when
     * neither has any. The vectors are those of the cosines, of length 1.
     */
    public double overlap(int role, int other) {
        double sum = 0;
        int parts = 0;
        for (Part part : List.of(Part.SKILLS, Part.TECHNOLOGIES)) {
            Vectors made = vectors.get(part);
            int[] row = rowOf.get(part);
            if (made != null && !(made.isEmpty(row[role]) && made.isEmpty(row[other]))) {
                sum += made.jaccard(row[role], row[other]);
                parts++;
            }
        }
        return parts == 0 ? Double.NaN : sum / parts;
    }

    /** Whether two roles count as one. */
    public boolean areOne(int role, int other) {
        return rows.of(role) == rows.of(other);
    }

    /** Whether it is the role that stands for those that are one with it. */
    public boolean standsForOthers(int role) {
        return rows.isOwn(role);
    }

    /** The parts that a role has from others. */
    public List<Borrowed> borrowed(int role) {
        List<Borrowed> borrowed = new ArrayList<>();
        vectors.forEach(
                (part, made) -> {
                    if (made.isEmpty(rows.of(role)) && rowOf.get(part)[role] != rows.of(role)) {
                        borrowed.add(new Borrowed(part, lender(made, role)));
                    }
                });
        return borrowed;
    }

    Vectors vectors(Part part) {
        return vectors.get(part);
    }

    int row(Part part, int role) {
        return rowOf.get(part)[role];
    }

    double weight(Part part) {
        return weights[part.place()];
    }

    SkillGraph graph() {
        return graph;
    }

    int roleCount() {
        return graph.concepts().count(ConceptKind.ROLE);
    }

    boolean has(Part part) {
        return vectors.containsKey(part);
    }
}
