package org.rolegraph.load.check;

import org.apache.jena.graph.Node;
import org.rolegraph.base.problem.Explanation;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;

/**
 * One thing wrong with one node, before its place is known.
 *
 * @param focus the node at fault
 * @param what which rule it breaks
 * @param found what was found, or empty when the complaint says it
 */
record Finding(Node focus, Explanation what, String found) {
    Problem at(Location where) {
        String message = NodeText.of(focus) + " " + what.complaint();
        return new Problem(
                what.code(),
                what.severity(),
                where,
                found.isEmpty() ? message : message + "; found " + found,
                what.remedy());
    }
}
