package org.rolegraph.ask.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.BasicPattern;

/**
 * An operator of a plan and what it did, in all the times that it was started. Written by the
 * query's thread; others read it when that has ended.
 */
final class Step {
    /** A triple pattern and the rows behind it. */
    static final class Part {
        final Triple triple;

        /** Triples that it matches by itself; negative while that is not known. */
        long alone = -1;

        /** Rows behind it; negative when they are not counted. */
        long rows = -1;

        Part(Triple triple) {
            this.triple = triple;
        }
    }

    /** Where its pattern is looked up; of no meaning when that is empty. */
    final Node graph;

    /** As the optimizer left it, before values are put in its variables. */
    final BasicPattern pattern;

    /** Rows that it gave. */
    long rows;

    /** Whether it was started. */
    boolean started;

    /** Whether it was started with different orders of its pattern. */
    boolean reordered;

    private final Map<Triple, Part> byTriple = new HashMap<>();
    private List<Part> order = new ArrayList<>();

    Step(Node graph, BasicPattern pattern) {
        this.graph = graph;
        this.pattern = pattern;
        for (Triple triple : pattern) {
            order.add(byTriple.computeIfAbsent(triple, Part::new));
        }
    }

    /** The parts in the order of the first start, before that as they are written. */
    List<Part> order() {
        return order;
    }

    /** Started, with the pattern in this order; gives its parts so. */
    List<Part> start(BasicPattern chosen) {
        List<Part> parts = new ArrayList<>();
        for (Triple triple : chosen) {
            parts.add(byTriple.get(triple));
        }
        if (!started) {
            order = parts;
        }
        reordered |= !order.equals(parts);
        started = true;
        return parts;
    }
}
