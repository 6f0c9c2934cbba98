package org.rolegraph.base.result;

import java.util.Iterator;
import java.util.List;

/** An answer as a table, read once, front to back. Not thread-safe. */
public interface Table {
    /** Names of the columns, without question marks. */
    List<String> columns();

    /** The rows, each with one cell a column; the same iterator at every call. */
    Iterator<List<Cell>> rows();

    /**
     * Why rows are missing at the end, as a sentence; empty when none are. True only once the rows
     * have been read.
     */
    default String cutNote() {
        return "";
    }

    /** A table that is already there. */
    static Table of(List<String> columns, List<List<Cell>> rows) {
        return new Ready(List.copyOf(columns), List.copyOf(rows).iterator());
    }

    /** Rows in memory. */
    record Ready(List<String> columns, Iterator<List<Cell>> rows) implements Table {}
}
