package org.rolegraph.store.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.store.export.Quads.Row;

/**
 * JSON-LD 1.1 in one fixed shape: a context of the used prefixes, then the nodes of the default
 * graph and the named graphs. Values are always arrays and literals always objects with their
 * lexical form, so that numbers come back as they were written.
 */
final class JsonLdWriter {
    private final Quads quads;
    private final JsonGenerator json;
    private final ShortNames names;

    JsonLdWriter(Quads quads, Writer out) throws IOException {
        this.quads = quads;
        this.json = new JsonFactory().createGenerator(out);
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        json.setPrettyPrinter(printer);
        json.setCharacterEscapes(new Careful());
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        this.names = new ShortNames(schemes(quads.terms()));
    }

    /** An IRI such as {@code org:x} would be taken for a prefixed name. */
    private static Set<String> schemes(TermOrder terms) {
        Set<String> schemes = new HashSet<>();
        for (int i = 0; i < terms.size(); i++) {
            Node node = terms.node(i);
            String iri = node.isURI() ? node.getURI() : "";
            iri = node.isLiteral() ? node.getLiteralDatatypeURI() : iri;
            int colon = iri.indexOf(':');
            if (colon > 0) {
                schemes.add(iri.substring(0, colon));
            }
        }
        return schemes;
    }

    void write() throws IOException {
        List<Row> rows = quads.byGraph();
        for (Row row : rows) {
            if (row.g() != Quads.DEFAULT_GRAPH) {
                id(row.g());
            }
            id(row.s());
            key(row);
            Node object = quads.terms().node(row.o());
            if (object.isLiteral()) {
                datatype(object);
            } else {
                id(row.o());
            }
        }
        json.writeStartObject();
        json.writeObjectFieldStart("@context");
        for (Map.Entry<String, String> prefix : names.used().entrySet()) {
            json.writeStringField(prefix.getKey(), prefix.getValue());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("@graph");
        int graph = Quads.DEFAULT_GRAPH;
        Row last = null;
        for (Row row : rows) {
            boolean newGraph = row.g() != graph;
            boolean newNode = last == null || newGraph || last.s() != row.s();
            boolean newKey = newNode || !key(last).equals(key(row));
            if (last != null && newKey) {
                json.writeEndArray();
            }
            if (last != null && newNode) {
                json.writeEndObject();
            }
            if (newGraph) {
                openGraph(row.g(), graph != Quads.DEFAULT_GRAPH);
                graph = row.g();
            }
            if (newNode) {
                json.writeStartObject();
                json.writeStringField("@id", id(row.s()));
            }
            if (newKey) {
                json.writeArrayFieldStart(key(row));
            }
            value(row);
            last = row;
        }
        // whatever is still open
        while (!json.getOutputContext().inRoot()) {
            if (json.getOutputContext().inArray()) {
                json.writeEndArray();
            } else {
                json.writeEndObject();
            }
        }
        json.writeRaw('\n');
        json.flush();
    }

    private void openGraph(int g, boolean closeLast) throws IOException {
        if (closeLast) {
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeStartObject();
        json.writeStringField("@id", id(g));
        json.writeArrayFieldStart("@graph");
    }

    /** {@code @type} where the object is no literal, else the predicate. */
    private String key(Row row) {
        boolean type =
                quads.terms().node(row.p()).hasURI(Terms.RDF_TYPE)
                        && !quads.terms().node(row.o()).isLiteral();
        return type ? "@type" : id(row.p());
    }

    private void value(Row row) throws IOException {
        Node object = quads.terms().node(row.o());
        if (key(row).equals("@type")) {
            json.writeString(id(row.o()));
            return;
        }
        json.writeStartObject();
        if (object.isLiteral()) {
            json.writeStringField("@value", object.getLiteralLexicalForm());
            String datatype = object.getLiteralDatatypeURI();
            if (!object.getLiteralLanguage().isEmpty()) {
                json.writeStringField(
                        "@language", object.getLiteralLanguage().toLowerCase(Locale.ROOT));
            } else if (!datatype.equals(Prefixes.XSD + "string")) {
                json.writeStringField("@type", datatype(object));
            }
        } else {
            json.writeStringField("@id", id(row.o()));
        }
        json.writeEndObject();
    }

    private String datatype(Node literal) {
        String datatype = literal.getLiteralDatatypeURI();
        boolean unwritten =
                !literal.getLiteralLanguage().isEmpty() || datatype.equals(Prefixes.XSD + "string");
        return unwritten ? "" : names.shorten(datatype).orElse(datatype);
    }

    private String id(int rank) {
        Node node = quads.terms().node(rank);
        return node.isURI()
                ? names.shorten(node.getURI()).orElse(node.getURI())
                : quads.terms().canonical(rank);
    }

    /** Escapes what {@link TermText} escapes in Turtle, all of which lies below U+10000. */
    private static final class Careful extends CharacterEscapes {
        private static final long serialVersionUID = 1L;
        private static final int[] ASCII = ascii();

        private static int[] ascii() {
            int[] escapes = CharacterEscapes.standardAsciiEscapesForJSON();
            escapes[0x7F] = CharacterEscapes.ESCAPE_STANDARD;
            return escapes;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ASCII.clone();
        }

        @Override
        public SerializableString getEscapeSequence(int c) {
            return c >= 0x80 && TermText.escapes(c, true)
                    ? new SerializedString(String.format(Locale.ROOT, "\\u%04X", c))
                    : null;
        }
    }
}
