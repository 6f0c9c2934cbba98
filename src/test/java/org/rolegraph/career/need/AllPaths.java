package org.rolegraph.career.need;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rolegraph.career.path.HopCost;
import org.rolegraph.career.path.Hops;
import org.rolegraph.career.path.PathRules;

/** Every path that the rules allow, by trying them all. */
public final class AllPaths {
    private final Shortage shortage;
    private final PathRules rules;
    private final int to;
    private final Set<Integer> avoid;
    private final List<Integer> via;
    private final List<List<Integer>> found = new ArrayList<>();

    public AllPaths(Shortage shortage, int from, int to, PathRules rules) {
        this.shortage = shortage;
        this.rules = rules;
        this.to = row(to);
        this.avoid = rules.avoid().stream().map(this::row).collect(Collectors.toSet());
        this.via = rules.via().stream().map(this::row).toList();
        walk(new ArrayList<>(List.of(row(from))));
    }

    private int row(int role) {
        return shortage.rows().of(role);
    }

    /** The costs of the cheapest, ascending. */
    public List<Long> costs(int most) {
        return found.stream()
                .map(this::cost)
                .sorted(Comparator.naturalOrder())
                .limit(most)
                .toList();
    }

    public boolean contains(List<Integer> path) {
        return found.contains(path);
    }

    private long cost(List<Integer> path) {
        long cost = 0;
        for (int i = 1; i < path.size(); i++) {
            int before = path.get(i - 1);
            int next = path.get(i);
            cost += HopCost.of(shortage.of(before, next), shortage.preparation(before, next));
        }
        return cost;
    }

    private void walk(List<Integer> path) {
        int last = path.get(path.size() - 1);
        if (last == to) {
            if (path.stream().filter(via::contains).toList().equals(via)) {
                found.add(List.copyOf(path));
            }
            return;
        }
        if (path.size() > rules.maxHops()) {
            return;
        }
        for (int next = 0; next < shortage.rows().count(); next++) {
            boolean stop = next == to || via.contains(next) || Hops.isStop(shortage, next);
            if (!path.contains(next) && stop && !avoid.contains(next) && allows(path, next)) {
                path.add(next);
                walk(path);
                path.remove(path.size() - 1);
            }
        }
    }

    /** The levels of all roles so far, where known, must not be above the next one's. */
    private boolean allows(List<Integer> path, int next) {
        int last = path.get(path.size() - 1);
        if (rules.maxNew() < shortage.newSkills(last, next)) {
            return false;
        }
        if (!rules.levelMonotone()) {
            return true;
        }
        int zone = shortage.levels().of(next).zone();
        if (zone == 0) {
            return next == to;
        }
        return path.stream().allMatch(before -> shortage.levels().of(before).zone() <= zone);
    }
}
