package org.rolegraph.base.model;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one place where numbers of input become numbers. A few characters such as {@code
 * 1e-999999999} stand for a number that fills the memory when it is written out, and a few million
 * digits for hours of work: what has more than {@value #MOST_DIGITS} digits before or after its
 * point is no number here.
 */
public final class Numbers {
    /** Before the point, and after it. */
    public static final int MOST_DIGITS = 100;

    /** What has more, for messages. */
    public static final String EXPECTED = "at most " + MOST_DIGITS + " digits";

    private static final int MOST_CHARACTERS = 3 * MOST_DIGITS;
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?0*\\d{1,4})?");

    private Numbers() {}

    /** The number, or nothing when the text is none or is one beyond the bounds. */
    public static Optional<BigDecimal> decimal(String text) {
        if (text.length() > MOST_CHARACTERS || !NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(text);
        if (number.signum() == 0) {
            return Optional.of(
                    Math.abs((long) number.scale()) > MOST_DIGITS ? BigDecimal.ZERO : number);
        }
        BigDecimal bare = number.stripTrailingZeros();
        boolean fits =
                bare.scale() <= MOST_DIGITS && bare.precision() - bare.scale() <= MOST_DIGITS;
        return fits ? Optional.of(number) : Optional.empty();
    }

    /** The number from 0 to 1, or nothing. */
    public static Optional<BigDecimal> share(String text) {
        return decimal(text)
                .filter(share -> share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0);
    }

    /** Whether the text looks like a number, and is beyond the bounds. */
    public static boolean isBeyond(String text) {
        if (text.isEmpty() || decimal(text).isPresent()) {
            return false;
        }
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digit |= c >= '0' && c <= '9';
            if ((c < '0' || c > '9') && "+-.eE".indexOf(c) < 0) {
                return false;
            }
        }
        return digit && (text.length() > MOST_CHARACTERS || isNumber(text));
    }

    private static boolean isNumber(String text) {
        return text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    }
}
