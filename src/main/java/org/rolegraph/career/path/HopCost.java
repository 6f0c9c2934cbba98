package org.rolegraph.career.path;

import org.rolegraph.career.need.RoleLevels;
import org.rolegraph.career.need.Shortage;

/**
 * What a change of roles costs: {@code 1 + s + s² / 10 + 10 z} for a {@link Shortage} of s and a
 * role that is z job zones higher.
 *
 * <p>1 for the change itself; s for what must be learned, in rare essential skills; and more the
 * more must be learned at once, since people move to roles with like tasks and lose more by moves
 * to distant ones (C. Gathmann, U. Schönberg, How general is human capital? A task-based approach,
 * Journal of Labor Economics 28, 2010). At a shortage of 10, learning counts twice. A higher job
 * zone (see {@link RoleLevels}) stands for years of preparation that no list of skills tells of;
 * Nesta's Mapping Career Causeways (2020) takes the difference of job zones into account for
 * whether a change is viable. Costs order paths; they are neither months nor money.
 *
 * <p>All in millionths.
 */
public final class HopCost {
    /** Of the change itself. */
    static final long CHANGE = Shortage.UNIT;

    /** The shortage at which learning counts twice. */
    static final long STRETCH = 10L * Shortage.UNIT;

    private HopCost() {}

    /**
     * Of one change; rounded up, so that it is never below {@link #atLeast}.
     *
     * @param preparation of the zones, 10 each
     */
    public static long of(long shortage, long preparation) {
        return CHANGE + shortage + (shortage * shortage + STRETCH - 1) / STRETCH + preparation;
    }

    /**
     * What a number of changes costs at least but for preparation when their shortages make up a
     * sum: equal ones cost least, as the cost is convex. What is held only grows, so no role on the
     * way makes the sum less than the shortage of the direct change, and this never exceeds what is
     * still to be paid.
     */
    static long atLeast(long shortage, int hops) {
        return hops * CHANGE + shortage + shortage * shortage / (hops * STRETCH);
    }
}
