package org.rolegraph.ask.query;

import java.util.List;

/**
 * The graphs of the store that a question is about, in the place of those that its text names with
 * FROM. A graph that the store does not hold is empty.
 *
 * @param defaults whose union is the default graph
 * @param named which GRAPH finds
 */
public record Dataset(List<String> defaults, List<String> named) {
    /** Whatever the text says: without FROM all graphs, and their union as the default graph. */
    public static final Dataset OF_TEXT = new Dataset(List.of(), List.of());

    public Dataset {
        defaults = List.copyOf(defaults);
        named = List.copyOf(named);
    }

    /** Whether it is what the text says. */
    public boolean isOfText() {
        return defaults.isEmpty() && named.isEmpty();
    }
}
