package org.rolegraph.career.gap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rolegraph.career.graph.ConceptKind;
import org.rolegraph.career.graph.NumberRows;
import org.rolegraph.career.graph.SkillGraph;

/**
 * Groups skills by the hierarchies that their sources put them in: a theme is the lowest group over
 * skills (a group of ESCO's, a category of O*NET's, a class of technologies) that has enough of
 * them: two, and one more for each {@value #SHARE} of all. What is in no such group is together,
 * last.
 */
public final class Themes {
    private static final int SHARE = 20;

    private static final int MOST_STEPS = 8;

    /**
     * Lines of one group.
     *
     * @param group or {@link SkillGraph#NONE} for those of no theme
     * @param lines in the order they were given in
     */
    public record Theme(int group, List<Gap.Line> lines) {}

    private final SkillGraph graph;

    private Themes(SkillGraph graph) {
        this.graph = graph;
    }

    /** The themes of lines, the largest first. */
    public static List<Theme> of(SkillGraph graph, List<Gap.Line> lines) {
        return new Themes(graph).themes(lines);
    }

    private List<Theme> themes(List<Gap.Line> lines) {
        int enough = 2 + lines.size() / SHARE;
        Map<Gap.Line, List<Integer>> above = new LinkedHashMap<>();
        lines.forEach(line -> above.put(line, groups(line.need().skill())));
        Map<Gap.Line, Integer> chosen = new LinkedHashMap<>();
        for (int step = 0; step < MOST_STEPS && chosen.size() < lines.size(); step++) {
            Map<Integer, List<Gap.Line>> here = new LinkedHashMap<>();
            for (Gap.Line line : lines) {
                List<Integer> groups = above.get(line);
                // the topmost group is all there is
                if (!chosen.containsKey(line) && step < groups.size() - 1) {
                    here.computeIfAbsent(groups.get(step), g -> new ArrayList<>()).add(line);
                }
            }
            here.forEach(
                    (group, members) -> {
                        if (members.size() >= enough || chosen.containsValue(group)) {
                            members.forEach(member -> chosen.put(member, group));
                        }
                    });
        }
        Map<Integer, List<Gap.Line>> themes = new LinkedHashMap<>();
        for (Gap.Line line : lines) {
            int group = chosen.getOrDefault(line, SkillGraph.NONE);
            themes.computeIfAbsent(group, g -> new ArrayList<>()).add(line);
        }
        return themes.entrySet().stream()
                .map(each -> new Theme(each.getKey(), List.copyOf(each.getValue())))
                .sorted(
                        Comparator.comparing((Theme theme) -> theme.group() == SkillGraph.NONE)
                                .thenComparing(theme -> -theme.lines().size()))
                .toList();
    }

    /** The groups over a skill, the lowest first, each next one over the one before. */
    private List<Integer> groups(int skill) {
        List<Integer> groups = new ArrayList<>();
        int here = skill;
        for (int step = 0; here != SkillGraph.NONE && step < MOST_STEPS; step++) {
            here = above(here);
            if (here != SkillGraph.NONE && graph.concepts().kind(here) == ConceptKind.OTHER) {
                groups.add(here);
            }
        }
        return groups;
    }

    /** A group over it, or else a skill over it; of several the first. */
    private int above(int concept) {
        int found = first(concept);
        for (int i = graph.same().from(concept); i < graph.same().to(concept); i++) {
            if (found == SkillGraph.NONE) {
                found = first(graph.same().at(i));
            }
        }
        return found;
    }

    private int first(int concept) {
        NumberRows broader = graph.broader();
        int found = SkillGraph.NONE;
        for (int i = broader.from(concept); i < broader.to(concept); i++) {
            int one = broader.at(i);
            if (found == SkillGraph.NONE
                    || graph.concepts().kind(one) == ConceptKind.OTHER
                            && graph.concepts().kind(found) != ConceptKind.OTHER) {
                found = one;
            }
        }
        return found;
    }
}
