package org.rolegraph.base.delimited;

import java.util.List;
import java.util.Map;
import org.rolegraph.base.problem.Location;

/** A row of a {@link DelimitedTable}, its cells by the names of their columns. */
public final class TableRow {
    private final Map<String, Integer> columns;
    private final Map<String, String> names;
    private final List<String> cells;
    private final Location where;

    /**
     * @param columns places of the cells by what they are asked for
     * @param names what the header calls the columns, by the same
     */
    TableRow(
            Map<String, Integer> columns,
            Map<String, String> names,
            List<String> cells,
            Location where) {
        this.columns = columns;
        this.names = names;
        this.cells = cells;
        this.where = where;
    }

    /** File and line on which the row begins. */
    public Location where() {
        return where;
    }

    /** Whether the header has the column. */
    public boolean has(String column) {
        return columns.containsKey(column);
    }

    /** What the header calls the column; the name itself when the header lacks it. */
    public String named(String column) {
        return names.getOrDefault(column, column);
    }

    /** The number of the column, from 0, or -1 when the header lacks it. */
    public int index(String column) {
        return columns.getOrDefault(column, -1);
    }

    /** The row itself. */
    public Row row() {
        return new Row(where.line(), cells);
    }

    /** The cell, or an empty text when the header lacks the column or the row the cell. */
    public String cell(String column) {
        Integer at = columns.get(column);
        return at == null || at >= cells.size() ? "" : cells.get(at);
    }
}
