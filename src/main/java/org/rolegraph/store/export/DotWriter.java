package org.rolegraph.store.export;

import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;
import org.rolegraph.base.draw.Typeset;
import org.rolegraph.store.export.Network.Arrow;
import org.rolegraph.store.export.Network.Thing;

/**
 * DOT, for Graphviz.
 *
 * @see <a href="https://graphviz.org/doc/info/lang.html">The DOT language</a>
 */
final class DotWriter {
    private DotWriter() {}

    static void write(Network network, Writer out) throws IOException {
        out.write(
                """
                digraph rolegraph {
                    rankdir=LR;
                    node [shape=box, style=rounded, fontname="sans-serif"];
                    edge [fontname="sans-serif", fontsize=10];
                """);
        for (Thing thing : network.things()) {
            out.write("    " + id(thing.id()) + " [label=" + label(folded(thing.label())));
            if (thing.type().contains("rg:Claim")) {
                out.write(", shape=note");
            }
            if (!thing.type().isEmpty()) {
                out.write(", type=" + label(thing.type()));
            }
            if (!thing.source().isEmpty()) {
                out.write(", source=" + label(thing.source()));
            }
            out.write("];\n");
        }
        for (Arrow arrow : network.arrows()) {
            out.write("    " + id(arrow.from()) + " -> " + id(arrow.to()));
            out.write(" [label=" + label(arrow.label()) + "];\n");
        }
        out.write("}\n");
    }

    /** The label in lines of about thirty letters, so that boxes do not become bands. */
    private static String folded(String label) {
        return label.lines()
                .flatMap(l -> Typeset.lines(l, 240, 12, false, Integer.MAX_VALUE).stream())
                .collect(Collectors.joining("\n"));
    }

    /** An id in quotes, in which only quotes are escaped. */
    private static String id(String text) {
        return '"' + text.replace("\"", "\\\"") + '"';
    }

    /** A label in quotes: Graphviz reads backslash sequences and entities in it. */
    private static String label(String text) {
        StringBuilder label = new StringBuilder("\"");
        text.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '"' -> label.append("\\\"");
                                case '\\' -> label.append("\\\\");
                                case '&' -> label.append("&amp;");
                                case '\n' -> label.append("\\n");
                                default ->
                                        label.appendCodePoint(
                                                TermText.escapes(c, true) ? 0xFFFD : c);
                            }
                        });
        return label.append('"').toString();
    }
}
