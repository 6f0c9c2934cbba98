package org.rolegraph.base.problem;

import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * Characters that make a terminal do something other than show the next letter: they move the
 * cursor, change colors or the title, break lines, or show text in another order than it has
 * (Trojan Source); and those that say something that no reader sees: tags, which spell out hidden
 * ASCII, and the soft hyphen, which splits a word for programs and not for people. The flags of
 * England, Scotland and Wales, which are tags, are spelled out too. Joiners (U+200C, U+200D) are
 * none: Persian, Indic scripts and emoji need them, and they move nothing.
 */
public final class Steering {
    /** It shows at the end of a line alone, if there. */
    public static final int SOFT_HYPHEN = 0xAD;

    private Steering() {}

    /** Whether it is one; line feed and tab are not, which every output has. */
    public static boolean isSteering(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\t'
                || reorders(character)
                || character == SOFT_HYPHEN
                || character >= 0xE0000 && character <= 0xE007F // tags
                || character == 0x200E // marks of direction, legitimate in files
                || character == 0x200F
                || character == 0x061C
                || character == 0x2028 // separators of lines and paragraphs
                || character == 0x2029
                || character >= 0x206A && character <= 0x206F // deprecated controls of shape
                || character >= 0xFFF9 && character <= 0xFFFB // annotations
                || character == 0xFEFF; // byte order mark
    }

    /** Embeddings, overrides and isolates. */
    private static boolean reorders(int character) {
        return character >= 0x202A && character <= 0x202E
                || character >= 0x2066 && character <= 0x2069;
    }

    /**
     * As it is spelled out: what Turtle reads back as the character; JSON and Java too, but for
     * tags, which they would write as two.
     */
    public static String spelled(int character) {
        return String.format(Locale.ROOT, character > 0xFFFF ? "\\U%08x" : "\\u%04x", character);
    }

    /** The text with all of them spelled out. */
    public static String visible(String text) {
        return spelled(text, Steering::isSteering);
    }

    /** The text with control characters and what reorders it spelled out; other marks stay. */
    public static String controlled(String text) {
        return spelled(text, c -> isSteering(c) && (Character.isISOControl(c) || reorders(c)));
    }

    private static String spelled(String text, IntPredicate which) {
        if (text.codePoints().noneMatch(which)) {
            return text;
        }
        StringBuilder spelled = new StringBuilder(text.length() + 16);
        text.codePoints()
                .forEach(c -> spelled.append(which.test(c) ? spelled(c) : Character.toString(c)));
        return spelled.toString();
    }
}
