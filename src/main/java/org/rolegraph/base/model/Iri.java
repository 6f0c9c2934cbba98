package org.rolegraph.base.model;

import java.util.Arrays;
import java.util.function.Function;

/**
 * An absolute IRI, as RFC 3987 writes it.
 *
 * @param value begins with a scheme and holds no white space, control character or one of {@code
 *     <>"{}|^`\}
 */
public record Iri(String value) implements Term, Comparable<Iri> {
    public Iri {
        if (!isAbsolute(value)) {
            throw new IllegalArgumentException("not an absolute IRI: " + value);
        }
    }

    /** By character, up to the last that is forbidden. */
    private static final boolean[] FORBIDDEN = new boolean[0xa1];

    static {
        Arrays.fill(FORBIDDEN, 0, ' ' + 1, true);
        Arrays.fill(FORBIDDEN, 0x7f, 0xa1, true);
        "<>\"{}|^`\\".chars().forEach(c -> FORBIDDEN[c] = true);
    }

    /** Whether the text is an absolute IRI. */
    public static boolean isAbsolute(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || !isLetter(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < colon; i++) {
            char c = text.charAt(i);
            if (!isLetter(c) && !(c >= '0' && c <= '9') && c != '+' && c != '-' && c != '.') {
                return false;
            }
        }
        for (int i = colon + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < FORBIDDEN.length && FORBIDDEN[c]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    @Override
    public <T> T fold(Function<Iri, T> iri, Function<Literal, T> literal) {
        return iri.apply(this);
    }

    @Override
    public int compareTo(Iri other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
