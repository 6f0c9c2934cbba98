package org.rolegraph.career.need;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rolegraph.base.model.Importance;

/**
 * How far somebody is from a role: for each skill that it asks for, whether they have it, and if
 * not, what they have that is closest.
 *
 * <p>A skill is <em>held</em> when they have it, or one that exact matches make one with it, at
 * most {@value #TOLERANCE} of a level below what is needed; <em>partly</em> when at a lower level,
 * or when the role they come from needs little of it, or when they have one linked as a close
 * match; else <em>missing</em>.
 *
 * <p>The effort for a skill, from 0 to 1, is what is not known of it, as a share of what can be:
 * {@code (needed level - held level) / 7} for one held at a lower level, else {@code (1 -
 * closeness) × needed level / 7}, with the closeness of the {@link NearestSkill}, 0.5 for one of
 * which little was needed, the less of the two when both are known; a level that is not known is 7.
 * It orders skills, and tells neither hours nor money.
 *
 * @param to the role
 * @param lines missing first, then partly held, then held; in each the most important first, then
 *     those of most effort, then those most in demand
 */
public record Gap(int to, List<Line> lines) {
    /** Levels by which less is enough: half a step of O*NET's scale. */
    public static final double TOLERANCE = 0.5;

    private static final double TOP_LEVEL = 7;

    /** Whether a skill is there. */
    public enum Status {
        MISSING,
        PARTLY,
        HELD
    }

    /** How much there is to learn. */
    public enum Band {
        NONE,
        SMALL,
        MEDIUM,
        LARGE;

        /** Up to a quarter is small, up to six tenths medium. */
        static Band of(double effort) {
            return effort <= 0 ? NONE : effort <= 0.25 ? SMALL : effort <= 0.6 ? MEDIUM : LARGE;
        }
    }

    /**
     * One skill.
     *
     * @param holding null when it is missing
     * @param nearest null when it is held, or when nothing is near
     * @param effort from 0 to 1
     * @param demand of a technology: 2 when employers of the role often ask for it, 1 when
     *     employers in general do, else 0
     */
    public record Line(
            Need need,
            Status status,
            Holding holding,
            NearestSkill nearest,
            double effort,
            int demand) {
        /** The effort as a word. */
        public Band band() {
            return Band.of(effort);
        }
    }

    public Gap {
        lines = List.copyOf(lines);
    }

    /** Compares what a role asks for with what is held. */
    public static Gap of(Needs needs, int to, Holdings holdings) {
        NearestSkills nearest = new NearestSkills(needs, holdings);
        List<Line> lines = new ArrayList<>();
        for (Need need : needs.all(to).values()) {
            if (need.importance().isAsked()) {
                lines.add(line(needs, need, holdings.get(need.one()), nearest));
            }
        }
        lines.sort(
                Comparator.comparing(Line::status)
                        .thenComparing(line -> line.need.importance())
                        .thenComparing(line -> -line.effort)
                        .thenComparing(line -> -line.demand)
                        .thenComparing(line -> line.need.skill()));
        return new Gap(to, lines);
    }

    private static Line line(Needs needs, Need need, Holding holding, NearestSkills nearest) {
        double level = needs.level(need);
        int demand = demand(needs, need);
        if (holding != null) {
            double below = level - holding.level();
            boolean little = holding.importance() == Importance.MINOR && Double.isNaN(below);
            if (!little && !(below > TOLERANCE)) {
                return new Line(need, Status.HELD, holding, null, 0, demand);
            }
            NearestSkill closest = nearest.to(need.skill());
            double own = little ? 0.5 * share(level) : below / TOP_LEVEL;
            double other = (1 - closeness(closest)) * share(level);
            return new Line(need, Status.PARTLY, holding, closest, Math.min(own, other), demand);
        }
        NearestSkill closest = nearest.to(need.skill());
        double closeness = closeness(closest);
        return new Line(
                need, Status.MISSING, null, closest, (1 - closeness) * share(level), demand);
    }

    private static int demand(Needs needs, Need need) {
        if (needs.graph().requirements().isInDemand(need.requirement())) {
            return 2;
        }
        return needs.graph().concepts().isHot(need.skill()) ? 1 : 0;
    }

    private static double closeness(NearestSkill nearest) {
        return nearest == null ? 0 : nearest.closeness();
    }

    private static double share(double level) {
        return Double.isNaN(level) ? 1 : level / TOP_LEVEL;
    }

    /** How many lines there are of a status and importance. */
    public long count(Status status, Importance importance) {
        return lines.stream()
                .filter(line -> line.status == status && line.need.importance() == importance)
                .count();
    }
}
