package org.rolegraph.career.need;

import org.rolegraph.career.graph.SkillGraph;

/**
 * What the people of one role lack for another: the skill shortage, which is not what the others
 * lack for theirs (L. Nedelkoska, F. Neffke, Skill shortage and skill redundancy: asymmetry in the
 * transferability of skills, 2011; N. Dawson, M.-A. Williams, M.-A. Rizoiu, Skill-driven
 * recommendations for job transition pathways, PLOS ONE 16, 2021).
 *
 * <p>A role asks for an amount of each skill: 1 when it is essential, 0.5 when optional, 0.25 when
 * helpful, times its rarity {@code ln(n / df) / ln n}: of n roles df ask for it, and what all ask
 * for, all who work have. A share of {@value AskedAmounts#FAMILY} of the amount is asked of the
 * concept directly above the skill, once for all skills under it, so that the second language, tool
 * or machine of its kind takes less to learn than the first; of technologies and tools the share is
 * {@value AskedAmounts#TECHNOLOGY_FAMILY}. The shortage is the sum of what is asked for beyond what
 * the other role asks for, amount by amount. So what people of A lack for C is never more than what
 * they lack for B and then, as people of B, for C.
 *
 * <p>Roles that exact matches make one are one, and needs are those of {@link Needs}. Amounts are
 * whole millionths, so that sums are exact in any order. Immutable.
 */
public final class Shortage {
    /** One rare essential skill. */
    public static final int UNIT = 1_000_000;

    /** A job zone of preparation. */
    public static final int ZONE = 10 * UNIT;

    private final SkillGraph graph;
    private final RoleRows rows;
    private final int[] offsets;
    private final int[] features;
    private final int[] amounts;
    private final boolean[] essential;
    private final int[] totals;
    private final int[] preparations;
    private final RoleLevels levels;
    private final int[] essentials;
    private final int[] postingOffsets;
    private final int[] postingRows;
    private final int[] postingAmounts;

    public Shortage(SkillGraph graph) {
        this.graph = graph;
        this.rows = new RoleRows(graph);
        AskedAmounts asked = new AskedAmounts(graph, rows);
        for (int row = 0; row < rows.count(); row++) {
            asked.add(row);
        }
        offsets = asked.offsets();
        features = asked.features();
        amounts = asked.amounts();
        essential = asked.essential();
        essentials = asked.essentials();
        totals = new int[rows.count()];
        preparations = new int[rows.count()];
        levels = new RoleLevels(graph);
        postingOffsets = asked.postingOffsets();
        int[] next = postingOffsets.clone();
        postingRows = new int[features.length];
        postingAmounts = new int[features.length];
        for (int row = 0; row < totals.length; row++) {
            preparations[row] = (int) Math.round(ZONE * levels.preparation(row));
            for (int i = offsets[row]; i < offsets[row + 1]; i++) {
                int place = next[features[i]]++;
                postingRows[place] = row;
                postingAmounts[place] = amounts[i];
                totals[row] += amounts[i];
            }
        }
    }

    SkillGraph graph() {
        return graph;
    }

    public RoleRows rows() {
        return rows;
    }

    /** How many essential skills a row asks for. */
    public int essentials(int row) {
        return essentials[row];
    }

    /** How high roles are. */
    public RoleLevels levels() {
        return levels;
    }

    /** What people of one row lack for another. */
    public int of(int from, int to) {
        int both = 0;
        int i = offsets[from];
        int k = offsets[to];
        while (i < offsets[from + 1] && k < offsets[to + 1]) {
            if (features[i] == features[k]) {
                both += Math.min(amounts[i++], amounts[k++]);
            } else if (features[i] < features[k]) {
                i++;
            } else {
                k++;
            }
        }
        return totals[to] - both;
    }

    /** The preparation that a role needs beyond that for another. */
    public int preparation(int from, int to) {
        return Math.max(0, preparations[to] - preparations[from]);
    }

    /** By row: what its people lack for this row. */
    public int[] to(int row) {
        int[] lacking = both(row);
        for (int i = 0; i < lacking.length; i++) {
            lacking[i] = totals[row] - lacking[i];
        }
        return lacking;
    }

    /** By row: what people of this row lack for it. */
    public int[] from(int row) {
        int[] lacking = both(row);
        for (int i = 0; i < lacking.length; i++) {
            lacking[i] = totals[i] - lacking[i];
        }
        return lacking;
    }

    /** By row: what it and this row both ask for. */
    private int[] both(int row) {
        int[] both = new int[totals.length];
        for (int i = offsets[row]; i < offsets[row + 1]; i++) {
            int amount = amounts[i];
            for (int p = postingOffsets[features[i]]; p < postingOffsets[features[i] + 1]; p++) {
                both[postingRows[p]] += Math.min(amount, postingAmounts[p]);
            }
        }
        return both;
    }

    /** How many essential skills of a row another does not ask for at all. */
    public int newSkills(int from, int to) {
        int count = 0;
        int i = offsets[from];
        for (int k = offsets[to]; k < offsets[to + 1]; k++) {
            while (i < offsets[from + 1] && features[i] < features[k]) {
                i++;
            }
            boolean asked = i < offsets[from + 1] && features[i] == features[k];
            count += essential[k] && !asked ? 1 : 0;
        }
        return count;
    }
}
