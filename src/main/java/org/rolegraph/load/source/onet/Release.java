package org.rolegraph.load.source.onet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolegraph.base.model.Iri;

/**
 * Which release it is, and what its Read Me says of it.
 *
 * @param number such as {@code 29.0}, or empty when nothing says it
 * @param date the month it came out, such as {@code 2024-08}, or empty
 * @param rights the sentence on its licence
 * @param pages that the Read Me names, in its order
 */
record Release(String number, String date, String rights, List<Iri> pages) {
    private static final int MOST = 64 * 1024;
    private static final Pattern NUMBER = Pattern.compile("O\\*NET (\\d{1,3}\\.\\d{1,3}) Database");
    private static final Pattern NAMED = Pattern.compile("db_(\\d{1,3})_(\\d{1,3})_text");
    private static final Pattern MONTH = Pattern.compile("(?m)^(\\p{L}+) (\\d{4}) Release\\s*$");
    private static final Pattern PAGE = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;)]");
    private static final Pattern RIGHTS =
            Pattern.compile("(?m)^(The content of the O\\*NET [^\\r\\n]*licensed[^\\r\\n]*)$");
    private static final Map<String, Integer> MONTHS = months();

    Release {
        pages = List.copyOf(pages);
    }

    /** What the publisher says of every release, for one without its Read Me. */
    static Release ofName(String path) {
        Matcher named = NAMED.matcher(path);
        String number = named.find() ? named.group(1) + "." + named.group(2) : "";
        return new Release(
                number,
                "",
                "The content of the O*NET "
                        + (number.isEmpty() ? "" : number + " ")
                        + "Database is licensed under a Creative Commons Attribution 4.0"
                        + " International License.",
                List.of());
    }

    /**
     * Reads a Read Me.
     *
     * @param path of the release, for what the text does not say
     */
    static Release read(InputStream bytes, String path) throws IOException {
        String text = new String(bytes.readNBytes(MOST), StandardCharsets.UTF_8);
        Release named = ofName(path);
        Matcher number = NUMBER.matcher(text);
        String found = number.find() ? number.group(1) : named.number();
        Matcher rights = RIGHTS.matcher(text);
        List<Iri> pages = new ArrayList<>();
        Matcher page = PAGE.matcher(text);
        while (page.find()) {
            if (Iri.isAbsolute(page.group())) {
                pages.add(new Iri(page.group()));
            }
        }
        return new Release(
                found, date(text), rights.find() ? rights(text, rights) : named.rights(), pages);
    }

    /** The licence's sentences, and after "please visit:" the page of the next paragraph. */
    private static String rights(String text, Matcher rights) {
        String sentences = rights.group(1).strip();
        Matcher page = PAGE.matcher(text);
        return sentences.endsWith(":") && page.find(rights.end())
                ? sentences + " " + page.group()
                : sentences;
    }

    private static String date(String text) {
        Matcher month = MONTH.matcher(text);
        Integer number = month.find() ? MONTHS.get(month.group(1).toLowerCase(Locale.ROOT)) : null;
        return number == null ? "" : month.group(2) + String.format(Locale.ROOT, "-%02d", number);
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new TreeMap<>();
        for (java.time.Month month : java.time.Month.values()) {
            months.put(month.name().toLowerCase(Locale.ROOT), month.getValue());
        }
        return months;
    }
}
