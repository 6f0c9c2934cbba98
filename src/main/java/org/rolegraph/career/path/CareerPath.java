package org.rolegraph.career.path;

import java.util.List;
import org.rolegraph.career.need.Shortage;

/**
 * A way from one role to another.
 *
 * @param roles at least two, each once
 * @param hops one fewer; the first leads to the second role
 */
public record CareerPath(List<Integer> roles, List<Hop> hops) {
    /**
     * One change of roles.
     *
     * @param shortage what must be learned, in millionths of a rare essential skill; see {@link
     *     Shortage}
     * @param preparation of higher job zones, 10 millions each
     * @param cost see {@link HopCost}, in millionths
     * @param newSkills essential skills that the role before does not ask for
     */
    public record Hop(int from, int to, int shortage, int preparation, long cost, int newSkills) {}

    public CareerPath {
        roles = List.copyOf(roles);
        hops = List.copyOf(hops);
    }

    /** The sum of the costs of the hops, in millionths. */
    public long cost() {
        return hops.stream().mapToLong(Hop::cost).sum();
    }
}
