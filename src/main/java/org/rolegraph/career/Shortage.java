package org.rolegraph.career;

import java.util.Arrays;
import org.rolegraph.model.Importance;
import org.rolegraph.model.SkillKind;
import org.rolegraph.skills.Concepts;
import org.rolegraph.skills.Requirements;
import org.rolegraph.skills.Rows;
import org.rolegraph.skills.SkillGraph;

/**
 * What the people of one role lack for another: the skill shortage, which is not what the others
 * lack for theirs (L. Nedelkoska, F. Neffke, Skill shortage and skill redundancy: asymmetry in the
 * transferability of skills, 2011; N. Dawson, M.-A. Williams, M.-A. Rizoiu, Skill-driven
 * recommendations for job transition pathways, PLOS ONE 16, 2021).
 *
 * <p>A role asks for an amount of each skill: 1 when it is essential, 0.5 when optional, 0.25 when
 * helpful, times its rarity {@code ln(n / df) / ln n}: of n roles df ask for it, and what all ask
 * for, all who work have. A share of {@value #FAMILY} of the amount is asked of the concept
 * directly above the skill, once for all skills under it, so that the second language, tool or
 * machine of its kind takes less to learn than the first; of technologies and tools the share is
 * {@value #TECHNOLOGY_FAMILY}. The shortage is the sum of what is asked for beyond what the other
 * role asks for, amount by amount. So what people of A lack for C is never more than what they lack
 * for B and then, as people of B, for C.
 *
 * <p>Roles that exact matches make one are one, and needs are those of {@link Needs}. Amounts are
 * whole millionths, so that sums are exact in any order. Immutable.
 */
final class Shortage {
    /** One rare essential skill. */
    static final int UNIT = 1_000_000;

    /** A job zone of preparation. */
    static final int ZONE = 10 * UNIT;

    /** Share of an amount that counts for all skills of the kind: the closeness of siblings. */
    static final double FAMILY = 0.3;

    /**
     * The same share of technologies and tools: who knows one of a kind is soon at home in others.
     */
    static final double TECHNOLOGY_FAMILY = 0.8;

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

    Shortage(SkillGraph graph) {
        this.graph = graph;
        this.rows = new RoleRows(graph);
        Gathering gathering = new Gathering();
        for (int row = 0; row < rows.count(); row++) {
            gathering.add(row);
        }
        offsets = gathering.offsets;
        features = Arrays.copyOf(gathering.features, gathering.size);
        amounts = gathering.amounts();
        essential = gathering.essential();
        essentials = gathering.essentials;
        totals = new int[rows.count()];
        preparations = new int[rows.count()];
        levels = new RoleLevels(graph);
        postingOffsets = new int[gathering.frequencies.length + 1];
        for (int f = 0; f < gathering.frequencies.length; f++) {
            postingOffsets[f + 1] = postingOffsets[f] + gathering.frequencies[f];
        }
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

    /** Collects the shares of all rows; rarity is known when the last is in. */
    private final class Gathering {
        private final Concepts concepts = graph.concepts();
        private final Requirements requirements = graph.requirements();
        private final Needs needs = new Needs(graph);
        private final int[] same = concepts.same();
        private final int[] offsets = new int[rows.count() + 1];
        private final int[] essentials = new int[rows.count()];

        /** A skill is its own feature; the concept above it is that of its number and all. */
        private final int[] frequencies = new int[2 * concepts.count()];

        private final float[] shares = new float[2 * concepts.count()];
        private final int[][] above = new int[concepts.count()][];
        private int[] features = new int[1 << 16];
        private float[] values = new float[1 << 16];
        private int size;
        private int known;

        void add(int row) {
            int begin = size;
            if (rows.isOwn(row)) {
                if (graph.same().size(row) == 0 && graph.links().byConcept().size(row) == 0) {
                    Rows all = requirements.byRole();
                    for (int i = all.from(row); i < all.to(row); i++) {
                        add(same[all.at(i)], requirements.importance(i));
                    }
                } else {
                    needs.all(row).forEach((one, need) -> add(one, need.importance()));
                }
            }
            Arrays.sort(features, begin, size);
            for (int i = begin; i < size; i++) {
                values[i] = shares[features[i]];
                shares[features[i]] = 0;
                frequencies[features[i]]++;
                essentials[row] += isEssential(i) ? 1 : 0;
            }
            known += size > begin ? 1 : 0;
            offsets[row + 1] = size;
        }

        private void add(int one, Importance importance) {
            float weight = (float) RoleVectors.weight(importance);
            if (weight == 0) {
                return;
            }
            int[] families = above(one);
            double share =
                    concepts.isOfKind(one, SkillKind.TECHNOLOGY) ? TECHNOLOGY_FAMILY : FAMILY;
            raise(one, families.length == 0 ? weight : (float) (weight * (1 - share)));
            for (int family : families) {
                raise(above.length + family, (float) (weight * share / families.length));
            }
        }

        private void raise(int feature, float share) {
            if (shares[feature] == 0) {
                if (size == features.length) {
                    features = Arrays.copyOf(features, 2 * size);
                    values = Arrays.copyOf(values, 2 * size);
                }
                features[size++] = feature;
            }
            shares[feature] = Math.max(shares[feature], share);
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
            Rows broader = graph.broader();
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

        private boolean isEssential(int place) {
            return features[place] < above.length && values[place] > 0.5f;
        }

        boolean[] essential() {
            boolean[] essential = new boolean[size];
            for (int i = 0; i < size; i++) {
                essential[i] = isEssential(i);
            }
            return essential;
        }

        int[] amounts() {
            double[] rarity = new double[frequencies.length];
            for (int f = 0; f < rarity.length; f++) {
                rarity[f] =
                        frequencies[f] == 0 || known < 2
                                ? 0
                                : Math.log((double) known / frequencies[f]) / Math.log(known);
            }
            int[] amounts = new int[size];
            for (int i = 0; i < size; i++) {
                amounts[i] = (int) Math.round(UNIT * values[i] * rarity[features[i]]);
            }
            return amounts;
        }
    }

    SkillGraph graph() {
        return graph;
    }

    RoleRows rows() {
        return rows;
    }

    /** How many essential skills a row asks for. */
    int essentials(int row) {
        return essentials[row];
    }

    /** How high roles are. */
    RoleLevels levels() {
        return levels;
    }

    /** What people of one row lack for another. */
    int of(int from, int to) {
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
    int preparation(int from, int to) {
        return Math.max(0, preparations[to] - preparations[from]);
    }

    /** By row: what its people lack for this row. */
    int[] to(int row) {
        int[] lacking = both(row);
        for (int i = 0; i < lacking.length; i++) {
            lacking[i] = totals[row] - lacking[i];
        }
        return lacking;
    }

    /** By row: what people of this row lack for it. */
    int[] from(int row) {
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
    int newSkills(int from, int to) {
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
