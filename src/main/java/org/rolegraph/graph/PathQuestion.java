package org.rolegraph.graph;

import java.util.List;
import java.util.Set;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.career.path.PathRules;

/**
 * Which paths are asked for; roles by label, id, CURIE or IRI.
 *
 * @param via roles to pass, in their order
 * @param avoid roles to leave out
 * @param most how many paths at most, from 1 to 20
 * @param maxHops how many changes of roles at most, from 1 to 12
 * @param maxNew in no hop more essential skills that the role before does not ask for; null for any
 *     number
 * @param levelMonotone never to a lower job zone or ISCO skill level
 */
public record PathQuestion(
        String from,
        String to,
        List<String> via,
        List<String> avoid,
        int most,
        int maxHops,
        Integer maxNew,
        boolean levelMonotone) {
    private static final int MOST_PATHS = 20;

    /**
     * Checks the numbers.
     *
     * @throws Failure exit {@code USAGE}
     */
    public PathQuestion {
        check("--k", most, MOST_PATHS);
        check("--max-hops", maxHops, PathRules.MOST_HOPS);
        check("--max-new-skills", maxNew == null ? 1 : maxNew + 1, Integer.MAX_VALUE);
        via = List.copyOf(via);
        avoid = List.copyOf(avoid);
    }

    private static void check(String option, int number, int most) {
        if (number < 1 || number > most) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of(option),
                    "expected a number "
                            + (most == Integer.MAX_VALUE ? "from 0 on" : "from 1 to " + most),
                    "correct it");
        }
    }

    /** The rules with the roles' numbers. */
    PathRules rules(Career career) {
        return new PathRules(
                maxHops,
                maxNew == null ? PathRules.ANY : maxNew,
                via.stream().map(name -> career.role(name, "--via")).toList(),
                Set.copyOf(avoid.stream().map(name -> career.role(name, "--avoid")).toList()),
                levelMonotone);
    }
}
