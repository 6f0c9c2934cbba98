package org.rolegraph.graph;

import java.util.function.Consumer;
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
    private final Consumer<Problem> unknown;
    private final Holdings holdings;
    private int known;

    /**
     * Of a person with nothing but these.
     *
     * @param unknown hears of names that name nothing, or several
     */
    public HeldByName(Career career, Holdings holdings, Consumer<Problem> unknown) {
        this.career = career;
        this.holdings = holdings;
        this.unknown = unknown;
    }

    /**
     * Adds a skill, or what is wrong with its name.
     *
     * @return its number, or {@link SkillGraph#NONE}
     */
    public int add(HeldSkills.Named named) {
        OpenGraph graph = career.graph();
        Scope scope = Scope.of(Kind.SKILL).withSources(career.schemes());
        try {
            String iri = graph.entity(named.name(), scope, false, named.where()).iri();
            int skill = graph.skills().concepts().find(iri);
            if (skill != SkillGraph.NONE) {
                holdings.add(career.needs(), skill, named.level());
                known++;
            }
            return skill;
        } catch (Failure failure) {
            failure.problems().forEach(unknown);
            return SkillGraph.NONE;
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
