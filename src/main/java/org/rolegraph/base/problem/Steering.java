package org.rolegraph.base.problem;

import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * Characters that make a terminal do something other than show the next letter: they move the
 * cursor, change colors or the title, break lines, or show text in another order than it has
 * (Trojan Source). Joiners (U+200C, U+200D) are none: Persian, Indic scripts and emoji need them,
 * and they move nothing.
 */
public final class Steering {
    private Steering() {}

    /** Whether it is one; line feed and tab are not, which every output has. */
    public static boolean isSteering(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\t'
                || reorders(character)
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

    /** As it is spelled out: what JSON, Turtle and Java read back as the character. */
    public static String spelled(int character) {
        return String.format(Locale.ROOT, "\\u%04x", character);
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
        if (text.chars().noneMatch(which)) {
            return text;
        }
        StringBuilder spelled = new StringBuilder(text.length() + 16);
        text.chars()
                .forEach(
                        c -> spelled.append(which.test(c) ? spelled(c) : String.valueOf((char) c)));
        return spelled.toString();
    }
}
