package org.rolegraph.base.problem;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * One thing that is wrong: where, what was found and expected, and what to do.
 *
 * @param code short stable name such as {@code bad-value}; the codes are constants of {@link
 *     Codes}, or the names of shapes and rules
 * @param severity how bad it is
 * @param where the place
 * @param message what was found and what was expected, one sentence without the place
 * @param remedy what to do, one sentence, or empty when the message says it
 */
public record Problem(
        String code, Severity severity, Location where, String message, String remedy) {
    /** By place, then by what is wrong there. */
    public static final Comparator<Problem> ORDER =
            Comparator.comparing((Problem p) -> p.where().file())
                    .thenComparingInt(p -> p.where().line())
                    .thenComparingInt(p -> p.where().column())
                    .thenComparing(Problem::code)
                    .thenComparing(Problem::message);

    private static final int MOST = 2000;
    private static final int KEPT_OF_END = 300;
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public Problem {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a problem code: " + code);
        }
        if (message.isBlank()) {
            throw new IllegalArgumentException("a problem needs a message");
        }
        message = cut(message);
    }

    /** The message with the middle left out where what was found in a file has no end. */
    private static String cut(String message) {
        if (message.length() <= MOST) {
            return message;
        }
        return whole(message.substring(0, MOST - KEPT_OF_END))
                + " … ("
                + (message.length() - MOST)
                + " characters more) … "
                + whole(message.substring(message.length() - KEPT_OF_END));
    }

    /** Without half a character at either end. */
    private static String whole(String part) {
        int from = Character.isLowSurrogate(part.charAt(0)) ? 1 : 0;
        int last = part.length() - 1;
        return part.substring(from, Character.isHighSurrogate(part.charAt(last)) ? last : last + 1);
    }

    public static Problem error(String code, Location where, String message, String remedy) {
        return new Problem(code, Severity.ERROR, where, message, remedy);
    }

    public static Problem warning(String code, Location where, String message, String remedy) {
        return new Problem(code, Severity.WARNING, where, message, remedy);
    }

    public Problem withSeverity(Severity other) {
        return new Problem(code, other, where, message, remedy);
    }
}
