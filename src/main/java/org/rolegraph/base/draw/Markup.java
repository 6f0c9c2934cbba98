package org.rolegraph.base.draw;

import java.util.ArrayList;
import java.util.List;
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

    /**
     * The text in lines of so many characters, and no more of them; an ellipsis tells of the rest.
     */
    public static List<String> lines(String text, int characters, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            String rest = word;
            if (line.length() > 0 && line.length() + 1 + rest.length() > characters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (rest.length() > characters) {
                int cut = Character.isHighSurrogate(rest.charAt(characters - 1)) ? 1 : 0;
                lines.add(rest.substring(0, characters - cut));
                rest = rest.substring(characters - cut);
            }
            line.append(line.length() > 0 ? " " : "").append(rest);
        }
        if (line.length() > 0) {
            lines.add(line.toString());
        }
        if (lines.size() <= most) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        String last = kept.get(most - 1);
        kept.set(most - 1, last.substring(0, Math.min(last.length(), characters - 1)) + "…");
        return kept;
    }
}
