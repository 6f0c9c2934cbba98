package org.rolegraph.career.path;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why a role is on none of the paths that were found.
 *
 * @param role that was asked for
 * @param cause what keeps it off
 * @param without the cheapest path that would pass it, if the cause were not; null when there is
 *     none
 */
public record WhyNot(int role, Cause cause, CareerPath without) {
    /** What can keep a role off all paths. */
    public enum Cause {
        /** Nothing: it is on one of them. */
        NONE,
        /** It is one of the two ends. */
        END,
        AVOID,
        /** Too few essential skills are known of it, or none in the source of the last role. */
        LITTLE_KNOWN,
        MAX_HOPS,
        MAX_NEW_SKILLS,
        LEVEL_MONOTONE,
        /** Only with several of the rules lifted would there be a path. */
        SEVERAL,
        /** No rule: it brings too little of what is needed for what it takes. */
        USE,
        /** No rule: the paths that pass it cost more. */
        COST
    }

    /**
     * Finds the cause.
     *
     * @param found the paths that were found
     */
    public static WhyNot of(
            CareerPaths paths,
            int from,
            int to,
            PathRules rules,
            List<CareerPath> found,
            int role) {
        int row = paths.row(role);
        if (row == paths.row(from) || row == paths.row(to)) {
            return new WhyNot(role, Cause.END, null);
        }
        if (found.stream().anyMatch(path -> path.roles().contains(row))) {
            return new WhyNot(role, Cause.NONE, null);
        }
        if (rules.avoid().stream().anyMatch(avoided -> paths.row(avoided) == row)) {
            return new WhyNot(role, Cause.AVOID, null);
        }
        if (!paths.isStop(role, to) && rules.via().stream().noneMatch(v -> paths.row(v) == row)) {
            return new WhyNot(role, Cause.LITTLE_KNOWN, null);
        }
        Optional<CareerPath> cheapest = through(paths, from, to, rules, role);
        if (cheapest.isPresent()) {
            boolean dear = cheapest.get().cost() >= found.get(found.size() - 1).cost();
            return new WhyNot(role, dear ? Cause.COST : Cause.USE, cheapest.get());
        }
        for (Map.Entry<Cause, PathRules> lifted : lifted(rules).entrySet()) {
            Optional<CareerPath> path = through(paths, from, to, lifted.getValue(), role);
            if (path.isPresent()) {
                return new WhyNot(role, lifted.getKey(), path.get());
            }
        }
        return new WhyNot(role, Cause.SEVERAL, null);
    }

    /**
     * Which rule leaves no path at all: the first of those that alone would let one through.
     *
     * @return empty when several must be lifted
     */
    public static Optional<WhyNot> ofNone(CareerPaths paths, int from, int to, PathRules rules) {
        for (Map.Entry<Cause, PathRules> lifted : lifted(rules).entrySet()) {
            List<CareerPath> found = paths.find(from, to, lifted.getValue(), 1).paths();
            if (!found.isEmpty()) {
                return Optional.of(new WhyNot(to, lifted.getKey(), found.get(0)));
            }
        }
        return Optional.empty();
    }

    /** The rules with each of them lifted in turn. */
    private static Map<Cause, PathRules> lifted(PathRules rules) {
        Map<Cause, PathRules> lifted = new LinkedHashMap<>();
        if (rules.maxNew() != PathRules.ANY) {
            lifted.put(Cause.MAX_NEW_SKILLS, rules.withMaxNew(PathRules.ANY));
        }
        if (rules.levelMonotone()) {
            lifted.put(Cause.LEVEL_MONOTONE, rules.withAnyLevel());
        }
        if (rules.maxHops() < PathRules.MOST_HOPS) {
            lifted.put(Cause.MAX_HOPS, rules.withMaxHops(PathRules.MOST_HOPS));
        }
        return lifted;
    }

    /** The cheapest path that passes a role, wherever among those that it passes anyway. */
    private static Optional<CareerPath> through(
            CareerPaths paths, int from, int to, PathRules rules, int role) {
        CareerPath best = null;
        for (int place = 0; place <= rules.via().size(); place++) {
            List<Integer> via = new ArrayList<>(rules.via());
            via.add(place, role);
            List<CareerPath> found = paths.find(from, to, rules.withVia(via), 1).paths();
            if (!found.isEmpty() && (best == null || found.get(0).cost() < best.cost())) {
                best = found.get(0);
            }
        }
        return Optional.ofNullable(best);
    }
}
