package org.rolegraph.web.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rolegraph.base.model.SkillKind;
import org.rolegraph.career.gap.Gap;
import org.rolegraph.career.gap.Themes;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.need.Holdings;
import org.rolegraph.career.need.Naming;
import org.rolegraph.graph.Career;

/**
 * What a role needs but technologies, which have a section of their own: in the themes of a gap,
 * which here is that of somebody who has nothing yet.
 *
 * @param count how many skills
 * @param themes the largest first
 * @param technologies on what it rests that technologies are used, with how many of them do
 */
public record RoleNeeds(int count, List<Theme> themes, Map<NeedGround, Integer> technologies) {
    /** So many skills make a theme: all of them are read here, not only the largest themes. */
    private static final int ENOUGH = 4;

    /**
     * A theme.
     *
     * @param name empty for what is of no theme
     * @param anchor to lead to it
     * @param share how large it is beside the largest that has a name, at most 1
     * @param lines what weighs most first
     */
    public record Theme(
            String name, String iri, String anchor, double share, List<NeedLine> lines) {
        /** Whether nothing was measured of any. */
        public boolean isPlain() {
            return lines.stream().allMatch(line -> line.figures().isEmpty());
        }
    }

    static RoleNeeds of(Career career, int role) {
        SkillGraph graph = career.needs().graph();
        Naming naming = career.naming();
        NeedLines lines = new NeedLines(career.needs(), naming, role);
        List<Gap.Line> skills = new ArrayList<>();
        Map<NeedGround, Integer> technologies = new LinkedHashMap<>();
        for (Gap.Line line : Gap.of(career.needs(), role, Holdings.none()).lines()) {
            if (graph.concepts().isOfKind(line.need().skill(), SkillKind.TECHNOLOGY)) {
                lines.grounds(line.need()).stream()
                        .map(NeedGround::ofAny)
                        .distinct()
                        .forEach(ground -> technologies.merge(ground, 1, Integer::sum));
            } else {
                skills.add(line);
            }
        }
        skills.sort(Comparator.comparingDouble(line -> -line.weight()));
        List<Theme> themes = new ArrayList<>();
        List<Themes.Theme<Gap.Line>> found = Themes.of(graph, skills, ENOUGH);
        int largest = found.isEmpty() ? 1 : found.get(0).lines().size();
        for (Themes.Theme<Gap.Line> theme : found) {
            boolean none = theme.group() == SkillGraph.NONE;
            themes.add(
                    new Theme(
                            none ? "" : naming.of(theme.group()),
                            none ? "" : naming.iri(theme.group()),
                            "theme-" + (themes.size() + 1),
                            Math.min(1, (double) theme.lines().size() / largest),
                            theme.lines().stream().map(line -> lines.of(line.need())).toList()));
        }
        return new RoleNeeds(skills.size(), themes, technologies);
    }
}
