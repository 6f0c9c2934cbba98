package org.rolegraph.career.need;

import java.util.Arrays;
import org.rolegraph.career.graph.SkillGraph;

/**
 * What roles ask for, to find what people lack for them: the skill shortage, which is not what the
 * others lack for theirs (L. Nedelkoska, F. Neffke, Skill shortage and skill redundancy: asymmetry
 * in the transferability of skills, 2011; N. Dawson, M.-A. Williams, M.-A. Rizoiu, Skill-driven
 * recommendations for job transition pathways, PLOS ONE 16, 2021).
 *
 * <p>A role asks for an amount of each skill: 1 when it is essential, 0.5 when optional, 0.25 when
 * helpful, times the square of its rarity {@code ln(n / df) / ln n}: of n roles df ask for it, and
 * what all ask for, all who work have. A share of {@value AskedAmounts#FAMILY} of the amount is
 * asked of the concept directly above the skill, once for all skills under it, so that the second
 * language, tool or machine of its kind takes less to learn than the first; of technologies and
 * tools the share is {@value AskedAmounts#TECHNOLOGY_FAMILY}. Of what a survey rates for all roles
 * the amount is how far the score is above 3, in shares of the 2 points up to 5, however rare. The
 * shortage is the sum of what is asked for beyond what is {@link Held}, amount by amount. Styles of
 * work are nothing to learn.
 *
 * <p>Roles that exact matches make one are one, and needs are those of {@link Needs}. Amounts are
 * whole millionths, so that sums are exact in any order. Immutable.
 */
public final class Shortage {
    /** One rare essential skill. */
    public static final int UNIT = 1_000_000;

    /** A job zone of preparation. */
    public static final int ZONE = 10 * UNIT;

    private final RoleRows rows;
    private final int[] offsets;
    private final int[] features;
    private final int[] amounts;
    private final boolean[] essential;
    private final long[] lists;
    private final int[] preparations;
    private final RoleLevels levels;
    private final int[] postingOffsets;
    private final int[] postingRows;
    private final int[] postingAmounts;

    public Shortage(SkillGraph graph) {
        this.rows = new RoleRows(graph);
        AskedAmounts asked = new AskedAmounts(graph, rows);
        for (int row = 0; row < rows.count(); row++) {
            asked.add(row);
        }
        offsets = asked.offsets();
        features = asked.features();
        amounts = asked.amounts();
        essential = asked.essential();
        lists = asked.lists();
        preparations = new int[rows.count()];
        levels = new RoleLevels(graph);
        postingOffsets = asked.postingOffsets();
        int[] next = postingOffsets.clone();
        postingRows = new int[features.length];
        postingAmounts = new int[features.length];
        for (int row = 0; row < preparations.length; row++) {
            preparations[row] = (int) Math.round(ZONE * levels.preparation(row));
            for (int i = offsets[row]; i < offsets[row + 1]; i++) {
                int place = next[features[i]]++;
                postingRows[place] = row;
                postingAmounts[place] = amounts[i];
            }
        }
    }

    public RoleRows rows() {
        return rows;
    }

    /** How high roles are. */
    public RoleLevels levels() {
        return levels;
    }

    /** How many essential skills a row asks for. */
    public int essentials(int row) {
        int count = 0;
        for (int i = offsets[row]; i < offsets[row + 1]; i++) {
            count += essential[i] ? 1 : 0;
        }
        return count;
    }

    /** How many skills a row asks for that are in some of the lists, and in none of the others. */
    public int skills(int row, long some, long others) {
        int count = 0;
        for (int i = offsets[row]; i < offsets[row + 1]; i++) {
            long in = lists[features[i]];
            count += isSkill(i) && (in & some) != 0 && (in & others) == 0 ? 1 : 0;
        }
        return count;
    }

    /** How many sources there can be lists of. */
    public int sources() {
        return SkillLists.sources();
    }

    /**
     * The lists that say something of a row, as a set of bits. What is in several lists does not
     * show which of them says it.
     */
    public long lists(int row) {
        long all = 0;
        for (int i = offsets[row]; i < offsets[row + 1]; i++) {
            long in = lists[features[i]];
            all |= Long.bitCount(in) == 1 ? in : 0;
        }
        return all;
    }

