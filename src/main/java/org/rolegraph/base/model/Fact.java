package org.rolegraph.base.model;

/**
 * What a reader hands to the loader, one at a time: an entity, a statement about entities with its
 * evidence, or one plain triple.
 */
public sealed interface Fact
        permits Role,
                RoleProfile,
                Skill,
                Organization,
                Person,
                Product,
                Reference,
                Responsibility,
                Requirement,
                Claim,
                Link,
                Statement {
    /** The answer of the case that fits this fact. */
    <T> T fold(Cases<T> cases);

    /**
     * One answer for each kind of fact.
     *
     * @param <T> what the cases answer with
     */
    interface Cases<T> {
        T role(Role role);

        T roleProfile(RoleProfile roleProfile);

        T skill(Skill skill);

        T organization(Organization organization);

        T person(Person person);

        T product(Product product);

        T reference(Reference reference);

        T responsibility(Responsibility responsibility);

        T requirement(Requirement requirement);

        T claim(Claim claim);

        T link(Link link);

        T statement(Statement statement);
    }
}
