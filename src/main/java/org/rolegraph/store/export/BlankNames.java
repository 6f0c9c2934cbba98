package org.rolegraph.store.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Names for blank nodes that depend on what is said about them, not on their labels or their order:
 * {@code b0}, {@code b1}, … by colour refinement. Blank nodes that refinement cannot separate are
 * separated one by one; where these are interchangeable, as in all data met in practice, the result
 * is the same for every order of input. (Blank nodes in highly regular structures that are alike
 * without being interchangeable may be named in different ways; a store holds no blank nodes at
 * all, so this concerns the results of CONSTRUCT only.)
 */
final class BlankNames {
    private final List<int[]> rows;
    private final long[] colours;
    private final List<Integer> blanks = new ArrayList<>();

    private BlankNames(Node[] nodes, List<int[]> rows) {
        this.rows = rows;
        this.colours = new long[nodes.length];
        for (int id = 0; id < nodes.length; id++) {
            if (nodes[id].isBlank()) {
                blanks.add(id);
            } else {
                colours[id] = hash(TermText.canonical(nodes[id]));
            }
        }
    }

    /**
     * Replaces the blank nodes among the nodes by named ones.
     *
     * @param nodes by id; changed in place
     * @param rows statements as ids of graph (or -1), subject, predicate, object, each of which
     *     holds at least one blank node
     */
    static void apply(Node[] nodes, List<int[]> rows) {
        BlankNames names = new BlankNames(nodes, rows);
        names.refine();
        names.separate();
        names.blanks.sort((a, b) -> Long.compareUnsigned(names.colours[a], names.colours[b]));
        for (int i = 0; i < names.blanks.size(); i++) {
            nodes[names.blanks.get(i)] = NodeFactory.createBlankNode("b" + i);
        }
    }

    private void refine() {
        long before = -1;
        for (long kinds = kinds(); kinds > before; kinds = kinds()) {
            before = kinds;
            // sums do not depend on the order of the statements
            long[] seen = new long[colours.length];
            for (int[] row : rows) {
                long whole = 17;
                for (int id : row) {
                    whole = mix(whole ^ (id < 0 ? 1 : colours[id]));
                }
                for (int place = 0; place < row.length; place++) {
                    if (row[place] >= 0) {
                        seen[row[place]] += mix(whole + place);
                    }
                }
            }
            for (int blank : blanks) {
                colours[blank] = mix(colours[blank] * 31 + seen[blank]);
            }
        }
    }

    private void separate() {
        while (kinds() < blanks.size()) {
            Map<Long, Integer> count = new HashMap<>();
            blanks.forEach(b -> count.merge(colours[b], 1, Integer::sum));
            int first =
                    blanks.stream()
                            .filter(b -> count.get(colours[b]) > 1)
                            .min((a, b) -> Long.compareUnsigned(colours[a], colours[b]))
                            .orElseThrow();
            colours[first] = mix(colours[first] + 1);
            refine();
        }
    }

    private long kinds() {
        return Arrays.stream(blanks.stream().mapToLong(b -> colours[b]).toArray())
                .distinct()
                .count();
    }

    /** FNV-1a, 64 bits. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return mix(hash);
    }

    /** The finisher of SplitMix64. */
    private static long mix(long z) {
        long x = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        x = (x ^ (x >>> 27)) * 0x94d049bb133111ebL;
        return x ^ (x >>> 31);
    }
}
