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

    private final NumberedGraph graph;
    private final Map<Node, Integer> classes = new HashMap<>();
    private final Bits types = new Bits();

    Types(NumberedGraph graph) {
        this.graph = graph;
    }

    /**
     * The bit of a class, before {@link #read}.
     *
     * @throws Unsievable when there are too many
     */
    long bit(Node type) {
        int place = classes.computeIfAbsent(type, t -> classes.size() + 1);
        if (place >= Long.SIZE) {
            throw new Unsievable("more than 62 classes");
        }
        return 1L << place;
    }

    /** Reads the types of all nodes. */
    void read() {
        Bits ofType = new Bits();
        classes.forEach((type, place) -> lower(type).forEach(t -> ofType.set(t, 1L << place)));
        graph.forEach(
                graph.number(RDF.type.asNode()), (s, p, o) -> types.set(s, TYPED | ofType.get(o)));
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
        return (types.get(node) & bits) != 0;
    }

    boolean isTyped(long node) {
        return isOf(node, TYPED);
    }

    /** The bits of the node's classes. */
    long of(long node) {
        return types.get(node);
    }
}
