package org.rolegraph.load.source.onet;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rolegraph.base.delimited.TableRow;
import org.rolegraph.base.model.Numbers;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.load.source.Mender;

/** The cells of a row as what they mean; O*NET writes {@code n/a} where it has nothing to say. */
final class OnetCells {
    private static final String NOT_AVAILABLE = "n/a";
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");

    private final Problems problems;
    private final Mender mender;

    OnetCells(Problems problems) {
        this.problems = problems;
        this.mender = new Mender(problems);
    }

    /** The text, mended; empty for {@code n/a}. */
    String text(TableRow row, String column) {
        String text = mender.text(row.cell(column), row.named(column), row.where());
        return text.equals(NOT_AVAILABLE) ? "" : text;
    }

    /** The text, or null with a warning when the cell has none: the row is left out. */
    String needed(TableRow row, String column) {
        String text = text(row, column);
        if (text.isEmpty()) {
            problems.warning(
                    Codes.EMPTY_VALUE,
                    row.where(),
                    row.named(column)
                            + (row.cell(column).isEmpty() ? " is empty" : " is n/a")
                            + ": the row is left out",
                    "nothing, if the publisher has nothing to say here");
            return null;
        }
        return text;
    }

    /** A code that can stand in an IRI, or null with a problem: the row is left out. */
    String code(TableRow row, String column) {
        String code = needed(row, column);
        if (code != null && !isCode(code)) {
            bad(row, column, code, "a code such as 2.A.1.a");
            return null;
        }
        return code;
    }

    /** Letters and digits with single {@code - .} between them, as {@link Ids#isSlug} has it. */
    private static boolean isCode(String text) {
        boolean between = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (!plain && (!between || c != '.' && c != '-')) {
                return false;
            }
            between = plain;
        }
        return between;
    }

    /** The number, or null when the cell has none; what is no number is an error. */
    BigDecimal number(TableRow row, String column) {
        String text = text(row, column);
        if (text.isEmpty()) {
            return null;
        }
        Optional<BigDecimal> number =
                NUMBER.matcher(text).matches() ? Numbers.decimal(text) : Optional.empty();
        if (number.isEmpty()) {
            bad(row, column, text, "a number");
        }
        return number.orElse(null);
    }

    /** The number from least to most, or null with a problem: the row is left out. */
    BigDecimal number(TableRow row, String column, int least, int most) {
        if (needed(row, column) == null) {
            return null;
        }
        BigDecimal number = number(row, column);
        if (number != null
                && (number.compareTo(BigDecimal.valueOf(least)) < 0
                        || number.compareTo(BigDecimal.valueOf(most)) > 0)) {
            bad(row, column, number.toPlainString(), "a number from " + least + " to " + most);
            return null;
        }
        return number;
    }

    /** The count, or null when the cell has none; what is no count is an error. */
    Integer count(TableRow row, String column) {
        BigDecimal number = number(row, column);
        if (number == null) {
            return null;
        }
        if (number.signum() < 0 || number.stripTrailingZeros().scale() > 0) {
            bad(row, column, number.toPlainString(), "a whole number");
            return null;
        }
        return number.intValueExact();
    }

    /** Whether the flag is {@code Y}; empty and {@code n/a} mean no. */
    boolean flag(TableRow row, String column) {
        String text = text(row, column);
        if (!text.isEmpty() && !text.equals("Y") && !text.equals("N")) {
            bad(row, column, text, "Y or N");
        }
        return text.equals("Y");
    }

    void bad(TableRow row, String column, String found, String expected) {
        problems.error(
                Codes.BAD_VALUE,
                row.where(),
                row.named(column) + " is \"" + found + "\"; expected " + expected,
                "correct the cell, or go on without it by --skip-bad-rows");
    }

    void warning(String code, TableRow row, String message, String remedy) {
        problems.warning(code, row.where(), message, remedy);
    }

    /** What rows say does not make a whole. */
    void without(Location where, String message) {
        problems.warning(
                Codes.EMPTY_VALUE,
                where,
                message + ": left out",
                "take the file as its publisher ships it");
    }

    /** The row says nothing new. */
    void repeated(TableRow row, String what) {
        problems.warning(
                Codes.DUPLICATE_ROW,
                row.where(),
                what + " is there already: the row is left out",
                "nothing, if the first row is right");
    }

    /** What the row speaks of is not defined. */
    void undefined(TableRow row, String what, OnetTable table) {
        problems.warning(
                Codes.MISSING_TARGET,
                row.where(),
                what
                        + " is not defined in "
                        + TableLayout.name(table)
                        + ".txt: the row is left out",
                "take all files from the same release");
    }

    /** A number that its publisher holds for too imprecise to show. */
    void suppressed(TableRow row, String what) {
        problems.warning(
                Codes.SUPPRESSED,
                row.where(),
                "the publisher recommends to suppress this value: " + what,
                "nothing: a value of low precision should not be relied on");
    }
}
