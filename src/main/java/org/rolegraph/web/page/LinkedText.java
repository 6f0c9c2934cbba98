package org.rolegraph.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.web.http.Values;

/** A sentence of the program in which the ids of entities lead to their pages. */
public final class LinkedText {
    private static final Pattern ID =
            Pattern.compile("<(https?://[^<>\\s]+)>|\\b([a-z][a-z-]*:[A-Za-z0-9][A-Za-z0-9._-]*)");

    /**
     * A part of it.
     *
     * @param link where it leads; empty for plain text
     */
    public record Piece(String text, String link) {}

    private LinkedText() {}

    /** Its parts, in order. */
    public static List<Piece> of(String sentence) {
        List<Piece> pieces = new ArrayList<>();
        Matcher id = ID.matcher(sentence);
        int from = 0;
        while (id.find()) {
            String iri =
                    id.group(1) == null ? Prefixes.expand(id.group(2)).orElse("") : id.group(1);
            if (leads(iri)) {
                pieces.add(new Piece(sentence.substring(from, id.start()), ""));
                pieces.add(new Piece(id.group(), PageLinks.page(iri)));
                from = id.end();
            }
        }
        pieces.add(new Piece(sentence.substring(from), ""));
        return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
    }

    /** A name that is a path of ours, or one that only the graph knows. */
    private static boolean leads(String iri) {
        return iri.startsWith(Ids.BASE) || iri.startsWith("http://data.europa.eu/esco/");
    }

    /** The search for a text. */
    static String search(String text) {
        return "/search?q=" + Values.encode(text);
    }
}
