package org.rolegraph.career.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;

/**
 * The cheapest way to begin a path whose end is given: A* (P. E. Hart, N. J. Nilsson, B. Raphael, A
 * formal basis for the heuristic determination of minimum cost paths, IEEE Transactions on Systems
 * Science and Cybernetics 4, 1968) from the end to the start, over states of role, {@code via}
 * roles passed and hops made. From the end, since few roles lead to one that asks for much, while
 * every role leads to those that ask for little. What remains is estimated by {@link
 * HopCost#atLeast} of the shortages that remain, which is never too much.
 */
final class ShortestStart {
    /** States that all searches together go on from, before it is given up. */
    private static final int MOST_EXPANDED = 50_000;

    /** A state of the search, and how it was come to. */
    private record Reached(int row, int passed, int hops, long cost, long least, Reached after) {}

    private static final Comparator<Reached> ORDER =
            Comparator.comparingLong(Reached::least)
                    .thenComparingInt(Reached::hops)
                    .thenComparingInt(Reached::row)
                    .thenComparingInt(Reached::passed)
                    .thenComparingLong(Reached::cost);

    private final Hops hops;
    private final int maxHops;

    /** The roles to pass, the last first, and at last the start. */
    private final int[] stops;

    /** By stop and row: the shortage from the stop to the row. */
    private final int[][] lacking;

    /** By stop: the shortages of the legs before it. */
    private final long[] before;

    /** By stop: the preparations of the legs before it. */
    private final long[] prepared;

    private final boolean[] barred;
    private final long[] best;
    private PriorityQueue<Reached> queue = new PriorityQueue<>(ORDER);
    private long bound;
    private int expanded;

    ShortestStart(Hops hops) {
        this.hops = hops;
        this.maxHops = hops.rules().maxHops();
        int vias = hops.rules().via().size();
        stops = new int[vias + 1];
        for (int i = 0; i < vias; i++) {
            stops[i] = hops.rules().via().get(vias - 1 - i);
        }
        stops[vias] = hops.from();
        lacking = new int[stops.length][];
        before = new long[stops.length];
        prepared = new long[stops.length];
        for (int i = vias; i >= 0; i--) {
            lacking[i] = hops.shortagesFrom(stops[i]);
            if (i < vias) {
                before[i] = before[i + 1] + lacking[i + 1][stops[i]];
                prepared[i] = prepared[i + 1] + hops.preparation(stops[i + 1], stops[i]);
            }
        }
        barred = new boolean[hops.roleCount()];
        best = new long[hops.roleCount() * stops.length * (maxHops + 1)];
    }

    /**
     * Begins a path.
     *
     * @param end the roles that it ends in, at least the last
     * @param notBefore roles that must not stand right before them
     * @param most cost of the whole path that is still of interest
     * @return the whole path, or nothing when there is none; roles are on it once each, unless it
     *     must come to a {@code via} role and go on from there by the same one
     */
    List<Integer> find(List<Integer> end, Set<Integer> notBefore, long most) {
        Arrays.fill(best, Long.MAX_VALUE);
        Arrays.fill(barred, false);
        queue = new PriorityQueue<>(ORDER);
        int passed = 0;
        long cost = 0;
        for (int i = end.size() - 1; i >= 0; i--) {
            int row = end.get(i);
            barred[row] = true;
            if (i < end.size() - 1) {
                cost += hops.cost(row, end.get(i + 1));
                passed += row == stops[passed] ? 1 : 0;
            }
        }
        Reached first = new Reached(end.get(0), passed, end.size() - 1, cost, cost, null);
        bound = Math.min(most, straight(first, notBefore));
        expand(first, notBefore);
        while (!queue.isEmpty()) {
            Reached state = queue.poll();
            if (state.passed == stops.length) {
                return roles(end, state);
            }
            if (!isBeaten(state, false)) {
                expand(state, Set.of());
            }
        }
        return List.of();
    }

    /** What the way over the stops alone costs, or more than anything when the rules forbid it. */
    private long straight(Reached from, Set<Integer> notBefore) {
        long cost = from.cost;
        int row = from.row;
        for (int i = from.passed; i < stops.length; i++) {
            boolean first = row == from.row && notBefore.contains(stops[i]);
            if (first || barred[stops[i]] || !hops.allows(stops[i], row)) {
                return Long.MAX_VALUE;
            }
            cost += hops.cost(stops[i], row);
            row = stops[i];
        }
        return from.hops + stops.length - from.passed <= maxHops ? cost : Long.MAX_VALUE;
    }

    private void expand(Reached state, Set<Integer> notBefore) {
        if (state.hops == maxHops) {
            return;
        }
        if (++expanded > MOST_EXPANDED) {
            throw Failure.of(
                    Exit.LIMIT,
                    Codes.LIMIT,
                    Location.of("path"),
                    "the rules leave so many ways that the search was given up",
                    "give a lower --max-hops or --k, or a higher --max-new-skills");
        }
        // the stop first: what reaches the start bounds all others
        int stop = stops[state.passed];
        if (!notBefore.contains(stop)) {
            reach(state, stop);
        }
        for (int row = 0; row < barred.length; row++) {
            if (row != stop && (notBefore.isEmpty() || !notBefore.contains(row))) {
                reach(state, row);
            }
        }
    }

    private void reach(Reached state, int row) {
        boolean stop = row == stops[state.passed];
        if (barred[row] || !hops.isOpen(row) || !stop && isStop(row)) {
            return;
        }
        int passed = state.passed + (stop ? 1 : 0);
        int made = state.hops + 1;
        long cost = state.cost + hops.cost(row, state.row);
        if (cost > bound) {
            return;
        }
        long left = passed == stops.length ? 0 : left(row, passed, maxHops - made);
        if (left > bound - cost) {
            return;
        }
        Reached reached = new Reached(row, passed, made, cost, cost + left, state);
        if (passed < stops.length && isBeaten(reached, true) || !hops.allows(row, state.row)) {
            return;
        }
        if (passed < stops.length) {
            best[place(row, passed, made)] = cost;
        } else {
            bound = Math.min(bound, cost);
        }
        queue.add(reached);
    }

    /** What the rest costs at least, or more than anything when too few hops are left for it. */
    private long left(int row, int passed, int mostHops) {
        long shortage = lacking[passed][row] + before[passed];
        long least = Long.MAX_VALUE;
        for (int made = stops.length - passed; made <= mostHops; made++) {
            least = Math.min(least, HopCost.atLeast(shortage, made));
        }
        return least == Long.MAX_VALUE
                ? least
                : least + prepared[passed] + hops.preparation(stops[passed], row);
    }

    private boolean isStop(int row) {
        for (int stop : stops) {
            if (stop == row) {
                return true;
            }
        }
        return false;
    }

    private int place(int row, int passed, int made) {
        return (row * stops.length + passed) * (maxHops + 1) + made;
    }

    /**
     * Whether the role was come to as cheaply in fewer hops, or in as many more cheaply.
     *
     * @param same whether as cheaply in as many hops beats it too
     */
    private boolean isBeaten(Reached state, boolean same) {
        for (int made = 0; made < state.hops; made++) {
            if (best[place(state.row, state.passed, made)] <= state.cost) {
                return true;
            }
        }
        long known = best[place(state.row, state.passed, state.hops)];
        return known < state.cost || same && known == state.cost;
    }

    private static List<Integer> roles(List<Integer> end, Reached start) {
        List<Integer> roles = new ArrayList<>();
        for (Reached state = start; state.after != null; state = state.after) {
            roles.add(state.row);
        }
        roles.addAll(end);
        return roles;
    }
}
