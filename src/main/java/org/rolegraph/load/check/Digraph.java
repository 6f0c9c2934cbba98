package org.rolegraph.load.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A directed graph of nodes, walked without recursion, so that no depth is too deep. */
final class Digraph<N> {
    private final Map<N, Integer> numbers = new HashMap<>();
    private final List<N> nodes = new ArrayList<>();
    private final List<List<Integer>> next = new ArrayList<>();

    void add(N from, N to) {
        int source = number(from);
        next.get(source).add(number(to));
    }

    /** Where the edges from the node lead, once for each. */
    List<N> next(N node) {
        return next.get(number(node)).stream().map(nodes::get).toList();
    }

    private int number(N node) {
        return numbers.computeIfAbsent(
                node,
                n -> {
                    nodes.add(n);
                    next.add(new ArrayList<>(1));
                    return nodes.size() - 1;
                });
    }

    /**
     * The strongly connected components of two nodes or more, by Tarjan's algorithm (SIAM Journal
     * on Computing 1, 1972) with its recursion written out.
     */
    List<List<N>> components() {
        List<List<N>> components = new ArrayList<>();
        int[] index = new int[nodes.size()];
        int[] low = new int[nodes.size()];
        int[] edge = new int[nodes.size()];
        boolean[] open = new boolean[nodes.size()];
        Deque<Integer> path = new ArrayDeque<>();
        Deque<Integer> unassigned = new ArrayDeque<>();
        int seen = 0;
        for (int root = 0; root < index.length; root++) {
            if (index[root] != 0) {
                continue;
            }
            path.push(root);
            while (!path.isEmpty()) {
                int at = path.peek();
                if (index[at] == 0) {
                    index[at] = ++seen;
                    low[at] = seen;
                    open[at] = true;
                    unassigned.push(at);
                }
                if (edge[at] < next.get(at).size()) {
                    int to = next.get(at).get(edge[at]++);
                    if (index[to] == 0) {
                        path.push(to);
                    } else if (open[to]) {
                        low[at] = Math.min(low[at], index[to]);
                    }
                    continue;
                }
                path.pop();
                if (!path.isEmpty()) {
                    low[path.peek()] = Math.min(low[path.peek()], low[at]);
                }
                if (low[at] == index[at]) {
                    List<N> component = new ArrayList<>();
                    int member;
                    do {
                        member = unassigned.pop();
                        open[member] = false;
                        component.add(nodes.get(member));
                    } while (member != at);
                    if (component.size() > 1) {
                        components.add(component);
                    }
                }
            }
        }
        return components;
    }

    /**
     * A shortest way of two steps or more from the node back to it, the node first and not again at
     * the end; where several are shortest, the steps with the lesser names.
     *
     * @throws IllegalArgumentException when there is none
     */
    List<N> shortestCycle(N start) {
        int first = number(start);
        int[] before = new int[nodes.size()];
        Arrays.fill(before, -1);
        Deque<Integer> queue = new ArrayDeque<>(List.of(first));
        while (!queue.isEmpty()) {
            int at = queue.remove();
            if (at != first && next.get(at).contains(first)) {
                Deque<N> cycle = new ArrayDeque<>();
                for (int node = at; node != first; node = before[node]) {
                    cycle.push(nodes.get(node));
                }
                cycle.push(start);
                return List.copyOf(cycle);
            }
            next.get(at).stream()
                    .sorted(Comparator.comparing(n -> nodes.get(n).toString()))
                    .filter(to -> to != first && before[to] == -1)
                    .forEach(
                            to -> {
                                before[to] = at;
                                queue.add(to);
                            });
        }
        throw new IllegalArgumentException(start + " is on no cycle");
    }
}
