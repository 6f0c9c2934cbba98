package org.rolegraph.career.report;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.rolegraph.career.graph.Requirements;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.need.Naming;
import org.rolegraph.career.need.Need;
import org.rolegraph.career.similar.SimilarSkills;

/**
 * What an answer rests on.
 *
 * @param requirements how many were looked at
 * @param levels how many of them have a level
 * @param sources how many of them have evidence
 * @param links how many of them are another role's, or of another skill, through a link
 * @param releases what they are of, by name
 */
public record Coverage(
        int requirements, int levels, int sources, int links, List<String> releases) {
    public Coverage {
        releases = List.copyOf(releases);
    }

    /** Of these needs. */
    static Coverage of(SkillGraph graph, Collection<Need> needs, Naming naming) {
        List<Integer> looked = needs.stream().map(Need::requirement).toList();
        long links = needs.stream().filter(need -> need.via() != null).count();
        return of(graph, looked, (int) links, naming);
    }

    /** Of the requirements that ask for a skill; those of an exact match of it are links. */
    static Coverage of(SkillGraph graph, SimilarSkills answer, Naming naming) {
        long links =
                answer.requirements().stream()
                        .filter(i -> graph.requirements().skill(i) != answer.skill())
                        .count();
        return of(graph, answer.requirements(), (int) links, naming);
    }

    private static Coverage of(SkillGraph graph, List<Integer> looked, int links, Naming naming) {
        Requirements requirements = graph.requirements();
        int levels = 0;
        int sources = 0;
        Set<String> releases = new TreeSet<>();
        for (int requirement : looked) {
            levels += Double.isNaN(requirements.level(requirement)) ? 0 : 1;
            int evidence = requirements.evidence(requirement);
            sources += graph.evidences().isEmpty(evidence) ? 0 : 1;
            releases.add(naming.release(requirements.source(requirement)));
        }
        return new Coverage(looked.size(), levels, sources, links, List.copyOf(releases));
    }

    /** As a line, with the releases of their sources. */
    String line() {
        return String.format(
                Locale.ROOT,
                "based on %,d requirements: %,d with levels, %,d with sources, %,d through links%s",
                requirements,
                levels,
                sources,
                links,
                releases.isEmpty() ? "" : "; " + String.join(", ", releases));
    }
}
