package org.rolegraph.base.draw;

import org.rolegraph.base.problem.ProblemText;

/** Text within HTML and SVG. */
public final class Markup {
    private Markup() {}

    /** The text with markup escaped, in attributes too; control characters are spelled out. */
    public static String text(String text) {
        return escaped(ProblemText.safe(text.replace('\n', ' ').replace('\t', ' ')));
    }

    /** The text with markup escaped, in attributes too; all else as it is. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A link to an IRI that a browser can follow; other IRIs are plain text. */
    public static String link(String iri, String text) {
        return iri.startsWith("https://") || iri.startsWith("http://")
                ? "<a href=\"" + text(iri) + "\">" + text(text) + "</a>"
                : text(text);
    }
}
