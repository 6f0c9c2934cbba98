package org.rolegraph.base.model;

/** Something that an organization makes or offers. */
public record Product(Iri iri, Names names) implements Fact {
    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.product(this);
    }
}
