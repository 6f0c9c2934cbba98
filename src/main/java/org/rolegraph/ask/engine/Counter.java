package org.rolegraph.ask.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.BasicPattern;

/**
 * What an operator, or a triple of its pattern, gave in all the times that it was started. Written
 * by the query's thread; others read it when that has ended.
 */
final class Counter {
    /** Of an operator without a pattern, or of one triple. */
    static final BasicPattern NO_PATTERN = new BasicPattern();

    /** The triples of the operator's pattern, each with a counter of its own. */
    private final Map<Triple, Counter> triples = new HashMap<>();

    private final BasicPattern pattern;
    private BasicPattern order;

    private long rows = -1;
    private String index = "-";
    private boolean reordered;

    Counter(BasicPattern pattern) {
        this.pattern = pattern;
        pattern.forEach(triple -> triples.put(triple, new Counter(NO_PATTERN)));
    }

    /** As the optimizer left it, before values are put in its variables. */
    BasicPattern pattern() {
        return pattern;
    }

    /** As it was started first; before that as it was left. */
    BasicPattern order() {
        return order == null ? pattern : order;
    }

    Counter of(Triple triple) {
        return triples.get(triple);
    }

    /** Started, with the pattern in this order; its counters in that order. */
    List<Counter> start(BasicPattern chosen) {
        order = order == null ? chosen : order;
        reordered |= !order.equals(chosen);
        return chosen.getList().stream().map(triples::get).toList();
    }

    /** Started; the index serves it, or a hyphen stands for what is not known. */
    void start(String served) {
        index = rows < 0 ? served : index;
        rows = Math.max(rows, 0);
    }

    void add() {
        rows++;
    }

    /** Negative while it has not been started. */
    long rows() {
        return rows;
    }

    String index() {
        return index;
    }

    /** Whether it was started with different orders of its pattern. */
    boolean isReordered() {
        return reordered;
    }
}
