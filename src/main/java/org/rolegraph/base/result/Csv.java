package org.rolegraph.base.result;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.rolegraph.base.delimited.DelimitedWriter;
import org.rolegraph.base.delimited.Separator;

/**
 * RFC 4180 with the conventions of SPARQL 1.1 Query Results CSV: a header of plain names, lines
 * ended by CR LF, IRIs and lexical forms without their types, nothing for an unbound variable.
 *
 * <p>On request, a text that begins with one of {@code = + - @}, or with one of these in its full
 * width, gets an apostrophe in front, so that no spreadsheet runs it (OWASP, CSV injection); space
 * before it does not hide it, and a tab or CR at the beginning counts as one of them. Numbers stay
 * as they are, also those that are texts. A byte order mark, on request too, is what Excel knows
 * UTF-8 by.
 */
final class Csv {
    /** What a spreadsheet takes for the beginning of a formula, also in full width. */
    private static final String STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?([0-9]+([.,][0-9]+)?|[.][0-9]+)([eE][+-]?[0-9]+)?\\s*%?");

    private final Style style;

    Csv(Style style) {
        this.style = style;
    }

    void write(Table table, Appendable out) throws IOException {
        if (style.byteOrderMark()) {
            out.append('\uFEFF');
        }
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

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean runs(String text) {
        if (text.isEmpty() || NUMBER.matcher(text).matches()) {
            return false;
        }
        int start = 0;
        while (start < text.length() - 1 && isSpace(text.charAt(start))) {
            start++;
        }
        return "\t\r".indexOf(text.charAt(0)) >= 0 || STARTS.indexOf(text.charAt(start)) >= 0;
    }
}
