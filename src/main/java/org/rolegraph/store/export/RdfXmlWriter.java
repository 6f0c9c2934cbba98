package org.rolegraph.store.export;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.util.SplitIRI;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.store.export.Quads.Row;

/**
 * RDF/XML, for programs that read nothing newer: a description for each subject, a property a line.
 * It cannot say everything: a property must end in an XML name, and a text must be one of XML 1.0.
 *
 * @see <a href="https://www.w3.org/TR/rdf-syntax-grammar/">RDF 1.1 XML Syntax</a>
 */
final class RdfXmlWriter {
    /** Names of RDF's that mean something else as elements of properties (5.1, 5.2, 6.1.4). */
    private static final Set<String> SYNTAX =
            Set.of(
                    "RDF",
                    "ID",
                    "about",
                    "parseType",
                    "resource",
                    "nodeID",
                    "datatype",
                    "Description",
                    "li",
                    "aboutEach",
                    "aboutEachPrefix",
                    "bagID");

    private final Quads quads;
    private final Writer out;

    /** Prefixes by namespace, in the order in which the namespaces are declared. */
    private final Map<String, String> prefixes = new LinkedHashMap<>();

    private final Map<Integer, String> elements = new HashMap<>();

    RdfXmlWriter(Quads quads, Writer out) {
        this.quads = quads;
        this.out = out;
    }

    /**
     * Writes all of it, or nothing.
     *
     * @throws Failure exit {@code USAGE} for what RDF/XML cannot say
     */
    void write() throws IOException {
        List<Row> rows = quads.byGraph();
        prefixes.put(Prefixes.RDF, "rdf");
        for (Row row : rows) {
            elements.computeIfAbsent(row.p(), this::element);
            check(quads.terms().node(row.s()));
            check(quads.terms().node(row.o()));
        }
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF");
        for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
            out.write("\n    xmlns:" + prefix.getValue() + "=\"" + Xml.text(prefix.getKey()) + '"');
        }
        out.write(">\n");
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (i == 0 || rows.get(i - 1).s() != row.s()) {
                out.write(
                        "\n<rdf:Description" + name("about", quads.terms().node(row.s())) + ">\n");
            }
            property(elements.get(row.p()), quads.terms().node(row.o()));
            if (i + 1 == rows.size() || rows.get(i + 1).s() != row.s()) {
                out.write("</rdf:Description>\n");
            }
        }
        out.write("\n</rdf:RDF>\n");
    }

    private void property(String element, Node value) throws IOException {
        out.write("    <" + element);
        if (!value.isLiteral()) {
            out.write(name("resource", value) + "/>\n");
            return;
        }
        if (!value.getLiteralLanguage().isEmpty()) {
            out.write(attribute("xml:lang", value.getLiteralLanguage().toLowerCase(Locale.ROOT)));
        } else if (!value.getLiteralDatatypeURI().equals(Prefixes.XSD + "string")) {
            out.write(attribute("rdf:datatype", value.getLiteralDatatypeURI()));
        }
        out.write(">" + Xml.text(value.getLiteralLexicalForm()) + "</" + element + ">\n");
    }

    private static String name(String attribute, Node node) {
        return node.isBlank()
                ? attribute("rdf:nodeID", node.getBlankNodeLabel())
                : attribute("rdf:" + attribute, node.getURI());
    }

    private static String attribute(String name, String value) {
        return " " + name + "=\"" + Xml.text(value) + '"';
    }

    /** The element of a property, whose namespace gets a prefix. */
    private String element(int rank) {
        String iri = quads.terms().node(rank).getURI();
        int end = SplitIRI.splitXML(iri);
        String namespace = iri.substring(0, end);
        String local = iri.substring(end);
        if (local.isEmpty()
                || namespace.isEmpty()
                || namespace.equals(Prefixes.RDF) && SYNTAX.contains(local)) {
            throw unsayable("the property <" + iri + "> is no name in XML");
        }
        return prefixes.computeIfAbsent(namespace, this::prefix) + ":" + local;
    }

    private String prefix(String namespace) {
        return Prefixes.map().entrySet().stream()
                .filter(known -> known.getValue().equals(namespace))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> "ns" + prefixes.size());
    }

    private static void check(Node node) {
        String text = node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
        text.codePoints()
                .filter(each -> !Xml.holds(each))
                .findFirst()
                .ifPresent(
                        each -> {
                            throw unsayable(
                                    String.format(
                                            Locale.ROOT,
                                            "a text has the character U+%04X, which XML has not",
                                            each));
                        });
    }

    private static Failure unsayable(String what) {
        return Failure.of(
                Exit.USAGE,
                Codes.BAD_ARGUMENT,
                Location.of("answer"),
                what + ": RDF/XML cannot say it",
                "ask for another format, such as " + GraphFormat.TURTLE.mediaType());
    }
}
