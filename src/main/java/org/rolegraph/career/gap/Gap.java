package org.rolegraph.career.gap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.rolegraph.base.model.Importance;
import org.rolegraph.base.model.SkillKind;
import org.rolegraph.career.graph.Concepts;
import org.rolegraph.career.graph.Requirements;
import org.rolegraph.career.need.Holding;
import org.rolegraph.career.need.Holdings;
import org.rolegraph.career.need.Need;
import org.rolegraph.career.need.Needs;
import org.rolegraph.career.need.Rarity;

/**
 * How far somebody is from a role: for each skill that it asks for, whether they have it, and if
 * not, what they have that is closest.
 *
 * <p>A skill is <em>held</em> when they have it, or one that exact matches make one with it, at
 * most {@value Holding#TOLERANCE} of a level below what is needed; <em>partly</em> when at a lower
 * level, or when the role they come from needs little of it, or when they have one linked as a
 * close match; else <em>missing</em>. <em>Not compared</em> is what a survey rates of every
 * occupation when nothing of what is held was rated, for it may be there all the same; and always a
 * style of work, which is not learned like a skill. What a person says to have is all that they
 * have.
 *
 * <p>The effort for a skill, from 0 to 1, is what is not known of it, as a share of what can be:
 * {@code (needed level - held level) / 7} for one held at a lower level, else {@code (1 -
 * closeness) × needed level / 7}, with the closeness of the {@link NearestSkill}, 0.5 for one of
 * which little was needed, the less of the two when both are known. Where no level is known, its
 * share is the {@linkplain Rarity#inThousand rarity}, since what many roles ask for is learned in
 * many; six tenths of it for a technology, which is learned in use, and a quarter for a transversal
 * skill, which any work teaches. Effort says neither hours nor money.
 *
 * @param to the role
 * @param lines missing first, then partly held, held, not compared; in each those of most {@link
 *     Line#weight} first
 * @param sources that say what the role asks for that is held, by name; empty when a person says
 *     what they have
 */
public record Gap(int to, List<Line> lines, List<String> sources) {
    private static final double TOP_LEVEL = 7;
    private static final double IN_USE = 0.6;
    private static final double AT_ANY_WORK = 0.25;

    /** What a skill is worth more, by its demand. */
    private static final double[] WANTED = {1, 1.5, 3};

    /** Whether a skill is there. */
    public enum Status {
        MISSING("missing"),
        PARTLY("partly"),
        HELD("held"),
        NOT_COMPARED("not compared");

        private final String word;

        Status(String word) {
            this.word = word;
        }

        /** As tables have it. */
        public String word() {
            return word;
        }
    }

    /** How much there is to learn. */
    public enum Band {
        NONE,
        SMALL,
        MEDIUM,
        LARGE;

        /** As tables have it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Up to a quarter is small, up to six tenths medium. */
        static Band of(double effort) {
            return effort <= 0 ? NONE : effort <= 0.25 ? SMALL : effort <= 0.6 ? MEDIUM : LARGE;
        }
    }

    /**
     * One skill.
     *
     * @param holding null when it is missing, or one that is close is held
     * @param nearest null when it is held or not compared, or when nothing is near
     * @param effort from 0 to 1
     * @param demand of a technology: 2 when employers of the role often ask for it, 1 when
     *     employers in general do, else 0
     * @param rarity from 0, all roles ask for it, to 1; see {@link Rarity#inThousand}
     * @param weight what learning it is worth, from 0 to 3: importance (1, 0.5, 0.25) × rarity ×
     *     demand (1, 1.5 or 3)
     * @param elsewhere whether who says that it is needed says nothing of what is held
     */
    public record Line(
            Need need,
            Status status,
            Holding holding,
            NearestSkill nearest,
            double effort,
            int demand,
            double rarity,
            double weight,
            boolean elsewhere) {
        /** The effort as a word. */
        public Band band() {
            return Band.of(effort);
        }
    }

    public Gap {
        lines = List.copyOf(lines);
        sources = List.copyOf(sources);
    }

