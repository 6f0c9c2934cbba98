package org.rolegraph.api;

import java.util.List;

/**
 * A role like a role, or a skill often asked for together with a skill.
 *
 * @param thing the other one
 * @param likeness from 0, or a little below, to 1; of roles the weighted mean of the cosines of
 *     their parts, of skills the cosine of the roles that ask for them
 * @param overlap weighted Jaccard from 0 to 1; NaN when there is nothing to compare
 * @param shared what adds most to it, the most first: of roles skills and activities of both, of
 *     skills roles that ask for both
 */
public record Alike(Thing thing, double likeness, double overlap, List<Thing> shared) {
    public Alike {
        shared = List.copyOf(shared);
    }
}
