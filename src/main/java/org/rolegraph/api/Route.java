package org.rolegraph.api;

import java.util.List;

/**
 * A way from one role to another.
 *
 * @param roles at least two, each once
 * @param hops one fewer
 * @param cost the sum of those of the hops: orders paths, and means neither months nor money
 */
public record Route(List<Thing> roles, List<Hop> hops, double cost) {
    public Route {
        roles = List.copyOf(roles);
        hops = List.copyOf(hops);
    }

    /**
     * One change of roles.
     *
     * @param shortage what must be learned beyond what all roles before ask for; 1 is one rare
     *     essential skill
     * @param newSkills essential skills that no role before asks for
     * @param size how big it is, in words, such as {@code a big step}
     */
    public record Hop(
            Thing from, Thing to, double cost, double shortage, int newSkills, String size) {}
}
