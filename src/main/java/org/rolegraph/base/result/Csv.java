package org.rolegraph.base.result;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;

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
        String separator = "";
        for (String column : table.columns()) {
            out.append(separator).append(quoted(column));
            separator = ",";
        }
        out.append("\r\n");
        for (Iterator<List<Cell>> rows = table.rows(); rows.hasNext(); ) {
            separator = "";
            for (Cell cell : rows.next()) {
                out.append(separator).append(quoted(text(cell)));
                separator = ",";
            }
            out.append("\r\n");
        }
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

    private static String quoted(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("\",\r\n".indexOf(text.charAt(i)) >= 0) {
                return '"' + text.replace("\"", "\"\"") + '"';
            }
        }
        return text;
    }
}
