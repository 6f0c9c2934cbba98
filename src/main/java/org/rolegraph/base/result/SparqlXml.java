package org.rolegraph.base.result;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.rolegraph.base.problem.Steering;

/**
 * SPARQL Query Results XML Format. XML 1.0 has no way to write most control characters and lone
 * surrogates; U+FFFD stands in for them. On a terminal, what would steer it is a character
 * reference.
 */
final class SparqlXml {
    private static final String START =
            "<?xml version=\"1.0\"?>\n<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\">\n";

    private final boolean terminal;

    SparqlXml(Style style) {
        this.terminal = style.terminal();
    }

    static void write(boolean truth, Appendable out) throws IOException {
        out.append(START).append("<head/>\n<boolean>").append(String.valueOf(truth));
        out.append("</boolean>\n</sparql>\n");
    }

    void write(Table table, Appendable out) throws IOException {
        out.append(START).append("<head>");
        for (String column : table.columns()) {
            out.append("<variable name=\"");
            text(column, out);
            out.append("\"/>");
        }
        out.append("</head>\n<results>\n");
        for (Iterator<List<Cell>> rows = table.rows(); rows.hasNext(); ) {
            List<Cell> row = rows.next();
            out.append("<result>");
            for (int i = 0; i < row.size(); i++) {
                binding(table.columns().get(i), row.get(i), out);
            }
            out.append("</result>\n");
        }
        out.append("</results>\n</sparql>\n");
    }

    private void binding(String column, Cell cell, Appendable out) throws IOException {
        if (cell instanceof Cell.Empty) {
            return;
        }
        out.append("<binding name=\"");
        text(column, out);
        out.append("\">");
        if (cell instanceof Cell.Entity entity) {
            boolean blank = Plain.isBlankNode(entity);
            out.append(blank ? "<bnode>" : "<uri>");
            text(blank ? entity.iri().substring(2) : entity.iri(), out);
            out.append(blank ? "</bnode>" : "</uri>");
        } else if (cell instanceof Cell.Value value) {
            literal(value, out);
        }
        out.append("</binding>");
    }

    private void literal(Cell.Value value, Appendable out) throws IOException {
        out.append("<literal");
        if (!value.language().isEmpty()) {
            out.append(" xml:lang=\"");
            text(value.language(), out);
            out.append('"');
        } else if (!Datatypes.isPlainString(value)) {
            out.append(" datatype=\"");
            text(value.datatype(), out);
            out.append('"');
        }
        out.append('>');
        text(value.lexical(), out);
        out.append("</literal>");
    }

    /** Whether XML 1.0 can hold the character. */
    static boolean isPossible(int c) {
        return (c >= ' ' || c == '\t' || c == '\n' || c == '\r')
                && (c < 0xD800 || c > 0xDFFF)
                && c != 0xFFFE
                && c != 0xFFFF;
    }

    private void text(String text, Appendable out) throws IOException {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\t', '\n', '\r' -> out.append("&#").append(String.valueOf(c)).append(';');
                default -> {
                    if (!isPossible(c)) {
                        out.append('\uFFFD');
                    } else if (Character.isISOControl(c) || terminal && Steering.isSteering(c)) {
                        out.append("&#").append(String.valueOf(c)).append(';');
                    } else {
                        out.append(Character.toString(c));
                    }
                }
            }
        }
    }
}
