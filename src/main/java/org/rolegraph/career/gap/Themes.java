package org.rolegraph.career.gap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
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
     * What is of one group.
     *
     * @param group or {@link SkillGraph#NONE} for what is of no theme
     * @param lines in the order they were given in
     */
    public record Theme<T>(int group, List<T> lines) {
        public Theme {
            lines = List.copyOf(lines);
        }
    }

    private final SkillGraph graph;

    private Themes(SkillGraph graph) {
        this.graph = graph;
    }

    /** The themes of lines, the largest first. */
    public static List<Theme<Gap.Line>> of(SkillGraph graph, List<Gap.Line> lines) {
        return of(graph, lines, line -> line.need().skill());
    }

    /**
     * The themes of whatever is of a skill each, the largest first.
     *
     * @param skill the number of its skill
     */
    public static <T> List<Theme<T>> of(SkillGraph graph, List<T> lines, ToIntFunction<T> skill) {
        return of(graph, lines, skill, 2 + lines.size() / SHARE);
    }

    /**
     * The same for who reads all of them.
     *
     * @param enough how many make a theme
     */
    public static List<Theme<Gap.Line>> of(SkillGraph graph, List<Gap.Line> lines, int enough) {
        return of(graph, lines, line -> line.need().skill(), enough);
    }

    private static <T> List<Theme<T>> of(
            SkillGraph graph, List<T> lines, ToIntFunction<T> skill, int enough) {
        int[] groups = new Themes(graph).groups(enough, lines.stream().mapToInt(skill).toArray());
        Map<Integer, List<T>> themes = new LinkedHashMap<>();
        for (int i = 0; i < groups.length; i++) {
            themes.computeIfAbsent(groups[i], g -> new ArrayList<>()).add(lines.get(i));
        }
        return themes.entrySet().stream()
                .map(each -> new Theme<>(each.getKey(), each.getValue()))
                .sorted(
                        Comparator.comparing((Theme<T> theme) -> theme.group() == SkillGraph.NONE)
                                .thenComparing(theme -> -theme.lines().size()))
                .toList();
    }

    /** By place: the group of each skill, or {@link SkillGraph#NONE}. */
    private int[] groups(int enough, int... skills) {
        List<List<Integer>> above = new ArrayList<>();
        IntStream.of(skills).forEach(skill -> above.add(above(skill)));
        int[] chosen = new int[skills.length];
        Arrays.fill(chosen, SkillGraph.NONE);
        Set<Integer> taken = new HashSet<>();
        for (int step = 0; step < MOST_STEPS; step++) {
            Map<Integer, List<Integer>> here = new LinkedHashMap<>();
            for (int i = 0; i < chosen.length; i++) {
                // the topmost group is all there is
                if (chosen[i] == SkillGraph.NONE && step < above.get(i).size() - 1) {
                    here.computeIfAbsent(above.get(i).get(step), g -> new ArrayList<>()).add(i);
                }
            }
            here.forEach(
                    (group, members) -> {
                        if (members.size() >= enough || taken.contains(group)) {
                            taken.add(group);
                            members.forEach(member -> chosen[member] = group);
                        }
                    });
        }
        return chosen;
    }

    /** The groups over a skill, the lowest first, each next one over the one before. */
    private List<Integer> above(int skill) {
        List<Integer> groups = new ArrayList<>();
        int here = skill;
        for (int step = 0; here != SkillGraph.NONE && step < MOST_STEPS; step++) {
            here = over(here);
            if (here != SkillGraph.NONE && graph.concepts().kind(here) == ConceptKind.OTHER) {
                groups.add(here);
            }
        }
        return groups;
    }

    /** A group over it, or else a skill over it; of several the first. */
    private int over(int concept) {
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
