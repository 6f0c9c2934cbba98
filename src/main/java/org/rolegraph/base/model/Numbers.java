package org.rolegraph.base.model;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
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

    /** What people put between thousands beside points and commas. */
    private static final String SPACES = "'\u2019 \u00A0\u202F";

    /** Digits, and the marks that people put between them. */
    private static final Pattern WRITTEN =
            Pattern.compile("[+-]?[\\d.," + SPACES + "]{0," + MOST_CHARACTERS + "}\\d");

    /** With one mark, which may be decimal or stand between thousands. */
    private static final Pattern EITHER = Pattern.compile("[+-]?[1-9]\\d{0,2}[.,]\\d{3}");

    /** Digits, or one to three of them and then threes with one and the same mark before each. */
    private static final Pattern WHOLE =
            Pattern.compile("[+-]?(?:\\d*|\\d{1,3}([.," + SPACES + "])\\d{3}(?:\\1\\d{3})*)");

    private static final Pattern BETWEEN = Pattern.compile("[.," + SPACES + "]");
    private static final Pattern DIGITS = Pattern.compile("\\d*");

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

    /**
     * A number as people write it: with a decimal point or comma, and marks between thousands.
     * Where a mark can be either, as in {@code 1,234}, the language decides.
     *
     * @param language BCP 47 tag; empty when nobody says it, and then such a number is nothing
     */
    public static Optional<BigDecimal> written(String text, String language) {
        String bare = text.strip();
        int mark = WRITTEN.matcher(bare).matches() ? decimalMark(bare, language) : -1;
        if (mark < 0) {
            return Optional.empty();
        }
        String whole = bare.substring(0, mark);
        String fraction = bare.substring(Math.min(bare.length(), mark + 1));
        boolean sound = WHOLE.matcher(whole).matches() && DIGITS.matcher(fraction).matches();
        return sound
                ? decimal(BETWEEN.matcher(whole).replaceAll("") + "." + fraction)
                : Optional.empty();
    }

    /** Where the decimal mark is, or the text's end when it has none, or -1 when nobody says. */
    private static int decimalMark(String text, String language) {
        int point = text.lastIndexOf('.');
        int comma = text.lastIndexOf(',');
        int last = Math.max(point, comma);
        if (last < 0 || text.indexOf(text.charAt(last)) < last) {
            return text.length(); // what stands there twice stands between thousands
        }
        if (Math.min(point, comma) >= 0 || !EITHER.matcher(text).matches()) {
            return last;
        }
        char found = text.charAt(last);
        if (language.isEmpty()) {
            return found == '.' ? last : -1; // the point, as data have it
        }
        Locale locale = Locale.forLanguageTag(language);
        char decimal = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        return decimal == found ? last : text.length();
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