    /**
     * The number of the source that states most of what a row asks for: of its essential skills, of
     * equals most of all, of equals the first. {@link SkillGraph#NONE} when it asks for nothing.
     */
    public int sourceOf(int row) {
        long[] essentials = new long[SkillLists.sources()];
        long[] sums = new long[essentials.length];
        for (int i = offsets[row]; i < offsets[row + 1]; i++) {
            long in = lists[features[i]];
            for (int source = 0; source < sums.length; source++) {
                if ((in & SkillLists.ofSource(source)) != 0) {
                    boolean stated = essential[i] && open(in) != 0;
                    essentials[source] += stated ? amounts[i] : 0;
                    sums[source] += amounts[i];
                }
            }
        }
        int most = SkillGraph.NONE;
        for (int source = 0; source < sums.length; source++) {
            boolean more =
                    most == SkillGraph.NONE
                            ? sums[source] > 0
                            : essentials[source] > essentials[most]
                                    || essentials[source] == essentials[most]
                                            && sums[source] > sums[most];
            most = more ? source : most;
        }
        return most;
    }

    /** The lists of a source, as bits. */
    public static long listsOf(int source) {
        return source == SkillGraph.NONE ? 0 : SkillLists.ofSource(source);
    }

    /** Those of the lists that say something only beside another rating. */
    public static long rated(long lists) {
        return lists & ~SkillLists.open(lists);
    }

    /** Those of the lists in which what is not stated is missing. */
    public static long open(long lists) {
        return SkillLists.open(lists);
    }

    /**
     * Nothing is held yet.
     *
     * @param counted the lists whose skills count; all others are as good as held
     */
    public Held nothing(long counted) {
        int[] held = new int[lists.length];
        for (int feature = 0; feature < held.length; feature++) {
            held[feature] = (lists[feature] & counted) == 0 ? Held.UNCOUNTED : 0;
        }
        return new Held(this, held);
    }

    /** What several rows ask for, each feature once, at the most that any of them asks. */
    public Goal goal(Iterable<Integer> wanted) {
        int[] most = new int[lists.length];
        int preparation = 0;
        for (int row : wanted) {
            preparation = Math.max(preparation, preparations[row]);
            for (int i = offsets[row]; i < offsets[row + 1]; i++) {
                most[features[i]] = Math.max(most[features[i]], amounts[i]);
            }
        }
        int[] asked = new int[most.length];
        int size = 0;
        for (int feature = 0; feature < most.length; feature++) {
            if (most[feature] > 0) {
                asked[size++] = feature;
            }
        }
        int[] wantedFeatures = Arrays.copyOf(asked, size);
        int[] wantedAmounts = new int[size];
        for (int i = 0; i < size; i++) {
            wantedAmounts[i] = most[wantedFeatures[i]];
        }
        return new Goal(wantedFeatures, wantedAmounts, preparation);
    }

    /** What is to be reached: features, the amount of each, and the preparation. */
    public static final class Goal {
        final int[] features;
        final int[] amounts;
        final int preparation;

        private Goal(int[] features, int[] amounts, int preparation) {
            this.features = features;
            this.amounts = amounts;
            this.preparation = preparation;
        }
    }

    int from(int row) {
        return offsets[row];
    }

    int to(int row) {
        return offsets[row + 1];
    }

    int feature(int place) {
        return features[place];
    }

    int amount(int place) {
        return amounts[place];
    }

    boolean isEssential(int place) {
        return essential[place];
    }

    boolean isSkill(int place) {
        return 2 * features[place] < lists.length;
    }

    /** Whether a feature says something only beside another rating. */
    boolean isRated(int feature) {
        return SkillLists.areRated(lists[feature]);
    }

    int preparation(int row) {
        return preparations[row];
    }

    int postingFrom(int feature) {
        return postingOffsets[feature];
    }

    int postingTo(int feature) {
        return postingOffsets[feature + 1];
    }

    int postingRow(int place) {
        return postingRows[place];
    }

    int postingAmount(int place) {
        return postingAmounts[place];
    }
}
