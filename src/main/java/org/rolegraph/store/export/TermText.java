package org.rolegraph.store.export;

import java.util.Locale;
import org.apache.jena.graph.Node;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Steering;
import org.rolegraph.base.vocab.Prefixes;

/**
 * Terms as text. {@link #canonical} is the canonical form of RDF 1.2 N-Triples; the Turtle family
 * escapes on top of it what steers a terminal or hides text: control and bidirectional characters.
 *
 * @see <a href="https://www.w3.org/TR/rdf12-n-triples/#canonical-ntriples">Canonical N-Triples</a>
 */
final class TermText {
    private TermText() {}

    /** An IRI, a blank node or a literal as canonical N-Triples has it. */
    static String canonical(Node node) {
        if (node.isURI()) {
            return iri(node.getURI(), false);
        }
        if (node.isBlank()) {
            return "_:" + node.getBlankNodeLabel();
        }
        if (!node.isLiteral()) {
            throw new IllegalArgumentException("cannot be exported: " + node);
        }
        String text = quoted(node.getLiteralLexicalForm(), false);
        if (!node.getLiteralLanguage().isEmpty()) {
            return text + "@" + node.getLiteralLanguage().toLowerCase(Locale.ROOT);
        }
        String datatype = node.getLiteralDatatypeURI();
        return datatype.equals(Prefixes.XSD + "string") ? text : text + "^^" + iri(datatype, false);
    }

    /** The IRI in angle brackets. */
    static String iri(String iri, boolean careful) {
        if (isPlain(iri) && Iri.isAbsolute(iri)) {
            return '<' + iri + '>';
        }
        StringBuilder text = new StringBuilder(iri.length() + 2).append('<');
        iri.codePoints()
                .forEach(
                        c -> {
                            if (c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0 || escapes(c, careful)) {
                                escape(c, text);
                            } else {
                                text.appendCodePoint(c);
                            }
                        });
        return text.append('>').toString();
    }

    /**
     * The text in double quotes.
     *
     * @param careful whether bidirectional and C1 control characters are escaped too
     */
    static String quoted(String lexical, boolean careful) {
        if (isPlain(lexical)) {
            return '"' + lexical + '"';
        }
        StringBuilder text = new StringBuilder(lexical.length() + 2).append('"');
        lexical.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '"' -> text.append("\\\"");
                                case '\\' -> text.append("\\\\");
                                case '\n' -> text.append("\\n");
                                case '\r' -> text.append("\\r");
                                case '\t' -> text.append("\\t");
                                case '\b' -> text.append("\\b");
                                case '\f' -> text.append("\\f");
                                default -> {
                                    if (escapes(c, careful)) {
                                        escape(c, text);
                                    } else {
                                        text.appendCodePoint(c);
                                    }
                                }
                            }
                        });
        return text.append('"').toString();
    }

    /** Whether nothing in it is ever escaped: the short way for nearly all terms. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean delimiter = c == '"' || c == '\\' || c == '<' || c == '>';
            if (c < ' ' || c > '}' || delimiter) {
                return false;
            }
        }
        return true;
    }

    /** Whether the character is written as a number. */
    static boolean escapes(int c, boolean careful) {
        boolean always = c < ' ' || c == 0x7F || c == 0xFFFE || c == 0xFFFF;
        return always || careful && Steering.isSteering(c);
    }

    private static void escape(int c, StringBuilder text) {
        text.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08X" : "\\u%04X", c));
    }
}
