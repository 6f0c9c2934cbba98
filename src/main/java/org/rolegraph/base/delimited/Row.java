package org.rolegraph.base.delimited;

import java.util.List;

/**
 * One row of a delimited text.
 *
 * @param line 1-based line on which it begins; quoted cells may hold line breaks
 * @param cells without their quotes, as many as the row has
 */
public record Row(int line, List<String> cells) {
    public Row {
        cells = List.copyOf(cells);
    }
}
