package org.rolegraph.career.need;

import org.rolegraph.base.model.Importance;

/**
 * A skill that somebody has.
 *
 * @param skill as it was named
 * @param level on the scale of the survey (O*NET: 0 to 7), or NaN when unknown
 * @param requirement of the role whose skills are taken for held, or {@link
 *     org.rolegraph.career.graph.SkillGraph#NONE}
 * @param importance in that role; essential for a skill that a person names
 */
public record Holding(int skill, double level, int requirement, Importance importance) {
    /** Levels by which less is enough: half a step of O*NET's scale. */
    public static final double TOLERANCE = 0.5;

    /** Whether it is not enough for a level; enough where either is unknown. */
    public boolean isBelow(double needed) {
        return needed - level > TOLERANCE;
    }
}
