package org.rolegraph.web.entity;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rolegraph.career.graph.Requirements;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.need.Naming;
import org.rolegraph.graph.OpenGraph;

/** What employers ask for often, by for how many roles they do. */
final class InDemand {
    private InDemand() {}

    /** Those asked for most; what exact matches make one counts once. */
    static List<EntityTree.Step> of(OpenGraph graph, int most) {
        SkillGraph skills = graph.skills();
        Requirements requirements = skills.requirements();
        Map<Integer, Set<Integer>> roles = new TreeMap<>();
        for (int i = 0; i < requirements.count(); i++) {
            if (requirements.isInDemand(i)) {
                roles.computeIfAbsent(
                                skills.concepts().same(requirements.skill(i)), s -> new TreeSet<>())
                        .add(requirements.role(i));
            }
        }
        Naming naming = new Naming(skills.concepts(), graph.labels(), graph.languages());
        return roles.entrySet().stream()
                .sorted(Comparator.comparingInt(each -> -each.getValue().size()))
                .limit(most)
                .map(Map.Entry::getKey)
                .map(skill -> new EntityTree.Step(naming.of(skill), naming.iri(skill)))
                .toList();
    }
}
