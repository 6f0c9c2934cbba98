package org.rolegraph.ask.query;

import java.util.List;
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
 * @param entities columns of the answer that may hold entities, with whose labels it is written;
 *     none where it is to be as the standards of SPARQL have it
 * @param dataset the graphs that it is about
 */
public record Question(
        String name,
        String text,
        Map<String, Cell> bindings,
        boolean graphPrefixes,
        List<String> entities,
        Dataset dataset) {
    public Question {
        bindings = Map.copyOf(new TreeMap<>(bindings));
        entities = List.copyOf(entities);
    }

    /** A question about the graphs that its text says. */
    public Question(
            String name,
            String text,
            Map<String, Cell> bindings,
            boolean graphPrefixes,
            List<String> entities) {
        this(name, text, bindings, graphPrefixes, entities, Dataset.OF_TEXT);
    }

    /** A question whose answer is as the standards of SPARQL have it. */
    public Question(String name, String text, Map<String, Cell> bindings, boolean graphPrefixes) {
        this(name, text, bindings, graphPrefixes, List.of());
    }

    /** A query that somebody typed: the graph's prefixes are known in it. */
    public static Question typed(String text) {
        return new Question("query", text, Map.of(), true);
    }

    /** A query of a file, taken as it stands. */
    public static Question file(String name, String text) {
        return new Question(name, text, Map.of(), false);
    }

    /** The same about other graphs. */
    public Question about(Dataset other) {
        return new Question(name, text, bindings, graphPrefixes, entities, other);
    }
}
