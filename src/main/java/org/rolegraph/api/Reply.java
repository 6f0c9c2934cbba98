package org.rolegraph.api;

import java.util.List;
import org.rolegraph.base.result.Cell;

/** What a query gave, read to its end. */
public sealed interface Reply {
    /**
     * Of a SELECT.
     *
     * @param columns their names, without question marks
     * @param rows each with one cell a column, in the order of the query
     * @param cut why rows are missing at the end, as a sentence; empty when none are
     */
    record Rows(List<String> columns, List<List<Cell>> rows, String cut) implements Reply {
        public Rows {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** Of an ASK. */
    record Truth(boolean value) implements Reply {}

    /**
     * Of a CONSTRUCT or DESCRIBE.
     *
     * @param ntriples the triples as canonical N-Triples, sorted
     * @param cut why triples are missing, as a sentence; empty when none are
     */
    record Statements(String ntriples, String cut) implements Reply {}
}
