package org.rolegraph.base.delimited;

import java.io.IOException;
import java.util.List;

/**
 * Writes delimited text by RFC 4180: cells quoted only when they must be.
 *
 * <p>Not by the library that reads it: its writer quotes what begins like a comment, knows no text
 * without quotes, and wants a {@link java.io.Writer}.
 */
public final class DelimitedWriter {
    private DelimitedWriter() {}

    /**
     * Writes one row, ended by LF.
     *
     * @throws IllegalArgumentException for a cell that a format without quotes cannot hold
     */
    public static void write(List<String> cells, Separator separator, Appendable out)
            throws IOException {
        write(cells, separator, "\n", out);
    }

    /**
     * Writes one row.
     *
     * @param end of the line, LF or CR LF
     * @throws IllegalArgumentException for a cell that a format without quotes cannot hold
     */
    public static void write(List<String> cells, Separator separator, String end, Appendable out)
            throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.append(separator.character());
            }
            out.append(cell(cells.get(i), separator));
        }
        out.append(end);
    }

    private static String cell(String value, Separator separator) {
        if (isPlain(value, separator)) {
            return value;
        }
        if (!separator.quotes()) {
            throw new IllegalArgumentException("a cell holds a separator: " + value);
        }
        return '"' + value.replace("\"", "\"\"") + '"';
    }

    private static boolean isPlain(String value, Separator separator) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == separator.character()
                    || c == '\n'
                    || c == '\r'
                    || c == '"' && separator.quotes()) {
                return false;
            }
        }
        return true;
    }
}
