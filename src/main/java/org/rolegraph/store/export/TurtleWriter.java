package org.rolegraph.store.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.store.export.Quads.Row;

/**
 * Turtle and TriG, one predicate a line and one object a line where there are several. Only the
 * prefixes that are used are declared. Numbers and booleans are written short where Turtle reads
 * the very same literal back.
 */
final class TurtleWriter {
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]*\\.[0-9]+");
    private static final Pattern DOUBLE =
            Pattern.compile("[+-]?([0-9]+\\.[0-9]*|\\.[0-9]+|[0-9]+)[eE][+-]?[0-9]+");
    private static final Map<String, Pattern> SHORT =
            Map.of(
                    Prefixes.XSD + "integer", INTEGER,
                    Prefixes.XSD + "decimal", DECIMAL,
                    Prefixes.XSD + "double", DOUBLE,
                    Prefixes.XSD + "boolean", Pattern.compile("true|false"));

    private final Quads quads;
    private final Writer out;
    private final ShortNames names = new ShortNames(Set.of());
    private final String[] text;

    /** An empty line before the next block, unless it is the first of the file. */
    private String gap = "";

    TurtleWriter(Quads quads, Writer out) {
        this.quads = quads;
        this.out = out;
        this.text = new String[quads.terms().size()];
    }

    void write() throws IOException {
        List<Row> rows = quads.byGraph();
        for (Row row : rows) {
            if (row.g() != Quads.DEFAULT_GRAPH) {
                text(row.g());
            }
            text(row.s());
            predicate(row.p());
            text(row.o());
        }
        for (Map.Entry<String, String> prefix : names.used().entrySet()) {
            out.write("@prefix " + prefix.getKey() + ": <" + prefix.getValue() + "> .\n");
            gap = "\n";
        }
        int start = 0;
        while (start < rows.size()) {
            int g = rows.get(start).g();
            int end = start;
            while (end < rows.size() && rows.get(end).g() == g) {
                end++;
            }
            graph(g, rows.subList(start, end));
            start = end;
        }
    }

    private void graph(int g, List<Row> rows) throws IOException {
        boolean named = g != Quads.DEFAULT_GRAPH;
        String indent = named ? "    " : "";
        if (named) {
            out.write(gap + text(g) + " {\n");
            gap = "";
        }
        Row last = null;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (last == null || last.s() != row.s()) {
                out.write(last == null ? gap : " .\n\n");
                out.write(indent + text(row.s()) + "\n" + indent + "    ");
                verb(row, rows, i, indent);
            } else if (last.p() != row.p()) {
                out.write(" ;\n" + indent + "    ");
                verb(row, rows, i, indent);
            } else {
                out.write(isType(row) ? ", " : ",\n" + indent + "        ");
            }
            out.write(text(row.o()));
            last = row;
        }
        out.write(named ? " .\n}\n" : " .\n");
        gap = "\n";
    }

    private void verb(Row row, List<Row> rows, int i, String indent) throws IOException {
        boolean several =
                i + 1 < rows.size()
                        && rows.get(i + 1).s() == row.s()
                        && rows.get(i + 1).p() == row.p();
        out.write(predicate(row.p()));
        out.write(several && !isType(row) ? "\n" + indent + "        " : " ");
    }

    private boolean isType(Row row) {
        return predicate(row.p()).equals("a");
    }

    private String predicate(int rank) {
        return quads.terms().node(rank).hasURI(Terms.RDF_TYPE) ? "a" : text(rank);
    }

    private String text(int rank) {
        if (text[rank] == null) {
            text[rank] = text(quads.terms().node(rank));
        }
        return text[rank];
    }

    private String text(Node node) {
        if (node.isURI()) {
            return iri(node.getURI());
        }
        if (node.isBlank()) {
            return TermText.canonical(node);
        }
        String lexical = node.getLiteralLexicalForm();
        String datatype = node.getLiteralDatatypeURI();
        Pattern shortForm = SHORT.get(datatype);
        if (shortForm != null && shortForm.matcher(lexical).matches()) {
            return lexical;
        }
        String quoted = TermText.quoted(lexical, true);
        if (!node.getLiteralLanguage().isEmpty()) {
            return quoted + "@" + node.getLiteralLanguage().toLowerCase(Locale.ROOT);
        }
        return datatype.equals(Prefixes.XSD + "string") ? quoted : quoted + "^^" + iri(datatype);
    }

    private String iri(String iri) {
        return names.shorten(iri).orElseGet(() -> TermText.iri(iri, true));
    }
}
