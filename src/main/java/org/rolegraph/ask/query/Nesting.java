package org.rolegraph.ask.query;

/**
 * How deep the brackets of a query go. Jena's parser and algebra recurse over them, without looking
 * for cancellation, and in nested EXISTS take time and memory that double with each level; so what
 * no person writes is refused before it is parsed.
 */
final class Nesting {
    /** Round and square brackets. */
    static final int DEEPEST_BRACKETS = 500;

    /** Braces, each a pattern of its own. */
    static final int DEEPEST_BRACES = 100;

    /**
     * Characters of one text, comment, name or number, or of spaces: the parser takes time with
     * their square.
     */
    static final int LONGEST_WORD = 1 << 16;

    /** Digits of one number, in a text or bare: its value takes time with their square. */
    static final int LONGEST_NUMBER = 10_000;

    private Nesting() {}

    /** Whether there are more digits in a row than a number may have. */
    static boolean hasEndlessNumber(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits = c >= '0' && c <= '9' ? digits + 1 : c == '.' ? digits : 0;
            if (digits > LONGEST_NUMBER) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the text nests deeper than is allowed, or has too long a word in it; brackets in
     * texts, IRIs and comments do not count.
     */
    static boolean isTooDeep(String text) {
        int brackets = 0;
        int braces = 0;
        int word = 0;
        int spaces = 0;
        for (int i = 0; i < text.length(); i++) {
            int start = i;
            char c = text.charAt(i);
            word = Character.isLetterOrDigit(c) || "_-.:%\\/".indexOf(c) >= 0 ? word + 1 : 0;
            spaces = c <= ' ' ? spaces + 1 : 0;
            if (Math.max(word, spaces) > LONGEST_WORD) {
                return true;
            }
            switch (c) {
                case '(', '[' -> brackets++;
                case ')', ']' -> brackets--;
                case '{' -> braces++;
                case '}' -> braces--;
                case '"', '\'' -> i = endOfText(text, i);
                case '<' -> i = endOfIri(text, i);
                case '#' -> i = endOf(text, "\n", i);
                default -> {
                    continue;
                }
            }
            if (i - start > LONGEST_WORD
                    || brackets > DEEPEST_BRACKETS
                    || braces > DEEPEST_BRACES) {
                return true;
            }
        }
        return false;
    }

    private static int endOfText(String text, int start) {
        String quote = text.substring(start, start + 1);
        String ends = text.startsWith(quote.repeat(3), start) ? quote.repeat(3) : quote;
        for (int i = start + ends.length(); i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.startsWith(ends, i)) {
                return i + ends.length() - 1;
            }
        }
        return text.length();
    }

    /** The bracket that ends an IRI, or the start itself where it is the sign for less. */
    private static int endOfIri(String text, int start) {
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '>') {
                return i;
            }
            if (c <= ' ' || "<\"{}|^`".indexOf(c) >= 0) {
                return start;
            }
        }
        return start;
    }

    private static int endOf(String text, String end, int start) {
        int found = text.indexOf(end, start);
        return found < 0 ? text.length() : found;
    }
}
