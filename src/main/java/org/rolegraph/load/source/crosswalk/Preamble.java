package org.rolegraph.load.source.crosswalk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolegraph.base.model.Text;
import org.rolegraph.base.vocab.Ids;

/**
 * What a table says of itself in the rows before its header: a name in one cell, its value in the
 * next cell that is not empty.
 */
final class Preamble {
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("([A-Za-z]{3})-(\\d{2})");

    /** Days since 30 December 1899, as spreadsheets count. */
    private static final Pattern SERIAL = Pattern.compile("\\d{5}");

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private final Map<String, String> values = new HashMap<>();

    void take(List<String> cells) {
        List<String> filled = cells.stream().map(String::strip).filter(c -> !c.isEmpty()).toList();
        if (filled.size() > 1 && filled.get(0).equals(cells.get(0).strip())) {
            values.putIfAbsent(filled.get(0).toLowerCase(Locale.ROOT), filled.get(1));
        }
    }

    /** Of the table, or empty. */
    String project() {
        return value("mapping project name");
    }

    /** Empty too when it is the placeholder of the tool that many tables were exported from. */
    String author() {
        String author = value("mapping project author");
        return author.equals("default-author") ? "" : author;
    }

    String version() {
        String version = value("mapping project version");
        return version.equals("N/A") ? "" : version;
    }

    /**
     * {@code 2022-04-29}, {@code 2022-09}, or empty when it is not given in a form that is known.
     */
    String date() {
        String date = value("mapping project version date");
        Matcher day = DAY.matcher(date);
        Matcher month = MONTH.matcher(date);
        try {
            if (ISO.matcher(date).matches()) {
                return LocalDate.parse(date).toString();
            } else if (day.matches()) {
                return LocalDate.of(number(day, 3), number(day, 2), number(day, 1)).toString();
            } else if (SERIAL.matcher(date).matches()) {
                return LocalDate.of(1899, 12, 30).plusDays(Integer.parseInt(date)).toString();
            } else if (month.matches()) {
                int at = MONTHS.indexOf(month.group(1).toLowerCase(Locale.ROOT));
                return at % 3 == 0
                        ? String.format(Locale.ROOT, "20%s-%02d", month.group(2), at / 3 + 1)
                        : "";
            }
        } catch (DateTimeException e) {
            return "";
        }
        return "";
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /**
     * The name of a classification, or empty.
     *
     * @param side 1 or 2
     */
    String name(int side) {
        return value("classification " + side + " name");
    }

    String release(int side) {
        return value("classification " + side + " version");
    }

    String page(int side) {
        return value("classification " + side + " landing page");
    }

    /** The one language of a classification's labels; empty when there are several or none. */
    String language(int side) {
        String language = value("classification " + side + " language").toLowerCase(Locale.ROOT);
        for (String tag : Locale.getISOLanguages()) {
            String name = Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
            if (language.equals(name.toLowerCase(Locale.ROOT))) {
                return tag;
            }
        }
        return Text.isTag(language) ? language : "";
    }

    /** For ids: of the table's name, or of its file's when it has none. */
    String slug(String fileName) {
        String slug = Ids.slug(project());
        return slug.isEmpty() ? Ids.slug(fileName.replaceFirst("\\.[^.]*$", "")) : slug;
    }

    private String value(String name) {
        return values.getOrDefault(name, "");
    }
}
