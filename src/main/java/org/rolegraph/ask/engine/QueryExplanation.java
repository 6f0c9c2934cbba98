package org.rolegraph.ask.engine;

import java.util.List;
import org.rolegraph.base.problem.Problem;

/**
 * How a query was answered.
 *
 * @param text a table of the operators, in the tree of the algebra that was evaluated, with the
 *     rows that each gave, and of the triple patterns in the order in which they were looked up,
 *     with the index of each; lines that end in line feeds. The same query over the same store
 *     gives the same text, if no limit ends it
 * @param problems the limit that ended it early, if one did: exit LIMIT
 */
public record QueryExplanation(String text, List<Problem> problems) {
    public QueryExplanation {
        problems = List.copyOf(problems);
    }
}
