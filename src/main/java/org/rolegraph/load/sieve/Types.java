package org.rolegraph.load.sieve;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Which nodes are of which of some classes, by {@code rdf:type} and {@code rdfs:subClassOf}. */
public final class Types {
    /** Bit of a node that has any type. */
    private static final long TYPED = 1;

    /** Bit of a node that was looked at, where nodes are looked at one by one. */
    private static final long SEEN = 1L << Long.SIZE - 1;

    private final NumberedGraph graph;
    private final boolean few;
    private final long type;
    private final Bits ofType = new Bits();
    private final Map<Node, Integer> classes = new HashMap<>();
    private final Bits types = new Bits();

    /**
     * Of a graph.
     *
     * @param few whether few nodes will be asked for, so that each is looked up and not all read
     */
    Types(NumberedGraph graph, boolean few) {
        this.graph = graph;
        this.few = few;
        this.type = graph.number(RDF.type.asNode());
    }

    /**
     * The bit of a class, before {@link #read}.
     *
     * @throws Unsievable when there are too many
     */
    long bit(Node type) {
        int place = classes.computeIfAbsent(type, t -> classes.size() + 1);
        if (place >= Long.SIZE - 1) {
            throw new Unsievable("more than 61 classes");
        }
        return 1L << place;
    }

    /** Reads the types of all nodes, unless few will be asked for. */
    void read() {
        classes.forEach((type, place) -> lower(type).forEach(t -> ofType.set(t, 1L << place)));
        if (!few) {
            graph.forEach(type, (s, p, o) -> types.set(s, TYPED | ofType.get(o)));
        }
    }

    private void look(long node) {
        types.set(node, SEEN);
        graph.forEachOf(
                node,
                (s, p, o) -> {
                    if (p == type) {
                        types.set(s, TYPED | ofType.get(o));
                    }
                });
    }

    /** The class and all below it. */
    private Set<Long> lower(Node type) {
        Map<Long, Set<Long>> below = new HashMap<>();
        graph.forEach(
                graph.number(RDFS.subClassOf.asNode()),
                (s, p, o) -> below.computeIfAbsent(o, n -> new HashSet<>()).add(s));
        Set<Long> all = new HashSet<>();
        Deque<Long> next = new ArrayDeque<>(Set.of(graph.number(type)));
        while (!next.isEmpty()) {
            long each = next.remove();
            if (all.add(each)) {
                next.addAll(below.getOrDefault(each, Set.of()));
            }
        }
        return all;
    }

    /** Whether the node is of one of the classes with these bits. */
    boolean isOf(long node, long bits) {
        return (of(node) & bits) != 0;
    }

    boolean isTyped(long node) {
        return isOf(node, TYPED);
    }

    /** The bits of the node's classes. */
    long of(long node) {
        long known = types.get(node);
        if (few && known == 0) {
            look(node);
            known = types.get(node);
        }
        return known & ~SEEN;
    }
}
