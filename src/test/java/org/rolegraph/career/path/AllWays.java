package org.rolegraph.career.path;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rolegraph.career.need.Held;

/** Every way that the rules allow, by trying them all, and which of them are paths. */
final class AllWays {
    /**
     * A way within the rules.
     *
     * @param fit whether each stop that nobody asked for brings enough
     */
    record Way(List<Integer> roles, long cost, boolean fit) {}

    private final Hops hops;
    private final Set<Integer> named;
    private final List<Way> all = new ArrayList<>();

    AllWays(Hops hops) {
        this.hops = hops;
        this.named = Set.copyOf(hops.named());
        walk(new ArrayList<>(List.of(hops.from())), 0, 0, true);
    }

    private void walk(List<Integer> way, int passed, long cost, boolean fit) {
        if (passed == hops.named().size()) {
            all.add(new Way(List.copyOf(way), cost, fit));
            return;
        }
        if (way.size() > hops.maxHops()) {
            return;
        }
        Held held = held(way);
        int last = way.get(way.size() - 1);
        for (int next = 0; next < hops.roleCount(); next++) {
            boolean asked = next == hops.named().get(passed);
            if (way.contains(next) || !asked && !hops.isOpen(next)) {
                continue;
            }
            if (hops.allows(held, last, next)) {
                long hop = HopCost.of(held.lacking(next), held.preparation(next));
                boolean retrains = Stride.of(hop) == Stride.RETRAINING;
                boolean stops = !asked || hops.isOpen(last);
                boolean good = (asked || brings(held, next, passed)) && !(stops && retrains);
                way.add(next);
                walk(way, passed + (asked ? 1 : 0), cost + hop, fit && good);
                way.remove(way.size() - 1);
            }
        }
    }

    private Held held(List<Integer> way) {
        Held held = hops.start();
        way.subList(1, way.size()).forEach(held::add);
        return held;
    }

    /** By what is lacking before and after. */
    private boolean brings(Held held, int stop, int passed) {
        int before = held.statedLacking(hops.goal(passed));
        int learned = held.statedLacking(stop);
        int asked = held.statedAsked(stop);
        Held.Added added = held.add(stop);
        int gain = before - held.statedLacking(hops.goal(passed));
        held.undo(added);
        return gain > 0
                && gain >= 0.25 * before
                && gain >= 0.5 * learned
                && asked - learned >= 0.2 * asked;
    }

    /** What the rules allow, paths or not. */
    List<Way> all() {
        return all;
    }

    /** The cheapest paths, as they are to be found. */
    List<List<Integer>> paths(int most) {
        List<Way> sorted = new ArrayList<>(all);
        sorted.sort(
                Comparator.comparingLong(Way::cost)
                        .thenComparing(way -> way.roles().size())
                        .thenComparing(way -> way.roles().toString()));
        Set<Set<Integer>> met = new HashSet<>();
        List<List<Integer>> paths = new ArrayList<>();
        for (Way way : sorted) {
            boolean first = way.fit && !isBeaten(way) && met.add(Set.copyOf(way.roles));
            if (first && paths.size() < most) {
                paths.add(way.roles);
            }
        }
        return paths;
    }

    /** Whether a way with some of the stops left out is hardly dearer. */
    private boolean isBeaten(Way way) {
        return all.stream()
                .filter(other -> other.roles.size() < way.roles.size())
                .filter(
                        other ->
                                other.roles.equals(
                                        way.roles.stream().filter(other.roles::contains).toList()))
                .filter(other -> other.roles.containsAll(named))
                .anyMatch(other -> way.cost > other.cost / 10 * 9);
    }
}
