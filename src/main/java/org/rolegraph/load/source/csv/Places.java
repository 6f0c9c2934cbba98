package org.rolegraph.load.source.csv;

import org.rolegraph.base.delimited.CellPlace;
import org.rolegraph.base.delimited.Separator;
import org.rolegraph.base.delimited.TableRow;
import org.rolegraph.base.problem.Location;

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
