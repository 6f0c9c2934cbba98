package org.rolegraph.base.model;

import java.util.List;

/**
 * A statement other than a requirement, with who says so.
 *
 * @param object the entity or term that is said of the subject, or null
 * @param statement the same in words, or null; object and statement are not both null
 * @param evidence at least one
 */
public record Claim(
        Iri iri, Iri subject, ClaimKind kind, Iri object, Text statement, List<Evidence> evidence)
        implements Fact {
    public Claim {
        if (object == null && statement == null) {
            throw new IllegalArgumentException(iri + " says nothing");
        }
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException(iri + " rests on no evidence");
        }
        evidence = List.copyOf(evidence);
    }

    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.claim(this);
    }
}
