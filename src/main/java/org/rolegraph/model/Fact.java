package org.rolegraph.model;

/**
 * What a reader tells the loader, one at a time: an entity, a statement about entities with its
 * evidence, or one plain triple.
 */
public sealed interface Fact
        permits Role,
                RoleProfile,
                Skill,
                Organization,
                Product,
                Reference,
                Responsibility,
                Requirement,
                Claim,
                Link,
                Statement {}
