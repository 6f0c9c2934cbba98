package org.rolegraph.career.graph;

import java.util.List;
import org.rolegraph.base.section.SectionFile;

/** Which roles a source says to be like which, and how nearly: O*NET's related occupations. */
public final class RelatedRoles {
    /** How near, the nearest first. */
    public enum Tier {
        PRIMARY_SHORT("Primary-Short"),
        PRIMARY_LONG("Primary-Long"),
        SUPPLEMENTAL("Supplemental"),
        OTHER("");

        private final String word;

        Tier(String word) {
            this.word = word;
        }

        public static Tier of(String word) {
            for (Tier tier : values()) {
                if (tier.word.equals(word)) {
                    return tier;
                }
            }
            return OTHER;
        }
    }

    /** By their number in the file. */
    public static final List<Tier> TIERS = List.of(Tier.values());

    private final NumberRows byRole;
    private final int[] tiers;
    private final int[] ranks;

    RelatedRoles(SectionFile file) {
        byRole = NumberRows.of(file, GraphSection.NEAR_ROWS, GraphSection.NEAR);
        tiers = file.ints(GraphSection.NEAR_TIER);
        ranks = file.ints(GraphSection.NEAR_RANK);
    }

    /** By role: the roles like it, by number; a place in it is what the other methods take. */
    public NumberRows byRole() {
        return byRole;
    }

    public Tier tier(int place) {
        return TIERS.get(tiers[place]);
    }

    /** 1 for the nearest, or {@link SkillGraph#NONE}. */
    public int rank(int place) {
        return ranks[place];
    }
}
