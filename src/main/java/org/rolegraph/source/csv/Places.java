package org.rolegraph.source.csv;

import org.rolegraph.delimited.CellPlace;
import org.rolegraph.delimited.Separator;
import org.rolegraph.delimited.TableRow;
import org.rolegraph.problem.Location;

/**
 * Where the cells of a table are.
 *
 * @param text of the whole file
 */
record Places(String file, String text, Separator separator) {
    Location of(TableRow row, String column) {
        return CellPlace.of(file, text, row.row(), Math.max(0, row.index(column)), separator);
    }
}
