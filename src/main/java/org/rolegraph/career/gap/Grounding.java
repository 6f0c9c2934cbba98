package org.rolegraph.career.gap;

import java.util.Set;
import java.util.TreeSet;
import org.rolegraph.career.graph.NumberRows;
import org.rolegraph.career.graph.Requirements;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.need.Kin;

/**
 * What is known of all that is held: a person's own list is whole, while of a role, and of those
 * that stand in for it, only those sources say something that list what it needs.
 *
 * @param isWhole whether what is not held is lacking, whoever asks for it
 * @param isRated whether a survey rated it, or it is whole
 * @param sources that say what is needed in the role that is held
 */
record Grounding(boolean isWhole, boolean isRated, Set<String> sources) {
    static Grounding of(SkillGraph graph, int role) {
        if (role == SkillGraph.NONE) {
            return new Grounding(true, true, Set.of());
        }
        Requirements requirements = graph.requirements();
        NumberRows byRole = requirements.byRole();
        boolean rated = false;
        Set<String> sources = new TreeSet<>();
        for (int one : new Kin(graph).standing(role)) {
            for (int i = byRole.from(one); i < byRole.to(one); i++) {
                rated |= requirements.isSurveyed(i);
                sources.add(requirements.source(i));
            }
        }
        return new Grounding(false, rated, sources);
    }

    boolean tellsOf(String source) {
        return isWhole || sources.contains(source);
    }
}
