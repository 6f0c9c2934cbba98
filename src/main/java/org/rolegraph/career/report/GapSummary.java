package org.rolegraph.career.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rolegraph.base.model.Importance;
import org.rolegraph.career.gap.Gap;
import org.rolegraph.career.gap.Themes;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.need.Naming;

/** A {@link Gap} in two sentences. */
final class GapSummary {
    /** Skills that it says to start with. */
    private static final int FIRST = 3;

    /** The share of what is missing that makes a theme worth a word. */
    private static final double LEAST_SHARE = 0.25;

    /** The rarity of what one role in sixty asks for. */
    private static final double OF_A_FIELD = 0.6;

    private final SkillGraph graph;
    private final Naming naming;

    GapSummary(SkillGraph graph, Naming naming) {
        this.graph = graph;
        this.naming = naming;
    }

    /** The sentences; they speak of what is essential, if anything that is compared is. */
    String of(Gap gap) {
        boolean essential =
                gap.lines().stream()
                        .anyMatch(
                                line ->
                                        line.need().importance() == Importance.ESSENTIAL
                                                && line.status() != Gap.Status.NOT_COMPARED);
        List<Gap.Line> lines =
                gap.lines().stream()
                        .filter(line -> line.status() != Gap.Status.NOT_COMPARED)
                        .filter(
                                line ->
                                        !essential
                                                || line.need().importance() == Importance.ESSENTIAL)
                        .toList();
        if (lines.isEmpty()) {
            return gap.lines().isEmpty()
                    ? "Nothing is known of what " + naming.of(gap.to()) + " asks for."
                    : "Nothing of what it asks for can be compared with what is held.";
        }
        long held = lines.stream().filter(line -> line.status() == Gap.Status.HELD).count();
        List<Gap.Line> rest =
                lines.stream().filter(line -> line.status() != Gap.Status.HELD).toList();
        if (held == 0 && rest.stream().allMatch(Gap.Line::elsewhere)) {
            return "What is held is known from "
                    + String.join(", ", gap.sources())
                    + " alone, which states none of the "
                    + lines.size()
                    + " skills here: ask the person which of them they have.";
        }
        boolean all = gap.lines().stream().noneMatch(l -> l.status() == Gap.Status.NOT_COMPARED);
        String skills =
                (lines.size() == 1 ? "the one " : lines.size() + " ")
                        + (essential ? "essential " : "")
                        + (lines.size() == 1 ? "skill" : "skills")
                        + (all ? "" : " that can be compared")
                        + ". ";
        if (lines.size() == 1) {
            return rest.isEmpty()
                    ? "You hold " + skills.strip()
                    : "You lack " + skills + next(rest);
        }
        String how = held == 0 ? "none of the " : rest.isEmpty() ? "all " : held + " of the ";
        return "You hold " + how + (rest.isEmpty() ? skills.strip() : skills + next(rest));
    }

    /**
     * What a whole field asks for comes first: neither what one role alone does, nor what any work
     * teaches.
     */
    private static double order(Gap.Line line) {
        return Math.abs(line.rarity() - OF_A_FIELD) + (line.band() == Gap.Band.SMALL ? 1 : 0);
    }

    private String next(List<Gap.Line> rest) {
        List<Themes.Theme<Gap.Line>> themes = Themes.of(graph, rest);
        Themes.Theme<Gap.Line> largest = themes.get(0);
        double share = (double) largest.lines().size() / rest.size();
        StringBuilder words = new StringBuilder();
        if (largest.group() != SkillGraph.NONE && share >= LEAST_SHARE && rest.size() > FIRST) {
            words.append(share > 0.5 ? "Most of the rest is " : "Much of the rest is ");
            words.append(naming.of(largest.group())).append(" (").append(largest.lines().size());
            words.append(" of ").append(rest.size()).append("); start with ");
        } else {
            words.append("Start with ");
        }
        List<String> first = new ArrayList<>();
        rest.stream()
                .sorted(Comparator.comparing(GapSummary::order))
                .limit(FIRST)
                .forEach(line -> first.add(naming.of(line.need().skill())));
        int last = first.size() - 1;
        words.append(String.join(", ", first.subList(0, Math.max(1, last))));
        return words.append(last > 0 ? " and " + first.get(last) : "").append('.').toString();
    }
}
