package org.rolegraph.career.path;

import java.util.List;

/**
 * The ways from a role to another, and what they rest on.
 *
 * @param paths the cheapest first; empty when the rules leave none
 * @param straight the way without a stop that was not asked for, when the rules allow it and it is
 *     not among the paths; else null
 * @param standIn what stands for the first role in the source of what is asked for, or null
 * @param leftOut what the last role is said to ask for and is not counted
 */
public record Ways(
        List<CareerPath> paths, CareerPath straight, StandIn standIn, List<LeftOut> leftOut) {
    /**
     * Skills that only one source states, or rates, of the last role, and that say nothing of how
     * far it is, since that source says nothing of the first.
     *
     * @param source its number
     * @param skills how many, at least 1
     */
    public record LeftOut(int source, int skills) {}

    public Ways {
        paths = List.copyOf(paths);
        leftOut = List.copyOf(leftOut);
    }
}
