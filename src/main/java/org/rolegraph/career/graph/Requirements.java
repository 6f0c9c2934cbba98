package org.rolegraph.career.graph;

import java.util.List;
import org.rolegraph.base.model.Importance;
import org.rolegraph.base.model.Rating;
import org.rolegraph.base.model.SkillKind;
import org.rolegraph.base.section.SectionFile;

/**
 * What roles need: requirements are numbered from 0, by role, then skill; one role may need a skill
 * by several sources.
 */
public final class Requirements {
    static final int IMPORTANCE = 15;
    public static final int SUPPRESSED = 16;
    public static final int IN_DEMAND = 32;
    public static final int SOURCE_SHIFT = 8;

    /** By their number in the file. */
    public static final List<Importance> IMPORTANCES = List.of(Importance.values());

    private final Concepts concepts;
    private final NumberRows byRole;
    private final int[] roles;
    private final int[] facts;
    private final int[] ratingOf;
    private final int[] evidence;
    private final SurveyRatings ratings;
    private final SectionFile file;
    private NumberRows postings;

    Requirements(SectionFile file, Concepts concepts) {
        this.file = file;
        this.concepts = concepts;
        byRole = NumberRows.of(file, GraphSection.REQUIREMENT_ROWS, GraphSection.REQUIREMENT_SKILL);
        roles = byRole.owners();
        facts = file.ints(GraphSection.REQUIREMENT_FACTS);
        ratingOf = file.ints(GraphSection.REQUIREMENT_RATING);
        evidence = file.ints(GraphSection.REQUIREMENT_EVIDENCE);
        ratings = new SurveyRatings(file.ints(GraphSection.RATINGS));
    }

    /** How many there are. */
    public int count() {
        return roles.length;
    }

    /** By role: the skills that it needs; a place in it is the number of a requirement. */
    public NumberRows byRole() {
        return byRole;
    }

    /** By skill, counted from the first skill: the requirements that ask for it. */
    public NumberRows bySkill() {
        NumberRows known = postings;
        if (known == null) {
            known = NumberRows.of(file, GraphSection.POSTING_ROWS, GraphSection.POSTING);
            postings = known;
        }
        return known;
    }

    public int role(int requirement) {
        return roles[requirement];
    }

    public int skill(int requirement) {
        return byRole.at(requirement);
    }

    public Importance importance(int requirement) {
        return IMPORTANCES.get(facts[requirement] & IMPORTANCE);
    }

    /** Whether its publisher advises against building on its importance. */
    public boolean isSuppressed(int requirement) {
        return (facts[requirement] & SUPPRESSED) != 0;
    }

    /** Whether employers of the role often ask for the technology. */
    public boolean isInDemand(int requirement) {
        return (facts[requirement] & IN_DEMAND) != 0;
    }

    /** The source that tells of it, such as {@code esco}. */
    public String source(int requirement) {
        return concepts.sourceName(facts[requirement] >>> SOURCE_SHIFT);
    }

    /** The number of its rating, or {@link SkillGraph#NONE}. */
    public int rating(int requirement) {
        return ratingOf[requirement];
    }

    /** Whether a survey scored it, which asks about the same elements for every occupation. */
    public boolean isSurveyed(int requirement) {
        return !Double.isNaN(score(requirement));
    }

    /**
     * Whether a survey rates a style of work. It is a manner, which is not learned like a skill, so
     * that it counts neither for what is lacking nor for likeness.
     */
    public boolean isStyleOfWork(int requirement) {
        return isSurveyed(requirement)
                && concepts.isOfKind(skill(requirement), SkillKind.TRANSVERSAL);
    }

    /**
     * The importance on its source's scale.
     *
     * @param requirement or {@link SkillGraph#NONE}
     * @return NaN where it is not known
     */
    public double score(int requirement) {
        int rating = requirement < 0 ? SkillGraph.NONE : ratingOf[requirement];
        return rating < 0 ? Double.NaN : ratings.score(rating);
    }

    /**
     * The level on its source's scale.
     *
     * @param requirement or {@link SkillGraph#NONE}
     * @return NaN where it is not known
     */
    public double level(int requirement) {
        int rating = requirement < 0 ? SkillGraph.NONE : ratingOf[requirement];
        return rating < 0 ? Double.NaN : ratings.level(rating);
    }

    /** All that was measured; {@link Rating#NONE} for nothing. */
    public Rating measured(int requirement) {
        int rating = ratingOf[requirement];
        return rating < 0 ? Rating.NONE : ratings.rating(rating);
    }

    /** The number of its list of {@link SkillGraph#evidences}. */
    public int evidence(int requirement) {
        return evidence[requirement];
    }
}
