package org.rolegraph.ask.shell;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far the lines of a query have come: which brackets are open, whether a long text is. Reads
 * only as much of SPARQL as that takes: comments, IRIs and texts, in which brackets mean nothing.
 */
final class Scan {
    private static final Pattern IRI = Pattern.compile("<[^<>\"{}|^`\\\\\\s]*>");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
    private static final Set<String> FORMS =
            Set.of("SELECT", "ASK", "CONSTRUCT", "DESCRIBE", "PREFIX", "BASE");

    private int depth;
    private boolean braced;
    private String first = "";
    private boolean describes;

    /** The three quotes of the long text that is open, or empty. */
    private String text = "";

    /** Whether a text in three quotes is open, in which an empty line is an empty line. */
    boolean isInText() {
        return !text.isEmpty();
    }

    /**
     * Whether the query may be at its end: its brackets are closed and it had braces, or needs
     * none. What does not begin like a query is not waited for.
     */
    boolean mayEnd() {
        return depth == 0 && (braced || describes || !FORMS.contains(first));
    }

    /** Reads a line; the place of the {@code ;} that ends the query, or -1. */
    int line(String line) {
        int at = 0;
        while (at < line.length()) {
            if (!text.isEmpty()) {
                at = inText(line, at);
                continue;
            }
            char c = line.charAt(at);
            if (c == '#') {
                return -1;
            }
            if (c == ';' && depth == 0) {
                return at;
            }
            at = token(line, at, c);
        }
        return -1;
    }

    private int token(String line, int at, char c) {
        if (c == '"' || c == '\'') {
            return quoted(line, at, c);
        }
        if (c == '<') {
            Matcher iri = IRI.matcher(line).region(at, line.length());
            return iri.lookingAt() ? iri.end() : at + 1;
        }
        if (c == '\\') {
            return at + 2;
        }
        if ("{([".indexOf(c) >= 0) {
            depth++;
            braced |= c == '{';
        } else if ("})]".indexOf(c) >= 0) {
            depth = Math.max(0, depth - 1);
        }
        Matcher word = WORD.matcher(line).region(at, line.length());
        if (word.lookingAt()) {
            word(word.group().toUpperCase(Locale.ROOT), at == 0 ? ' ' : line.charAt(at - 1));
            return word.end();
        }
        return at + 1;
    }

    private void word(String word, char before) {
        if (first.isEmpty()) {
            first = word;
        }
        describes |= word.equals("DESCRIBE") && depth == 0 && ":?$".indexOf(before) < 0;
    }

    private int quoted(String line, int at, char quote) {
        String three = String.valueOf(quote).repeat(3);
        if (line.startsWith(three, at)) {
            text = three;
            return at + 3;
        }
        for (int i = at + 1; i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == quote) {
                return i + 1;
            }
        }
        return line.length();
    }

    private int inText(String line, int at) {
        for (int i = at; i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.startsWith(text, i)) {
                text = "";
                return i + 3;
            }
        }
        return line.length();
    }
}
