package org.rolegraph.career.graph;

import java.util.List;
import org.rolegraph.base.problem.StoreTrouble;
import org.rolegraph.base.section.Section;
import org.rolegraph.base.section.SectionLayout;

/**
 * The sections of the file, in its order; all but {@link #TEXTS} are arrays of 32-bit numbers. A
 * section called {@code …_ROWS} holds where in the following ones the entries of row n begin, and
 * one number more, where the last ends. A missing number is {@link SkillGraph#NONE}, a missing
 * value of a rating {@link SurveyRatings#MISSING}.
 */
public enum GraphSection implements Section {
    /** Roles, skills, duties, others. */
    COUNTS,
    TEXT_ROWS,
    /** UTF-8. The first texts are the IRIs of the concepts, by kind and then by their bytes. */
    TEXTS(1),
    /** Text of each source's name. */
    SOURCES,

    // by concept
    CONCEPT_SOURCE,
    /** Text of its code. */
    CONCEPT_CODE,
    /** Of a skill its kind's place in SkillKind plus one, and 8 when it is a hot technology. */
    CONCEPT_TRAITS,
    /** The one that stands for all that accepted exact matches make one with it. */
    CONCEPT_SAME,
    SAME_ROWS,
    /** The others that are one with it. */
    SAME,
    BROADER_ROWS,
    BROADER,
    NARROWER_ROWS,
    NARROWER,
    RELATED_ROWS,
    RELATED,
    LINK_ROWS,
    LINK_OTHER,
    /** Place in LinkKind, and 16 when the link is stated from the other to this. */
    LINK_FACTS,

    // by role
    /** Its number; from bit 8 on the frame that it is of. */
    JOB_ZONE,
    /** The concept of its ISCO group. */
    GROUP,
    REQUIREMENT_ROWS,
    REQUIREMENT_SKILL,
    /** Place in Importance; 16 suppressed, 32 in demand; from bit 8 on the source. */
    REQUIREMENT_FACTS,
    REQUIREMENT_RATING,
    REQUIREMENT_EVIDENCE,
    DUTY_ROWS,
    DUTY,
    /** 1 core, 0 not, NONE unknown. */
    DUTY_CORE,
    DUTY_EVIDENCE,
    NEAR_ROWS,
    NEAR,
    NEAR_TIER,
    NEAR_RANK,
    TITLE_ROWS,
    TITLE_WORD,
    TITLE_COUNT,
    STATEMENT_ROWS,
    STATEMENT_WORD,
    STATEMENT_COUNT,

    // by skill
    POSTING_ROWS,
    /** Numbers of requirements. */
    POSTING,

    /** Six values a rating: score, level, respondents, standard error, lower and upper bound. */
    RATINGS,
    /** Lists of evidence that requirements and duties share. */
    EVIDENCE_ROWS,
    EVIDENCE,
    /** Texts of IRI, reference and locator of each evidence. */
    EVIDENCE_TEXTS;

    /** What the file is. */
    public static final SectionLayout LAYOUT =
            new SectionLayout("rgskills", "skill graph", 3, StoreTrouble.REPAIR, List.of(values()));

    private final int width;

    GraphSection() {
        this(Integer.BYTES);
    }

    GraphSection(int width) {
        this.width = width;
    }

    @Override
    public int width() {
        return width;
    }
}
