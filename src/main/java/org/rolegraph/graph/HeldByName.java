package org.rolegraph.graph;

import java.util.List;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.need.HeldSkills;
import org.rolegraph.career.need.Holdings;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.Scope;

/** What one person has, found by the names of skills. Not thread-safe. */
public final class HeldByName {
    private final Career career;
    private final List<Problem> unknown;
    private final Holdings holdings;
    private int known;

    /**
     * Of a person with nothing but these.
     *
     * @param unknown where names that name nothing, or several, are put
     */
    public HeldByName(Career career, Holdings holdings, List<Problem> unknown) {
        this.career = career;
        this.holdings = holdings;
        this.unknown = unknown;
    }

    /** Adds a skill, or what is wrong with its name. */
    public void add(HeldSkills.Named named) {
        OpenGraph graph = career.graph();
        Scope scope = Scope.of(Kind.SKILL).withSources(career.schemes());
        try {
            String iri = graph.entity(named.name(), scope, false, named.where()).iri();
            int skill = graph.skills().concepts().find(iri);
            if (skill != SkillGraph.NONE) {
                holdings.add(career.needs(), skill, named.level());
                known++;
            }
        } catch (Failure failure) {
            unknown.addAll(failure.problems());
        }
    }

    /** How many names were found. */
    public int known() {
        return known;
    }

    public Holdings holdings() {
        return holdings;
    }
}
