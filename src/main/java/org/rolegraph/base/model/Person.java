package org.rolegraph.base.model;

/** Somebody whom a published source names as the maker of a product. */
public record Person(Iri iri, Names names) implements Fact {
    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.person(this);
    }
}
