package org.rolegraph.base.delimited;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Spelling;

/**
 * What separates the cells of a text, and where the table begins. By the first of these that says
 * it: the line {@code sep=;} with which spreadsheets begin; under which the first row names most of
 * the columns that are asked for; under which it has several cells and most rows have as many; else
 * the table has one column, and its cells may hold what separates those of others.
 *
 * @param separator of the cells
 * @param begin of the header in the text
 * @param line 1-based, of the same
 */
record FoundSeparator(Separator separator, int begin, int line) {
    /** Those that are found out, in the order in which they are preferred. */
    private static final List<Separator> ALL =
            List.of(Separator.COMMA, Separator.SEMICOLON, Separator.TAB, Separator.BAR);

    private static final Pattern SAID =
            Pattern.compile(
                    "\\A\"?sep=([,;\\t|])\"?(?:\\r\\n|\\r|\\n|\\z)", Pattern.CASE_INSENSITIVE);

    /** Characters in which it is found out. */
    private static final int SAMPLE = 1 << 16;

    /** One of the separators, and what the sample is under it. */
    private record Reading(Separator separator, List<Row> rows, boolean isCut) {
        int width() {
            return rows.isEmpty() ? 0 : rows.get(0).cells().size();
        }

        long named(Set<String> keys) {
            return rows.isEmpty()
                    ? 0
                    : rows.get(0).cells().stream()
                            .map(Spelling::key)
                            .filter(keys::contains)
                            .count();
        }

        /** Rows that are as wide as the first, in thousandths of all. */
        long regular() {
            int end = isCut && rows.size() > 2 ? rows.size() - 1 : rows.size();
            List<Row> body = rows.subList(Math.min(1, end), end);
            long regular = body.stream().filter(row -> row.cells().size() == width()).count();
            return body.isEmpty() ? 1000 : 1000 * regular / body.size();
        }
    }

    /**
     * Finds it out.
     *
     * @param file its name, which says something where nothing else does
     * @param names of the columns that are asked for
     */
    static FoundSeparator of(String text, String file, Set<String> names) throws IOException {
        Matcher said = SAID.matcher(text);
        if (said.find()) {
            for (Separator each : ALL) {
                if (said.group(1).charAt(0) == each.character()) {
                    return new FoundSeparator(each, said.end(), 2);
                }
            }
        }
        List<Reading> readings = new ArrayList<>();
        for (Separator each : ALL) {
            readings.add(reading(text, each));
        }
        Optional<Reading> best = named(readings, names);
        if (best.isEmpty()) {
            best = regular(readings);
        }
        return new FoundSeparator(
                best.map(Reading::separator).orElseGet(() -> ofOneColumn(readings, file)), 0, 1);
    }

    private static Reading reading(String text, Separator separator) throws IOException {
        List<Row> rows = new ArrayList<>();
        boolean cut = text.length() > SAMPLE;
        String sample = cut ? text.substring(0, SAMPLE) : text;
        // what cannot be parsed ends the rows; its problem is said when the table itself is read
        DelimitedReader.read(
                new StringReader(sample), separator, "sample", 1, new Problems(), rows::add);
        return new Reading(separator, rows, cut);
    }

    private static Optional<Reading> named(List<Reading> readings, Set<String> names) {
        Set<String> keys = Set.copyOf(names.stream().map(Spelling::key).toList());
        Optional<Reading> best = Optional.empty();
        for (Reading each : readings) {
            long count = each.named(keys);
            if (count > best.map(b -> b.named(keys)).orElse(0L)) {
                best = Optional.of(each);
            } else if (count > 0 && best.isPresent() && count == best.get().named(keys)) {
                // one column that is asked for, and nothing that separates it from others
                best = best.get().width() == 1 && each.width() == 1 ? Optional.empty() : best;
            }
        }
        return best.filter(each -> each.width() > 1);
    }

    private static Optional<Reading> regular(List<Reading> readings) {
        Reading best = null;
        for (Reading each : readings) {
            if (each.width() > 1
                    && (best == null
                            || each.regular() > best.regular()
                            || each.regular() == best.regular() && each.width() > best.width())) {
                best = each;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * The one of a table with one column: such that no cell is cut by it, where there is one, but a
     * comma where all rows have as many cells too many, since then the header lacks names.
     */
    private static Separator ofOneColumn(List<Reading> readings, String file) {
        boolean tabs = file.toLowerCase(Locale.ROOT).matches(".*\\.(tsv|tab)(\\.gz)?");
        if (tabs) {
            return Separator.TAB;
        }
        for (Reading each : readings) {
            long widths =
                    each.rows().stream().skip(1).map(row -> row.cells().size()).distinct().count();
            boolean wider = each.rows().size() > 2 && widths == 1 && each.regular() == 0;
            if (wider || each.regular() == 1000) {
                return each.separator();
            }
        }
        return Separator.COMMA;
    }
}
