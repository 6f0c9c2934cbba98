package org.rolegraph.base.model;

/** A company or another organization. */
public record Organization(Iri iri, Names names) implements Fact {
    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.organization(this);
    }
}
