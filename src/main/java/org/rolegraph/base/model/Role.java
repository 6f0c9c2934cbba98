package org.rolegraph.base.model;

import java.util.List;

/**
 * A kind of work that people are hired for.
 *
 * @param broader roles that this is a kind of
 * @param related roles near to this one, neither above nor below it
 */
public record Role(Iri iri, Names names, List<Iri> broader, List<Iri> related) implements Fact {
    public Role {
        broader = List.copyOf(broader);
        related = List.copyOf(related);
    }

    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.role(this);
    }
}
