package org.rolegraph.base.model;

/**
 * One organization's own version of a role: a node of its own, never the role itself.
 *
 * @param role the role it is a version of
 * @param organization whose version it is
 */
public record RoleProfile(Iri iri, Names names, Iri role, Iri organization) implements Fact {
    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.roleProfile(this);
    }
}
