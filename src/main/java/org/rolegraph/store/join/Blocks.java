package org.rolegraph.store.join;

import java.util.Arrays;
import java.util.List;

/**
 * The biconnected components of an undirected graph, several edges between two nodes included, and
 * which of them the chains between some of its nodes lead through. An edge is on a simple path
 * between two nodes exactly when its component is on the way between them in the tree of
 * components. Near linear in nodes and edges, also for what was made to be long (Hopcroft and
 * Tarjan 1973; the marking is a union–find that walks up the tree and never twice over the same
 * part of it).
 */
final class Blocks {
    private final int[] ends;
    private final int[] others;

    /** By node: the other edges, after those of the nodes before. */
    private final int[] offsets;

    private final int[] incident;

    /** By node: when it was met, and the earliest that is reached from it or from below it. */
    private final int[] met;

    private final int[] low;

    /** By node: the edge by which it was met, or -1. */
    private final int[] entry;

    /** By node: the component of that edge, named by its first node below its top; or -1. */
    private final int[] block;

    /** By node: how many components are above it. */
    private final int[] depth;

    /** By node: itself, or a node further up when all between is marked. */
    private final int[] up;

    private final boolean[] marked;

    /**
     * @param nodes how many there are
     * @param ends one end of each edge
     * @param others its other end, another node
     */
    Blocks(int nodes, int[] ends, int[] others) {
        this.ends = ends;
        this.others = others;
        offsets = new int[nodes + 1];
        incident = new int[2 * ends.length];
        met = new int[nodes];
        low = new int[nodes];
        entry = new int[nodes];
        block = new int[nodes];
        depth = new int[nodes];
        up = new int[nodes];
        marked = new boolean[nodes];
        Arrays.setAll(up, i -> i);
        Arrays.fill(met, -1);
        Arrays.fill(entry, -1);
        Arrays.fill(block, -1);
        list();
        int[] order = walk();
        divide(order);
    }

    private void list() {
        for (int edge = 0; edge < ends.length; edge++) {
            offsets[ends[edge] + 1]++;
            offsets[others[edge] + 1]++;
        }
        for (int node = 0; node + 1 < offsets.length; node++) {
            offsets[node + 1] += offsets[node];
        }
        int[] next = offsets.clone();
        for (int edge = 0; edge < ends.length; edge++) {
            incident[next[ends[edge]]++] = edge;
            incident[next[others[edge]]++] = edge;
        }
    }

    /** Depth first; returns the nodes as they were met. */
    private int[] walk() {
        int[] order = new int[met.length];
        int count = 0;
        int[] stack = new int[met.length];
        int[] next = offsets.clone();
        for (int start = 0; start < met.length; start++) {
            if (met[start] >= 0) {
                continue;
            }
            int size = 0;
            stack[size++] = start;
            met[start] = low[start] = count;
            order[count++] = start;
            while (size > 0) {
                int node = stack[size - 1];
                if (next[node] == offsets[node + 1]) {
                    size--;
                    if (size > 0) {
                        low[stack[size - 1]] = Math.min(low[stack[size - 1]], low[node]);
                    }
                    continue;
                }
                int edge = incident[next[node]++];
                int other = across(edge, node);
                if (met[other] < 0) {
                    entry[other] = edge;
                    met[other] = low[other] = count;
                    order[count++] = other;
                    stack[size++] = other;
                } else if (edge != entry[node]) {
                    low[node] = Math.min(low[node], met[other]);
                }
            }
        }
        return order;
    }

    private void divide(int... order) {
        for (int node : order) {
            if (entry[node] >= 0) {
                int above = across(entry[node], node);
                block[node] = low[node] >= met[above] ? node : block[above];
                depth[node] = depth[top(node)] + 1;
            }
        }
    }

    private int across(int edge, int node) {
        return ends[edge] == node ? others[edge] : ends[edge];
    }

    /** The highest node of the component by which a node was met. */
    private int top(int node) {
        int first = block[node];
        return across(entry[first], first);
    }

    /** Marks all that lies on a chain between two of the nodes, which are connected. */
    void mark(List<Integer> nodes) {
        for (int i = 1; i < nodes.size(); i++) {
            int a = find(nodes.get(0));
            int b = find(nodes.get(i));
            while (a != b) {
                int lower = depth[a] >= depth[b] ? a : b;
                marked[block[lower]] = true;
                up[lower] = top(lower);
                a = find(a);
                b = find(b);
            }
        }
    }

    private int find(int node) {
        int at = node;
        while (up[at] != at) {
            up[at] = up[up[at]];
            at = up[at];
        }
        return at;
    }

    /** Whether the edge is on a chain that was marked. */
    boolean isMarked(int edge) {
        int later = met[ends[edge]] > met[others[edge]] ? ends[edge] : others[edge];
        return marked[block[later]];
    }
}
