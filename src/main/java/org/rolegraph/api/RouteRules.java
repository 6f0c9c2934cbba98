package org.rolegraph.api;

import java.util.List;
import java.util.OptionalInt;

/**
 * What paths between roles must obey; roles by label, id, CURIE or IRI.
 *
 * @param most how many paths at most, from 1 to 20
 * @param maxHops how many changes of roles at most, from 1 to 12
 * @param maxNewSkills in no hop more essential skills that the role before does not ask for; empty
 *     for any number
 * @param via roles to pass, in their order
 * @param avoid roles to leave out
 * @param levelMonotone whether the job zone or ISCO skill level never falls
 */
public record RouteRules(
        int most,
        int maxHops,
        OptionalInt maxNewSkills,
        List<String> via,
        List<String> avoid,
        boolean levelMonotone) {
    /** Three paths of four hops at most, and nothing else: what {@code rolegraph path} does. */
    public static final RouteRules STANDARD =
            new RouteRules(3, 4, OptionalInt.empty(), List.of(), List.of(), false);

    public RouteRules {
        via = List.copyOf(via);
        avoid = List.copyOf(avoid);
    }
}
