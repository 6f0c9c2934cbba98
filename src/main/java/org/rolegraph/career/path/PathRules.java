package org.rolegraph.career.path;

import java.util.List;
import java.util.Set;

/**
 * What a path must obey.
 *
 * @param maxHops how many changes it has at most, at least 1
 * @param maxNew how many essential skills a role may ask for that the role before does not ask for,
 *     or {@link #ANY}
 * @param via roles that it passes, in this order
 * @param avoid roles that it does not touch
 * @param levelMonotone whether the level of roles never falls
 */
public record PathRules(
        int maxHops, int maxNew, List<Integer> via, Set<Integer> avoid, boolean levelMonotone) {
    /** No limit. */
    public static final int ANY = Integer.MAX_VALUE;

    /** The most changes that can be asked for. */
    public static final int MOST_HOPS = 12;

    public PathRules {
        if (maxHops < 1 || maxHops > MOST_HOPS) {
            throw new IllegalArgumentException(maxHops + " hops");
        }
        via = List.copyOf(via);
        avoid = Set.copyOf(avoid);
    }

    /** So many changes, and nothing else. */
    public static PathRules hops(int maxHops) {
        return new PathRules(maxHops, ANY, List.of(), Set.of(), false);
    }

    PathRules withVia(List<Integer> roles) {
        return new PathRules(maxHops, maxNew, roles, avoid, levelMonotone);
    }

    PathRules withMaxHops(int hops) {
        return new PathRules(hops, maxNew, via, avoid, levelMonotone);
    }

    PathRules withMaxNew(int skills) {
        return new PathRules(maxHops, skills, via, avoid, levelMonotone);
    }

    PathRules withAnyLevel() {
        return new PathRules(maxHops, maxNew, via, avoid, false);
    }
}
