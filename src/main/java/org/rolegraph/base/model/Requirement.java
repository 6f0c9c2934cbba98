package org.rolegraph.base.model;

import java.util.List;

/**
 * That a role needs a skill (or is said not to), how much, and who says so.
 *
 * @param rating {@link Rating#NONE} when nobody measured it
 * @param evidence at least one
 */
public record Requirement(
        Iri iri, Iri role, Iri skill, Importance importance, Rating rating, List<Evidence> evidence)
        implements Fact {
    public Requirement {
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException(role + " requires " + skill + " on no evidence");
        }
        evidence = List.copyOf(evidence);
    }

    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.requirement(this);
    }
}
