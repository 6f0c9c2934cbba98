package org.rolegraph.base.result;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * SPARQL 1.1 Query Results TSV: variables with question marks, terms as Turtle writes them on one
 * line, nothing for an unbound variable. Control characters are escaped, which Turtle reads back.
 */
final class Tsv {
    private Tsv() {}

    static void write(Table table, Appendable out) throws IOException {
        String separator = "";
        for (String column : table.columns()) {
            out.append(separator).append('?').append(column);
            separator = "\t";
        }
        out.append('\n');
        for (Iterator<List<Cell>> rows = table.rows(); rows.hasNext(); ) {
            separator = "";
            for (Cell cell : rows.next()) {
                out.append(separator);
                term(cell, out);
                separator = "\t";
            }
            out.append('\n');
        }
    }

    private static void term(Cell cell, Appendable out) throws IOException {
        if (cell instanceof Cell.Entity entity) {
            if (Plain.isBlankNode(entity)) {
                out.append(entity.iri());
            } else {
                out.append('<');
                iri(entity.iri(), out);
                out.append('>');
            }
        } else if (cell instanceof Cell.Value value) {
            literal(value, out);
        }
    }

    private static void literal(Cell.Value value, Appendable out) throws IOException {
        if (Datatypes.isBareInTurtle(value)) {
            out.append(value.lexical());
            return;
        }
        out.append('"');
        for (int i = 0; i < value.lexical().length(); i++) {
            char c = value.lexical().charAt(i);
            switch (c) {
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                default -> {
                    if (Character.isISOControl(c)) {
                        escape(c, out);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
        if (!value.language().isEmpty()) {
            out.append('@').append(value.language());
        } else if (!Datatypes.isPlainString(value)) {
            out.append("^^<");
            iri(value.datatype(), out);
            out.append('>');
        }
    }

    /** An IRI with the characters escaped that IRIREF does not allow. */
    private static void iri(String iri, Appendable out) throws IOException {
        for (int i = 0; i < iri.length(); i++) {
            char c = iri.charAt(i);
            if (c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0 || Character.isISOControl(c)) {
                escape(c, out);
            } else {
                out.append(c);
            }
        }
    }

    private static void escape(char c, Appendable out) throws IOException {
        out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
    }
}
