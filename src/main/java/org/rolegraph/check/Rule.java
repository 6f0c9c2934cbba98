package org.rolegraph.check;

import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.rolegraph.problem.Explanation;

/**
 * Something that a graph must hold to. Holds no state of a check, so that checks may run at once.
 */
sealed interface Rule permits ShapeRule, BroaderCycles, BareShortcuts {
    /** Each code that this rule can find, in the order of the manual. */
    List<Explanation> explanations();

    /** Reports each breach, in no particular order; reads the graph only. */
    void check(Graph data, Consumer<Finding> found);
}
