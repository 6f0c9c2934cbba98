package org.rolegraph.base.model;

/** One triple, for what a source says beside the records. */
public record Statement(Iri subject, Iri predicate, Term object) implements Fact {
    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.statement(this);
    }
}
