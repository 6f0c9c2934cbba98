package org.rolegraph.web.entity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rolegraph.career.graph.NumberRows;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.need.Naming;
import org.rolegraph.graph.OpenGraph;

/** Where an entity stands in the hierarchies of its source. */
public final class EntityTree {
    private static final int MOST_STEPS = 12;

    /** A name that leads to a page. */
    public record Step(String name, String iri) {}

    /** More are no reading any longer. */
    private static final int MOST = 1500;

    /**
     * A branch.
     *
     * @param below what is below it; empty at the ends, and where there are too many
     */
    public record Branch(String name, String iri, List<Branch> below) {}

    private final SkillGraph skills;
    private final Naming naming;
    private int made;

    private EntityTree(OpenGraph graph) {
        skills = graph.skills();
        naming = new Naming(skills.concepts(), graph.labels(), graph.languages());
    }

    /** All that is below an entity in its hierarchy; nothing for what is in none. */
    static List<Branch> below(OpenGraph graph, String iri) {
        int concept = graph.skills().concepts().find(iri);
        return concept == SkillGraph.NONE
                ? List.of()
                : new EntityTree(graph).below(concept, new HashSet<>(Set.of(concept)));
    }

    private List<Branch> below(int concept, Set<Integer> above) {
        List<Branch> branches = new ArrayList<>();
        for (int narrower : skills.narrower().of(concept)) {
            if (made < MOST && above.add(narrower)) {
                made++;
                branches.add(
                        new Branch(
                                naming.of(narrower), naming.iri(narrower), below(narrower, above)));
                above.remove(narrower);
            }
        }
        branches.sort(
                Comparator.comparing(
                                (Branch branch) ->
                                        branch.iri().contains("/isco/") ? branch.iri() : "~")
                        .thenComparing(branch -> branch.name().toLowerCase(Locale.ROOT)));
        return branches;
    }

    /** What is above it, the topmost first; where several are, the first of each. */
    static List<Step> above(OpenGraph graph, String iri) {
        SkillGraph skills = graph.skills();
        Naming naming = new Naming(skills.concepts(), graph.labels(), graph.languages());
        NumberRows broader = skills.broader();
        Deque<Step> steps = new ArrayDeque<>();
        Set<Integer> met = new HashSet<>();
        int here = skills.concepts().find(iri);
        while (here != SkillGraph.NONE && met.add(here) && steps.size() < MOST_STEPS) {
            here = broader.size(here) == 0 ? SkillGraph.NONE : broader.at(broader.from(here));
            if (here != SkillGraph.NONE && !met.contains(here)) {
                steps.addFirst(new Step(naming.of(here), naming.iri(here)));
            }
        }
        return new ArrayList<>(steps);
    }
}
