package org.rolegraph.load.source.crosswalk;

import java.util.List;
import org.rolegraph.base.delimited.Row;
import org.rolegraph.base.problem.Location;
import org.rolegraph.load.source.Mender;

/** The cells of one row, mended. */
final class CrosswalkCells {
    private final List<String> header;
    private final Row row;
    private final Location where;
    private final Mender mender;

    CrosswalkCells(List<String> header, Row row, Location where, Mender mender) {
        this.header = header;
        this.row = row;
        this.where = where;
        this.mender = mender;
    }

    Location where() {
        return where;
    }

    /** The cell of a column, empty when the table has no such column or the row no such cell. */
    String text(int column) {
        if (column < 0 || column >= row.cells().size()) {
            return "";
        }
        return mender.text(row.cells().get(column), header.get(column).strip(), where);
    }

    boolean isBlank() {
        return row.cells().stream().allMatch(String::isBlank);
    }
}
