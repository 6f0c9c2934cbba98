package org.rolegraph.base.result;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/**
 * One JSON object a row: IRIs and texts as strings, numbers and booleans as such where JSON can
 * write their lexical form, null for an unbound variable. Languages and other datatypes are not
 * written; the JSON format has them.
 */
final class JsonLines {
    private JsonLines() {}

    static void write(Table table, Appendable out) throws IOException {
        for (Iterator<List<Cell>> rows = table.rows(); rows.hasNext(); ) {
            List<Cell> row = rows.next();
            out.append('{');
            for (int i = 0; i < row.size(); i++) {
                out.append(i == 0 ? "" : ",");
                JsonText.string(table.columns().get(i), out);
                out.append(':');
                value(row.get(i), out);
            }
            out.append("}\n");
        }
    }

    private static void value(Cell cell, Appendable out) throws IOException {
        if (cell instanceof Cell.Empty) {
            out.append("null");
        } else if (cell instanceof Cell.Value value && isBare(value)) {
            out.append(value.lexical());
        } else {
            JsonText.string(Plain.of(cell), out);
        }
    }

    private static boolean isBare(Cell.Value value) {
        return Datatypes.isTruth(value) || Datatypes.isJsonNumber(value);
    }
}
