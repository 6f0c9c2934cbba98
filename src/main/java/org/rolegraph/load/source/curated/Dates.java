package org.rolegraph.load.source.curated;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/** Dates of an entry: {@code 2021}, {@code 2021-04} or {@code 2021-04-23}. */
final class Dates {
    private Dates() {}

    /** The date, empty when the field is not there or is no date, which is a problem. */
    static String read(CuratedEntry entry, String field) {
        String date = entry.textOrEmpty(field);
        if (date.isEmpty() || isDate(date)) {
            return date;
        }
        entry.wrongType(
                field, entry.value(field).orElseThrow(), "a date as 2021, 2021-04 or 2021-04-23");
        return "";
    }

    private static boolean isDate(String date) {
        try {
            return switch (date.length()) {
                case 4 -> date.matches("\\d{4}") && Year.parse(date).getValue() > 0;
                case 7 -> YearMonth.parse(date).getMonthValue() > 0;
                case 10 -> LocalDate.parse(date).getDayOfMonth() > 0;
                default -> false;
            };
        } catch (DateTimeException e) {
            return false;
        }
    }
}
