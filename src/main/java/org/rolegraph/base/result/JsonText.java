package org.rolegraph.base.result;

import java.io.IOException;
import java.util.Locale;
import org.rolegraph.base.problem.Steering;

/**
 * A JSON string (RFC 8259); control characters, lone surrogates and tags escaped, these since a
 * terminal could not spell them out in a way that JSON has.
 */
public final class JsonText {
    private JsonText() {}

    /** Writes the text as a string, its quotes included. */
    public static void string(String text, Appendable out) throws IOException {
        out.append('"');
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String escape = escape(text, i);
            if (!escape.isEmpty()) {
                out.append(text, from, i).append(escape);
                from = i + 1;
            }
        }
        out.append(from == 0 ? text : text.substring(from)).append('"');
    }

    /** What stands for the character; empty where it may stand itself. */
    private static String escape(String text, int i) {
        char c = text.charAt(i);
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> {
                boolean steers =
                        c < ' '
                                || c > '~'
                                        && (Character.isISOControl(c)
                                                || c == '\u2028'
                                                || c == '\u2029'
                                                || isLone(text, i)
                                                || isOfTag(text, i));
                yield steers ? String.format(Locale.ROOT, "\\u%04x", (int) c) : "";
            }
        };
    }

    /** Whether it is one of the two halves of a character that steers. */
    private static boolean isOfTag(String text, int i) {
        int first = Character.isLowSurrogate(text.charAt(i)) ? i - 1 : i;
        return Character.isSurrogate(text.charAt(i))
                && Steering.isSteering(text.codePointAt(first));
    }

    private static boolean isLone(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c)
                && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
