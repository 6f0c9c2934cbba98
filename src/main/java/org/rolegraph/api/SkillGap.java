package org.rolegraph.api;

import java.util.List;
import java.util.Optional;
import org.rolegraph.base.model.Importance;
import org.rolegraph.career.gap.Gap;

/**
 * What there is to learn for a role.
 *
 * @param to the role
 * @param skills that it asks for: missing first, then partly held, held, not compared; in each
 *     those first whose learning is worth most: importance × rarity × demand
 */
public record SkillGap(Thing to, List<Line> skills) {
    public SkillGap {
        skills = List.copyOf(skills);
    }

    /**
     * A skill that the role asks for.
     *
     * @param neededLevel on the scale of the survey (O*NET: 0 to 7); NaN when not known
     * @param heldLevel likewise; NaN also for a skill that is not held
     * @param effort from 0 to 1: orders skills, and means neither hours nor money
     * @param nearest what is held that is closest; empty for a skill that is held, or when nothing
     *     is near
     * @param source who says that the role asks for it
     */
    public record Line(
            Thing skill,
            Gap.Status status,
            Importance importance,
            double neededLevel,
            double heldLevel,
            double effort,
            Optional<Near> nearest,
            String source) {}

    /**
     * A held skill that is close to one that is not.
     *
     * @param closeness from 0, nothing in common, to 1, the same
     */
    public record Near(Thing skill, double closeness) {}

    /** The skills of a status. */
    public List<Line> of(Gap.Status status) {
        return skills.stream().filter(line -> line.status() == status).toList();
    }
}
