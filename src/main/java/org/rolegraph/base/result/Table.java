package org.rolegraph.base.result;

import java.util.Iterator;
import java.util.List;

/** An answer as a table, read once, front to back. Not thread-safe. */
public interface Table {
    /** Names of the columns, without question marks. */
    List<String> columns();

    /**
     * Names of the columns that may hold entities, whose labels formats for programs write in a
     * column beside; none where the answer is to be as a standard has it.
     */
    default List<String> entities() {
        return List.of();
    }

    /** The rows, each with one cell a column; the same iterator at every call. */
    Iterator<List<Cell>> rows();

    /**
     * Why rows are missing at the end, as a sentence; empty when none are. True only once the rows
     * have been read.
     */
    default String cutNote() {
        return "";
    }

    /** A table that is already there, without entities. */
    static Table of(List<String> columns, List<List<Cell>> rows) {
        return of(columns, List.of(), rows);
    }

    /**
     * A table that is already there.
     *
     * @param entities the columns that may hold entities
     */
    static Table of(List<String> columns, List<String> entities, List<List<Cell>> rows) {
        if (!columns.containsAll(entities)) {
            throw new IllegalArgumentException(entities + " are not all among " + columns);
        }
        return new Ready(List.copyOf(columns), List.copyOf(entities), List.copyOf(rows).iterator());
    }

    /** Rows in memory. */
    record Ready(List<String> columns, List<String> entities, Iterator<List<Cell>> rows)
            implements Table {}
}
