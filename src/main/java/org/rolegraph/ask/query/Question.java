package org.rolegraph.ask.query;

import java.util.Map;
import java.util.TreeMap;
import org.rolegraph.base.result.Cell;

/**
 * A query to be answered.
 *
 * @param name what problems call it: a file's path, or {@code "query"}
 * @param text SPARQL 1.1: SELECT, ASK, CONSTRUCT or DESCRIBE
 * @param bindings terms that stand for variables of the text, names without question marks; none of
 *     the variables may be among the columns of the answer
 * @param graphPrefixes whether the graph's own prefixes need no declaration
 */
public record Question(
        String name, String text, Map<String, Cell> bindings, boolean graphPrefixes) {
    public Question {
        bindings = Map.copyOf(new TreeMap<>(bindings));
    }

    /** A query that somebody typed: the graph's prefixes are known in it. */
    public static Question typed(String text) {
        return new Question("query", text, Map.of(), true);
    }

    /** A query of a file, taken as it stands. */
    public static Question file(String name, String text) {
        return new Question(name, text, Map.of(), false);
    }
}
