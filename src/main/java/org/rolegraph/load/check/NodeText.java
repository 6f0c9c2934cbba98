package org.rolegraph.load.check;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.rolegraph.base.vocab.Prefixes;

/** Nodes as a sentence shows them: CURIEs, and literals with what is invisible spelled out. */
final class NodeText {
    /** Code points of a literal before it is cut. */
    private static final int LONGEST = 80;

    /** Nodes of a list before the rest is only counted. */
    private static final int MOST = 3;

    /** Datatypes whose literals Turtle writes bare. */
    private static final Set<String> NUMBERS =
            Set.of(Prefixes.XSD + "integer", Prefixes.XSD + "decimal");

    private NodeText() {}

    static String of(Node node) {
        if (node.isURI()) {
            return Prefixes.shorten(node.getURI());
        }
        if (!node.isLiteral()) {
            return "a node without IRI";
        }
        if (NUMBERS.contains(node.getLiteralDatatypeURI()) && node.getLiteral().isWellFormed()) {
            return node.getLiteralLexicalForm();
        }
        String text = '"' + visible(node.getLiteralLexicalForm()) + '"';
        if (!node.getLiteralLanguage().isEmpty()) {
            return text + "@" + node.getLiteralLanguage();
        }
        String datatype = node.getLiteralDatatypeURI();
        return datatype.equals(Prefixes.XSD + "string")
                ? text
                : text + "^^" + Prefixes.shorten(datatype);
    }

    /** The first few in alphabetical order and how many more, or {@code none}. */
    static String of(List<Node> nodes) {
        if (nodes.isEmpty()) {
            return "none";
        }
        List<String> texts = nodes.stream().map(NodeText::of).sorted().toList();
        String shown = String.join(", ", texts.subList(0, Math.min(MOST, texts.size())));
        return texts.size() > MOST ? shown + " and " + (texts.size() - MOST) + " more" : shown;
    }

    private static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .forEach(
                        c -> {
                            boolean hidden =
                                    c != ' ' && Character.isSpaceChar(c)
                                            || Character.isISOControl(c)
                                            || Character.getType(c) == Character.FORMAT;
                            if (c == '"' || c == '\\') {
                                visible.append('\\').appendCodePoint(c);
                            } else if (hidden) {
                                visible.append(String.format(Locale.ROOT, "\\u%04x", c));
                            } else {
                                visible.appendCodePoint(c);
                            }
                        });
        return text.codePointCount(0, text.length()) > LONGEST
                ? visible.append('…').toString()
                : visible.toString();
    }
}
