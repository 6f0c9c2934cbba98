package org.rolegraph.store.pack;

/**
 * Brings rows into the orders of TDB2's indexes with as few sorts as possible: each order follows
 * from the one before by one more stable sort. Nine column sorts serve the six orders of quads,
 * five the three of triples.
 */
final class IndexChain {
    /** Takes the rows in one order. */
    interface Target {
        /**
         * @param index name, which spells the order of the columns, such as {@code POSG}
         * @param rows in that order
         */
        void take(String index, Tuples rows);
    }

    // columns by number: graph 0, subject 1, predicate 2, object 3
    private static final int G = 0;

    private final TupleSorter sorter;
    private final Target target;

    IndexChain(TupleSorter sorter, Target target) {
        this.sorter = sorter;
        this.target = target;
    }

    /** Rows of subject, predicate, object; returns how many rows were repeated. */
    int triples() {
        sort(2, 1, 0);
        int repeated = sorter.dropRepeated();
        target.take("SPO", sorter.rows());
        sort(2);
        target.take("OSP", sorter.rows());
        sort(1);
        target.take("POS", sorter.rows());
        return repeated;
    }

    /** Rows of graph, subject, predicate, object; returns how many rows were repeated. */
    int quads() {
        int s = 1;
        int p = 2;
        int o = 3;
        sort(G, o, p, s);
        int repeated = sorter.dropRepeated();
        target.take("SPOG", sorter.rows());
        graphFirst("GSPO", o, p, s);
        sort(o);
        target.take("OSPG", sorter.rows());
        graphFirst("GOSP", p, s, o);
        sort(p);
        target.take("POSG", sorter.rows());
        sort(G);
        target.take("GPOS", sorter.rows());
        return repeated;
    }

    /**
     * Hands out the rows by graph, then brings back the order there was. A store has few graphs, so
     * mostly one digit of their numbers differs: the rows are moved once, and as they were before
     * they are still there.
     */
    private void graphFirst(String index, int... back) {
        int moves = sorter.by(G);
        target.take(index, sorter.rows());
        if (moves == 1) {
            sorter.undo();
        } else if (moves > 1) {
            sort(back);
        }
    }

    private void sort(int... columns) {
        for (int column : columns) {
            sorter.by(column);
        }
    }
}
