package org.rolegraph.store.export;

import java.io.IOException;
import java.io.Writer;
import org.rolegraph.store.export.Quads.Row;

/** Canonical N-Triples and N-Quads: one statement a line, lines sorted by code point. */
final class LineWriter {
    private LineWriter() {}

    static void write(Quads quads, Writer out) throws IOException {
        TermOrder terms = quads.terms();
        for (Row row : quads.byLine()) {
            out.write(terms.canonical(row.s()));
            out.write(' ');
            out.write(terms.canonical(row.p()));
            out.write(' ');
            out.write(terms.canonical(row.o()));
            if (row.g() != Quads.DEFAULT_GRAPH) {
                out.write(' ');
                out.write(terms.canonical(row.g()));
            }
            out.write(" .\n");
        }
    }
}
