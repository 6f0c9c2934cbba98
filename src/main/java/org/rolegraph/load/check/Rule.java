package org.rolegraph.load.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.rolegraph.base.problem.Explanation;
import org.rolegraph.load.sieve.NumberedGraph;
import org.rolegraph.load.sieve.SubjectTriples;

/**
 * Something that a graph must hold to. Holds no state of a check, so that checks may run at once.
 */
sealed interface Rule permits ShapeRule, BroaderCycles, BareShortcuts {
    /** Each code that this rule can find, in the order of the manual. */
    List<Explanation> explanations();

    /** Reports each breach, in no particular order; reads the graph only. */
    void check(Graph data, Consumer<Finding> found);

    /**
     * Reports the same, by way of the numbers of terms where that is quicker.
     *
     * @param reach the nodes whose triples will be shown, when not all will: what concerns others
     *     need not be reported
     * @param readers takes what the triples of each subject are to be shown to
     * @return what reports, once all have been shown
     */
    default Runnable check(
            Graph data,
            NumberedGraph numbers,
            Optional<Reach> reach,
            Consumer<Finding> found,
            Consumer<Consumer<SubjectTriples>> readers) {
        return () -> check(data, found);
    }
}
