package org.rolegraph.base.model;

import java.util.List;

/**
 * Something to know or be able to do.
 *
 * @param kind null when its source does not say
 */
public record Skill(Iri iri, Names names, SkillKind kind, List<Iri> broader, List<Iri> related)
        implements Fact {
    public Skill {
        broader = List.copyOf(broader);
        related = List.copyOf(related);
    }

    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.skill(this);
    }
}
