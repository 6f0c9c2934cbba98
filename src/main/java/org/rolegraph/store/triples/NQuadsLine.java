package org.rolegraph.store.triples;

import java.util.Locale;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** A quad of IRIs and literals in canonical N-Quads, with its line feed. */
public final class NQuadsLine {
    private NQuadsLine() {}

    public static String of(Quad quad) {
        return term(quad.getSubject())
                + term(quad.getPredicate())
                + term(quad.getObject())
                + term(quad.getGraph())
                + ".\n";
    }

    /** A term and the space after it. */
    static String term(Node node) {
        StringBuilder line = new StringBuilder(100);
        if (node.isURI()) {
            line.append('<').append(node.getURI()).append('>');
        } else if (node.isLiteral()) {
            literal(line, node);
        } else {
            throw new IllegalArgumentException("neither IRI nor literal: " + node);
        }
        return line.append(' ').toString();
    }

    private static void literal(StringBuilder line, Node node) {
        line.append('"');
        escape(line, node.getLiteralLexicalForm());
        line.append('"');
        if (!node.getLiteralLanguage().isEmpty()) {
            line.append('@').append(node.getLiteralLanguage());
        } else if (!node.getLiteralDatatypeURI().equals(XSDDatatype.XSDstring.getURI())) {
            line.append("^^<").append(node.getLiteralDatatypeURI()).append('>');
        }
    }

    /**
     * As canonical N-Quads asks: the short escapes where there are any, four upper-case digits for
     * other control characters, and all else as it is.
     */
    private static void escape(StringBuilder line, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\b' -> line.append("\\b");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\f' -> line.append("\\f");
                case '\r' -> line.append("\\r");
                case '"' -> line.append("\\\"");
                case '\\' -> line.append("\\\\");
                default -> {
                    if (c < ' ' || c == 0x7f) {
                        line.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
                    } else {
                        line.append(c);
                    }
                }
            }
        }
    }
}
