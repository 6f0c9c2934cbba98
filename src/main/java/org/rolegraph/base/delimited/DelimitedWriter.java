package org.rolegraph.base.delimited;

import java.io.IOException;
import java.util.List;

/** Writes delimited text by RFC 4180: cells quoted only when they must be, lines ended by LF. */
public final class DelimitedWriter {
    private DelimitedWriter() {}

    /**
     * Writes one row.
     *
     * @throws IllegalArgumentException for a cell that a format without quotes cannot hold
     */
    public static void write(List<String> cells, Separator separator, Appendable out)
            throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.append(separator.character());
            }
            out.append(cell(cells.get(i), separator));
        }
        out.append('\n');
    }

    private static String cell(String value, Separator separator) {
        boolean plain =
                value.chars()
                        .noneMatch(
                                c ->
                                        c == '"'
                                                || c == '\n'
                                                || c == '\r'
                                                || c == separator.character());
        if (!separator.quotes()) {
            if (value.chars().anyMatch(c -> c == separator.character() || c == '\n' || c == '\r')) {
                throw new IllegalArgumentException("a cell holds a separator: " + value);
            }
            return value;
        }
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
