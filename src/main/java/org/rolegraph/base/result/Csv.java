package org.rolegraph.base.result;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.rolegraph.base.delimited.DelimitedWriter;
import org.rolegraph.base.delimited.Separator;

/**
 * RFC 4180 with the conventions of SPARQL 1.1 Query Results CSV: a header of plain names, lines
 * ended by CR LF, IRIs and lexical forms without their types, nothing for an unbound variable.
 *
 * <p>On request, a text that begins with one of {@code = + - @}, tab or CR gets an apostrophe in
 * front, so that no spreadsheet runs it (OWASP, CSV injection); numbers stay as they are.
 */
final class Csv {
    private final Style style;

    Csv(Style style) {
        this.style = style;
    }

    void write(Table table, Appendable out) throws IOException {
        row(table.columns(), out);
        for (Iterator<List<Cell>> rows = table.rows(); rows.hasNext(); ) {
            row(rows.next().stream().map(this::text).toList(), out);
        }
    }

    private static void row(List<String> cells, Appendable out) throws IOException {
        DelimitedWriter.write(cells, Separator.COMMA, "\r\n", out);
    }

    private String text(Cell cell) {
        String text = Plain.of(cell);
        if (style.neutralFormulas() && runs(text) && !Datatypes.isNumber(cell)) {
            text = "'" + text;
        }
        return text;
    }

    private static boolean runs(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }
}
