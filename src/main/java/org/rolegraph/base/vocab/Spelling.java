package org.rolegraph.base.vocab;

import java.text.Normalizer;
import java.util.Locale;

/** Which spellings are of one name. */
public final class Spelling {
    /** All characters before it are as they are in the composed form. */
    private static final char FIRST_COMBINING = '\u0300';

    private Spelling() {}

    /**
     * The text as Unicode composes it (NFC): texts that are canonically equivalent, such as an
     * umlaut as one character and as two, become the same.
     */
    public static String composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_COMBINING) {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text; // no normalizer is loaded for plain western text
    }

    /** The text on one line: each line break, with the white space around it, becomes a space. */
    public static String oneLine(String text) {
        if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return text;
        }
        StringBuilder line = new StringBuilder(text.length());
        int from = 0;
        while (from < text.length()) {
            int to = from;
            boolean breaks = false;
            while (to < text.length() && isSpace(text.charAt(to))) {
                breaks |= text.charAt(to) == '\n' || text.charAt(to) == '\r';
                to++;
            }
            line.append(breaks ? " " : text.substring(from, to));
            if (to < text.length()) {
                line.append(text.charAt(to++));
            }
            from = to;
        }
        return line.toString().strip();
    }

    /**
     * The form in which two names of a table are the same: composed, in lower case, each run of
     * white space a space and none outside, without zero-width spaces and byte order marks.
     */
    public static String key(String name) {
        String text = composed(name);
        StringBuilder key = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                space = key.length() > 0;
            } else if (c != '\u200B' && c != '\uFEFF') {
                key.append(space ? " " : "").append(c);
                space = false;
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
