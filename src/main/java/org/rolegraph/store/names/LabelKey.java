package org.rolegraph.store.names;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form under which labels are compared. Two labels agree when their keys are equal:
 *
 * <ol>
 *   <li>characters that Unicode bids to ignore (soft hyphen, zero-width space, joiner of words,
 *       byte order mark, direction marks, variation selectors) are dropped,
 *   <li>compatibility composed (NFKC): ligatures, widths, superscripts,
 *   <li>case folded: to upper, then to lower case by the root locale, the final sigma like the
 *       other, so that {@code STRASSE} is {@code straße}; composed again,
 *   <li>runs of white space, no-break spaces included, are one space, and none is outside.
 * </ol>
 *
 * Accents and punctuation count. A key's key is itself.
 */
public final class LabelKey {
    /** Folding once more changes nothing after two rounds for all of Unicode 15. */
    private static final int MOST_ROUNDS = 4;

    private LabelKey() {}

    /** The key, empty when nothing of the text counts. */
    public static String of(String text) {
        String key = text;
        String before;
        int rounds = 0;
        do {
            before = key;
            key = folded(before);
        } while (!key.equals(before) && ++rounds < MOST_ROUNDS);
        return key;
    }

    private static String folded(String text) {
        if (isPlain(text)) {
            // no normalizer is loaded for plain western text
            return collapse(text.toLowerCase(Locale.ROOT));
        }
        String composed = Normalizer.normalize(withoutIgnorable(text), Normalizer.Form.NFKC);
        String folded = composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        String again = Normalizer.normalize(folded.replace('ς', 'σ'), Normalizer.Form.NFKC);
        return collapse(withoutIgnorable(again));
    }

    /** White space of all kinds made single spaces, none outside; nothing else changed. */
    public static String collapse(String text) {
        if (isCollapsed(text)) {
            return text;
        }
        StringBuilder collapsed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isSpace(c)) {
                collapsed.append(c);
            } else if (collapsed.length() > 0 && collapsed.charAt(collapsed.length() - 1) != ' ') {
                collapsed.append(' ');
            }
        }
        int end = collapsed.length();
        return collapsed.substring(0, end > 0 && collapsed.charAt(end - 1) == ' ' ? end - 1 : end);
    }

    private static boolean isCollapsed(String text) {
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c) && (space || c != ' ')) {
                return false;
            }
            space = c == ' ';
        }
        return !space || text.isEmpty();
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    /** ASCII and the accented letters of Latin-1, which NFKC leaves alone. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && (c < 0xc0 || c > 0xff || c == 'ß')) {
                return false;
            }
        }
        return true;
    }

    private static String withoutIgnorable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isIgnorable(text.charAt(i))) {
                kept.append(text.charAt(i));
            }
        }
        return kept.length() == text.length() ? text : kept.toString();
    }

    private static boolean isIgnorable(char c) {
        return c == 0xad
                || c == 0x200b
                || c == 0x200e
                || c == 0x200f
                || c >= 0x202a && c <= 0x202e
                || c == 0x2060
                || c >= 0x2066 && c <= 0x2069
                || c >= 0xfe00 && c <= 0xfe0f
                || c == 0xfeff;
    }
}
