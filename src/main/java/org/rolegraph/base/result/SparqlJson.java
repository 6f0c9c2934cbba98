package org.rolegraph.base.result;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/** SPARQL 1.1 Query Results JSON Format, one row a line. */
final class SparqlJson {
    private SparqlJson() {}

    static void write(boolean truth, Appendable out) throws IOException {
        out.append("{\"head\":{},\"boolean\":").append(String.valueOf(truth)).append("}\n");
    }

    static void write(Table table, Appendable out) throws IOException {
        List<String> columns = table.columns();
        out.append("{\"head\":{\"vars\":[");
        for (int i = 0; i < columns.size(); i++) {
            out.append(i == 0 ? "" : ",");
            JsonText.string(columns.get(i), out);
        }
        out.append("]},\n\"results\":{\"bindings\":[");
        String separator = "\n";
        for (Iterator<List<Cell>> rows = table.rows(); rows.hasNext(); ) {
            out.append(separator);
            row(columns, rows.next(), out);
            separator = ",\n";
        }
        out.append("\n]}}\n");
    }

    private static void row(List<String> columns, List<Cell> cells, Appendable out)
            throws IOException {
        out.append('{');
        String separator = "";
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) instanceof Cell.Empty) {
                continue;
            }
            out.append(separator);
            JsonText.string(columns.get(i), out);
            out.append(":{\"type\":");
            if (cells.get(i) instanceof Cell.Entity entity) {
                boolean blank = Plain.isBlankNode(entity);
                out.append(blank ? "\"bnode\",\"value\":" : "\"uri\",\"value\":");
                JsonText.string(blank ? entity.iri().substring(2) : entity.iri(), out);
            } else if (cells.get(i) instanceof Cell.Value value) {
                literal(value, out);
            }
            out.append('}');
            separator = ",";
        }
        out.append('}');
    }

    private static void literal(Cell.Value value, Appendable out) throws IOException {
        out.append("\"literal\",\"value\":");
        JsonText.string(value.lexical(), out);
        if (!value.language().isEmpty()) {
            out.append(",\"xml:lang\":");
            JsonText.string(value.language(), out);
        } else if (!Datatypes.isPlainString(value)) {
            out.append(",\"datatype\":");
            JsonText.string(value.datatype(), out);
        }
    }
}
