package org.rolegraph.career.path;

import java.util.List;
import org.rolegraph.career.need.Held;
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
     * @param shortage what must be learned beyond what all roles before ask for, in millionths of a
     *     rare essential skill; see {@link Shortage}
     * @param asked all that the role asks for and that counts, in the same unit
     * @param preparation of higher job zones than those of all roles before, 10 millions each
     * @param cost see {@link HopCost}, in millionths
     * @param stride how big it is, in words
     * @param lessons what must be learned: the essential skills that no role before asks for, then
     *     the rest
     */
    public record Hop(
            int from,
            int to,
            int shortage,
            int asked,
            int preparation,
            long cost,
            Stride stride,
            List<Held.Lesson> lessons) {
        public Hop {
            lessons = List.copyOf(lessons);
        }

        /** How many essential skills no role before asks for. */
        public int newSkills() {
            return (int) lessons.stream().filter(Held.Lesson::essential).count();
        }
    }

    public CareerPath {
        roles = List.copyOf(roles);
        hops = List.copyOf(hops);
    }

    /** The sum of the costs of the hops, in millionths. */
    public long cost() {
        return hops.stream().mapToLong(Hop::cost).sum();
    }
}
