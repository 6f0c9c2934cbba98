package org.rolegraph.load.source.topics;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as people write them in English: {@code May 26, 2014}, {@code 26 May 2014}, {@code May
 * 2014}, {@code 05 2014}, {@code 2014-05-26}, {@code 2014}; months whole or by their first three
 * letters or more, days with or without {@code st}, {@code nd}, {@code rd}, {@code th}.
 */
final class ReleaseDate {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?");
    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?");

    private ReleaseDate() {}

    /** The date as far as it is known, {@code 2014}, {@code 2014-05} or {@code 2014-05-26}. */
    static Optional<String> of(String text) {
        Matcher iso = ISO.matcher(text.strip());
        if (iso.matches()) {
            return date(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3));
        }
        List<String> words =
                new ArrayList<>(
                        Arrays.asList(text.strip().toLowerCase(Locale.ROOT).split("[\\s,.]+")));
        String year = words.get(words.size() - 1);
        words.remove(words.size() - 1);
        if (!YEAR.matcher(year).matches() || words.size() > 2) {
            return Optional.empty();
        }
        if (words.isEmpty()) {
            return Optional.of(year);
        }
        int named = month(words.get(0)) > 0 ? 0 : words.size() - 1;
        int month = month(words.get(named));
        if (words.size() == 1) {
            boolean number = words.get(0).matches("\\d{1,2}");
            return date(year, number ? Integer.parseInt(words.get(0)) : month, null);
        }
        Matcher day = DAY.matcher(words.get(1 - named));
        return day.matches() ? date(year, month, day.group(1)) : Optional.empty();
    }

    /** From 1 to 12, or 0 for what is no month. */
    private static int month(String word) {
        for (Month month : Month.values()) {
            if (word.length() >= 3 && month.name().toLowerCase(Locale.ROOT).startsWith(word)) {
                return month.getValue();
            }
        }
        return 0;
    }

    private static Optional<String> date(String year, int month, String day) {
        try {
            LocalDate date =
                    LocalDate.of(
                            Integer.parseInt(year), month, day == null ? 1 : Integer.parseInt(day));
            return Optional.of(day == null ? date.toString().substring(0, 7) : date.toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
