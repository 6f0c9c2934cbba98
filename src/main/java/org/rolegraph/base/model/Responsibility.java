package org.rolegraph.base.model;

/** A duty: something that a role does. */
public record Responsibility(Iri iri, Names names) implements Fact {
    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.responsibility(this);
    }
}
