package org.rolegraph.base.delimited;

import org.rolegraph.base.problem.Location;

/** Where in a delimited text a cell begins: walked only when there is a problem to place. */
public final class CellPlace {
    private CellPlace() {}

    /**
     * The line and column of a cell's first character, its quote if it has one.
     *
     * @param text the whole file
     * @param row one of its rows, with its line in the file
     * @param cell 0-based; after the last cell the row's end is meant
     */
    public static Location of(String file, String text, Row row, int cell, Separator separator) {
        return of(file, text, lineStart(text, row.line()), row, cell, separator);
    }

    /** The same where it is known at which character the line of the row begins. */
    static Location of(
            String file, String text, int begin, Row row, int cell, Separator separator) {
        int at = begin;
        int line = row.line();
        int lineStart = at;
        int left = cell;
        boolean quoted = false;
        boolean quotedCell = text.startsWith("\"", at);
        while (left > 0 && at < text.length()) {
            char c = text.charAt(at++);
            if (quoted) {
                quoted = c != '"';
            } else if (c == '"' && quotedCell) {
                quoted = true;
            } else if (c == separator.character()) {
                left--;
                quotedCell = text.startsWith("\"", at);
            } else if (c == '\n' || c == '\r') {
                at--;
                break;
            }
            if (c == '\n') {
                line++;
                lineStart = at;
            }
        }
        return new Location(file, line, at - lineStart + 1);
    }

    private static int lineStart(String text, int line) {
        int at = 0;
        for (int n = 1; n < line && at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r' && !text.startsWith("\n", at + 1)) {
                n++;
            }
        }
        return at;
    }
}