    /** Compares what a role asks for with what is held. */
    public static Gap of(Needs needs, int to, Holdings holdings) {
        Comparing comparing = new Comparing(needs, holdings);
        List<Line> lines = new ArrayList<>();
        for (Need need : needs.all(to).values()) {
            if (need.importance().isAsked()) {
                lines.add(comparing.line(need));
            }
        }
        lines.sort(
                Comparator.comparing(Line::status)
                        .thenComparing(line -> -line.weight)
                        .thenComparing(line -> line.need.skill()));
        return new Gap(to, lines, List.copyOf(comparing.grounding.sources()));
    }

    /** What is the same for all lines of a gap. */
    private static final class Comparing {
        private final Needs needs;
        private final Requirements requirements;
        private final Holdings holdings;
        private final NearestSkills nearest;
        private final AskingRoles asking;
        private final Grounding grounding;

        Comparing(Needs needs, Holdings holdings) {
            this.needs = needs;
            this.holdings = holdings;
            requirements = needs.graph().requirements();
            nearest = new NearestSkills(needs, holdings);
            asking = new AskingRoles(needs.graph());
            grounding = Grounding.of(needs.graph(), holdings.role());
        }

        Line line(Need need) {
            double rare = asking.rarity(need.skill());
            int demand = demand(need);
            double weight = need.importance().weight() * rare * WANTED[demand];
            boolean elsewhere = !grounding.tellsOf(requirements.source(need.requirement()));
            Holding holding = holdings.get(need.one());
            if (!isCompared(need, holding)) {
                return new Line(
                        need,
                        Status.NOT_COMPARED,
                        holding,
                        null,
                        0,
                        demand,
                        rare,
                        weight,
                        elsewhere);
            }
            double level = needs.level(need);
            double below = holding == null ? Double.NaN : level - holding.level();
            boolean little =
                    holding != null
                            && holding.importance() == Importance.MINOR
                            && Double.isNaN(below);
            if (holding != null && !little && !holding.isBelow(level)) {
                return new Line(
                        need, Status.HELD, holding, null, 0, demand, rare, weight, elsewhere);
            }
            NearestSkill closest = nearest.to(need.skill());
            if (requirements.isSurveyed(need.requirement())
                    && closest != null
                    && !closest.isClose()) {
                closest = null; // a survey's headings are no kinds of skills
            }
            double share = Double.isNaN(level) ? rare * depth(need.skill()) : level / TOP_LEVEL;
            double effort = (1 - (closest == null ? 0 : closest.closeness())) * share;
            if (holding != null) {
                effort = Math.min(effort, little ? 0.5 * share : below / TOP_LEVEL);
            }
            boolean some = holding != null || closest != null && closest.isClose();
            Status status = some ? Status.PARTLY : Status.MISSING;
            return new Line(
                    need, status, holding, closest, effort, demand, rare, weight, elsewhere);
        }

        private boolean isCompared(Need need, Holding holding) {
            return !requirements.isStyleOfWork(need.requirement())
                    && (!requirements.isSurveyed(need.requirement())
                            || holding != null
                            || grounding.isRated());
        }

        private double depth(int skill) {
            Concepts concepts = needs.graph().concepts();
            return concepts.isOfKind(skill, SkillKind.TECHNOLOGY)
                    ? IN_USE
                    : concepts.isOfKind(skill, SkillKind.TRANSVERSAL) ? AT_ANY_WORK : 1;
        }

        private int demand(Need need) {
            if (requirements.isInDemand(need.requirement())) {
                return 2;
            }
            return needs.graph().concepts().isHot(need.skill()) ? 1 : 0;
        }
    }

    /** The lines of a status. */
    public List<Line> of(Status status) {
        return lines.stream().filter(line -> line.status == status).toList();
    }

    /** How many lines there are of a status and importance. */
    public long count(Status status, Importance importance) {
        return lines.stream()
                .filter(line -> line.status == status && line.need.importance() == importance)
                .count();
    }
}
