package org.rolegraph.career.need;

import java.util.Arrays;
import org.rolegraph.base.model.Importance;
import org.rolegraph.base.model.SkillKind;
import org.rolegraph.career.graph.Concepts;
import org.rolegraph.career.graph.NumberRows;
import org.rolegraph.career.graph.Requirements;
import org.rolegraph.career.graph.SkillGraph;

/**
 * What roles ask for, as {@link Shortage} counts it: row by row the features, ascending, and the
 * amount of each. A skill is the feature of its number; a concept above skills is that of its
 * number and the number of all concepts. Rarity, and so the amounts, are known when the last row is
 * in.
 */
final class AskedAmounts {
    /** Share of an amount that counts for all skills of the kind: the closeness of siblings. */
    static final double FAMILY = 0.3;

    /** The same of technologies and tools: who knows one of a kind is soon at home in others. */
    static final double TECHNOLOGY_FAMILY = 0.95;

    private final SkillGraph graph;
    private final RoleRows rows;
    private final Concepts concepts;
    private final Requirements requirements;
    private final Needs needs;
    private final SkillLists lists;
    private final int[] same;
    private final int[] offsets;
    private final int[] frequencies;
    private final float[] shares;
    private final long[] listsOf;
    private final int[][] above;
    private int[] features = new int[1 << 16];
    private float[] values = new float[1 << 16];
    private int size;
    private int known;

    AskedAmounts(SkillGraph graph, RoleRows rows) {
        this.graph = graph;
        this.rows = rows;
        concepts = graph.concepts();
        requirements = graph.requirements();
        needs = new Needs(graph);
        lists = new SkillLists(graph);
        same = concepts.same();
        offsets = new int[rows.count() + 1];
        frequencies = new int[2 * concepts.count()];
        shares = new float[frequencies.length];
        listsOf = new long[frequencies.length];
        above = new int[concepts.count()][];
    }

    int[] offsets() {
        return offsets;
    }

    int[] features() {
        return Arrays.copyOf(features, size);
    }

    /** By feature: the lists that it is in, see {@link SkillLists}. */
    long[] lists() {
        return listsOf;
    }

    /** By feature: how many rows ask for those before it. */
    int[] postingOffsets() {
        int[] offsets = new int[frequencies.length + 1];
        for (int f = 0; f < frequencies.length; f++) {
            offsets[f + 1] = offsets[f] + frequencies[f];
        }
        return offsets;
    }

    /** Takes the next row. */
    void add(int row) {
        int begin = size;
        if (rows.isOwn(row)) {
            if (graph.same().size(row) == 0 && graph.links().byConcept().size(row) == 0) {
                NumberRows all = requirements.byRole();
                for (int i = all.from(row); i < all.to(row); i++) {
                    add(same[all.at(i)], i, requirements.importance(i));
                }
            } else {
                needs.all(row).forEach((one, n) -> add(one, n.requirement(), n.importance()));
            }
        }
        Arrays.sort(features, begin, size);
        for (int i = begin; i < size; i++) {
            values[i] = shares[features[i]];
            shares[features[i]] = 0;
            frequencies[features[i]]++;
        }
        known += size > begin ? 1 : 0;
        offsets[row + 1] = size;
    }

    private void add(int one, int requirement, Importance importance) {
        float weight = (float) importance.weight();
        if (weight == 0 || requirements.isStyleOfWork(requirement)) {
            return;
        }
        long in = lists.of(one);
        if (SkillLists.areRated(in)) {
            raise(one, (float) lists.rated(requirement), in);
            return;
        }
        int[] families = above(one);
        double share = concepts.isOfKind(one, SkillKind.TECHNOLOGY) ? TECHNOLOGY_FAMILY : FAMILY;
        raise(one, families.length == 0 ? weight : (float) (weight * (1 - share)), in);
        for (int family : families) {
            raise(above.length + family, (float) (weight * share / families.length), in);
        }
    }

    private void raise(int feature, float share, long in) {
        if (share > 0 && shares[feature] == 0) {
            if (size == features.length) {
                features = Arrays.copyOf(features, 2 * size);
                values = Arrays.copyOf(values, 2 * size);
            }
            features[size++] = feature;
        }
        shares[feature] = Math.max(shares[feature], share);
        listsOf[feature] |= in;
    }

    private int[] above(int one) {
        int[] found = above[one];
        if (found == null) {
            found = addAbove(one, new int[0]);
            for (int i = graph.same().from(one); i < graph.same().to(one); i++) {
                found = addAbove(graph.same().at(i), found);
            }
            above[one] = found;
        }
        return found;
    }

    private int[] addAbove(int skill, int... known) {
        int[] found = known;
        NumberRows broader = graph.broader();
        for (int i = broader.from(skill); i < broader.to(skill); i++) {
            int concept = same[broader.at(i)];
            boolean told = false;
            for (int other : found) {
                told |= other == concept;
            }
            if (!told) {
                found = Arrays.copyOf(found, found.length + 1);
                found[found.length - 1] = concept;
            }
        }
        return found;
    }

    /** By place: whether it is a skill, and essential. */
    boolean[] essential() {
        boolean[] essential = new boolean[size];
        for (int i = 0; i < size; i++) {
            int skill = features[i];
            essential[i] = skill < above.length && values[i] > leastEssential(skill);
        }
        return essential;
    }

    /** Above it a skill is essential; what is rated has nothing below that. */
    private double leastEssential(int skill) {
        if (SkillLists.areRated(listsOf[skill])) {
            return 0;
        }
        boolean technology = concepts.isOfKind(skill, SkillKind.TECHNOLOGY);
        double share = technology ? TECHNOLOGY_FAMILY : FAMILY;
        return 0.75 * (above(skill).length == 0 ? 1 : 1 - share);
    }

    /**
     * By place, at least 1. What a survey rates is rated for all roles alike, so that rarity says
     * nothing of it.
     */
    int[] amounts() {
        double[] rarity = new double[frequencies.length];
        for (int f = 0; f < rarity.length; f++) {
            double rare = Rarity.ofOnly(known, frequencies[f]);
            rarity[f] = SkillLists.areRated(listsOf[f]) ? 1 : rare * rare;
        }
        int[] amounts = new int[size];
        for (int i = 0; i < size; i++) {
            double amount = Shortage.UNIT * values[i] * rarity[features[i]];
            amounts[i] = Math.max(1, (int) Math.round(amount));
        }
        return amounts;
    }
}
