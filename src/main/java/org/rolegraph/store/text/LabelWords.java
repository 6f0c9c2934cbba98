package org.rolegraph.store.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.rolegraph.store.names.LabelKey;

/**
 * The words of a label: runs of letters, digits and marks of its {@link LabelKey}. {@code +} and
 * {@code #} after a letter belong to it ({@code c++}, {@code c#}); each character of scripts
 * without spaces is a word.
 */
public final class LabelWords {
    /** More of a text is not looked at. */
    private static final int MOST = 64;

    private static final int LONGEST = 64;

    /** Abbreviations by initials have from two letters to so many. */
    public static final int MOST_INITIALS = 5;

    private LabelWords() {}

    /** The words in their order, each once, with their accents, which {@link Stems} need. */
    public static List<String> of(String text) {
        return new ArrayList<>(collect(text, new LinkedHashSet<>()));
    }

    /** The words in their order as often as they are there, without accents. */
    public static List<String> inOrder(String text) {
        return collect(unaccented(text), new ArrayList<>());
    }

    /**
     * The text written as one word: equal for {@code back-end}, {@code back end} and {@code
     * backend}.
     */
    public static String joined(String text) {
        return String.join("", inOrder(text));
    }

    /** Each word with its next as one word. */
    static List<String> pairs(List<String> words) {
        List<String> pairs = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            pairs.add(words.get(i - 1) + words.get(i));
        }
        return pairs;
    }

    /** The initials of each run of two to {@value #MOST_INITIALS} words that begin by a letter. */
    static Collection<String> initials(List<String> words) {
        Collection<String> initials = new LinkedHashSet<>();
        for (int from = 0; from < words.size(); from++) {
            StringBuilder run = new StringBuilder();
            for (int to = from; to < words.size() && to < from + MOST_INITIALS; to++) {
                int initial = words.get(to).codePointAt(0);
                if (!Character.isLetter(initial)) {
                    break;
                }
                run.appendCodePoint(initial);
                if (to > from) {
                    initials.add(run.toString());
                }
            }
        }
        return initials;
    }

    private static <C extends Collection<String>> C collect(String text, C words) {
        String plain = LabelKey.of(text);
        StringBuilder word = new StringBuilder();
        int i = 0;
        while (i < plain.length() && words.size() < MOST) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            if (isAlone(c)) {
                end(word, words);
                words.add(Character.toString(c));
            } else if (isPart(c) || word.length() > 0 && (c == '+' || c == '#')) {
                if (word.length() < LONGEST) {
                    word.appendCodePoint(c);
                }
            } else {
                end(word, words);
            }
        }
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, Collection<String> words) {
        if (word.length() > 0) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean isPart(int c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isAlone(int c) {
        if (c < 0x0e00) {
            return false;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return Character.isIdeographic(c)
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.THAI && Character.isLetter(c);
    }

    /** The text without the accents of Latin, Greek and Cyrillic letters. */
    public static String unaccented(String text) {
        if (isAscii(text)) {
            return text;
        }
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder kept = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (c < 0x300 || c > 0x36f) {
                kept.append(c);
            }
        }
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
