package org.rolegraph.career.similar;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.rolegraph.base.sparse.SparseRows;
import org.rolegraph.career.graph.Concepts;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.need.Kin;
import org.rolegraph.career.need.Part;
import org.rolegraph.career.need.RoleRows;

/**
 * Which vectors of two roles are held against each other: like with like. Roles that exact matches
 * make one have a row of vectors from each source. Of the sources that have a row of both roles,
 * the one that knows most of both is taken: the greatest sum of the weights of the parts that both
 * rows have, the first by name if there are several. So a link between sources does not change how
 * alike two roles of one source are. Where no source has both, all that is known of the one is held
 * against all that is known of the other; there a part that is not known of a role is that of the
 * first role {@linkplain Kin#near near} it of which it is known.
 */
final class ComparedRows {
    /** A row of each of two roles, of one source. */
    record Pair(int row, int other) {}

    private static final int NOT_ASKED = -2;
    private static final int TITLES = 1 << Part.TITLES.place();

    private final SkillGraph graph;
    private final Kin kin;
    private final Map<Part, SparseRows> vectors = new EnumMap<>(Part.class);

    /** By role: whom it has a part from, once asked for; it does not matter which thread asked. */
    private final Map<Part, int[]> lenders = new EnumMap<>(Part.class);

    /** By role: its rows, by the names of their sources. */
    private final int[][] rows;

    /** By row: the parts that it has, a bit each by the part's place. */
    private final int[] known;

    /** By parts, as in {@link #known}: the sum of their weights. */
    private final double[] weights;

    ComparedRows(SkillGraph graph, double... weights) {
        this.graph = graph;
        this.kin = new Kin(graph);
        RoleRows bySource = RoleRows.bySource(graph);
        this.rows = rows(bySource);
        this.known = new int[rows.length];
        for (Part part : Part.values()) {
            if (weights[part.place()] > 0) {
                take(part, part.vectors(graph, bySource));
            }
        }
        this.weights = sums(weights);
    }

    private int[][] rows(RoleRows bySource) {
        int[][] all = new int[bySource.count()][];
        for (int role = 0; role < all.length; role++) {
            int row = bySource.of(role);
            all[role] = graph.same().size(role) == 0 ? new int[] {row} : rows(bySource, role);
        }
        return all;
    }

    private int[] rows(RoleRows bySource, int role) {
        Map<String, Integer> byName = new TreeMap<>();
        byName.put(graph.concepts().source(role), bySource.of(role));
        for (Kin.Relative one : kin.ones(role)) {
            byName.put(graph.concepts().source(one.role()), bySource.of(one.role()));
        }
        return byName.values().stream().mapToInt(row -> row).toArray();
    }

    private void take(Part part, SparseRows made) {
        vectors.put(part, made);
        int[] asked = new int[rows.length];
        Arrays.fill(asked, NOT_ASKED);
        lenders.put(part, asked);
        for (int row = 0; row < known.length; row++) {
            known[row] |= made.isEmpty(row) ? 0 : 1 << part.place();
        }
    }

    private static double[] sums(double... weights) {
        double[] sums = new double[1 << weights.length];
        for (int parts = 1; parts < sums.length; parts++) {
            int first = Integer.numberOfTrailingZeros(parts);
            sums[parts] = sums[parts & parts - 1] + weights[first];
        }
        return sums;
    }

    /** The role that a role has a part from, or null. */
    Kin.Relative lender(Part part, int role) {
        if (own(part, role).length > 0) {
            return null;
        }
        for (Kin.Relative near : kin.near(role)) {
            if (own(part, near.role()).length > 0) {
                return near;
            }
        }
        return null;
    }

    /**
     * The rows of one source that are held against each other, or null where no source has both.
     */
    Pair within(int role, int other) {
        Concepts concepts = graph.concepts();
        Pair best = null;
        double most = -1;
        for (int row : rows[role]) {
            for (int there : rows[other]) {
                int parts = known[row] & known[there];
                double both = weights[parts];
                if (both > most
                        && (parts & ~TITLES) != 0
                        && concepts.source(row).equals(concepts.source(there))) {
                    best = new Pair(row, there);
                    most = both;
                }
            }
        }
        return best;
    }

    /** The rows that have the part among those of a role that are compared; maybe none. */
    int[] of(Part part, int role, Pair pair, boolean first) {
        if (pair == null) {
            return all(part, role);
        }
        int row = first ? pair.row : pair.other;
        return vectors.get(part).isEmpty(row) ? new int[0] : new int[] {row};
    }

    /** All rows that know a part of a role, or of the role that it has it from. */
    int[] all(Part part, int role) {
        int[] own = own(part, role);
        boolean linked = graph.links().byConcept().size(role) > 0 || graph.same().size(role) > 0;
        if (own.length > 0 || !linked) {
            return own;
        }
        int[] asked = lenders.get(part);
        if (asked[role] == NOT_ASKED) {
            Kin.Relative lender = lender(part, role);
            asked[role] = lender == null ? SkillGraph.NONE : lender.role();
        }
        return asked[role] < 0 ? own : own(part, asked[role]);
    }

    private int[] own(Part part, int role) {
        int bit = 1 << part.place();
        int[] all = rows[role];
        if (all.length == 1) {
            return (known[all[0]] & bit) == 0 ? new int[0] : all;
        }
        return Arrays.stream(all).filter(row -> (known[row] & bit) != 0).toArray();
    }

    /** The vectors of a part, or null if it has no weight. */
    SparseRows vectors(Part part) {
        return vectors.get(part);
    }
}
