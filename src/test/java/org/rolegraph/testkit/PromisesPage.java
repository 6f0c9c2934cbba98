package org.rolegraph.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code docs/promises.md}: prose by hand, below it in each promise's section the rows of the tests
 * that hold it, and at the beginning their sums. It is read and written as a whole, so that each
 * test may put its own row in its place.
 */
final class PromisesPage {
    private static final Path FILE = Path.of("docs/promises.md");
    private static final boolean WRITE = "write".equals(System.getProperty("rolegraph.golden"));
    private static final String SUMS = "| What | Tried | Held |\n|---|--:|--:|\n";
    private static final String ROWS =
            "| Suite | What holds | Over | Tried | Held |\n|---|---|---|--:|--:|\n";

    /** What the page says beside its tables: at its beginning, and of each promise. */
    private final List<String> prose = new ArrayList<>();

    private final Map<Promise, TreeSet<Row>> rows = new EnumMap<>(Promise.class);

    /** One test and what it counted. */
    record Row(String suite, String behaviour, String what, int tried, int held)
            implements Comparable<Row> {
        private static final Pattern FORM =
                Pattern.compile("\\| (\\w+) \\| (.+) \\| ([^|]+) \\| ([\\d,]+) \\| ([\\d,]+) \\|");
        private static final Comparator<Row> ORDER =
                Comparator.comparing(Row::suite).thenComparing(Row::behaviour);

        static Row of(Method test, int tried, int held) {
            return new Row(
                    test.getDeclaringClass().getSimpleName(),
                    test.getName().replace('_', ' '),
                    test.getAnnotation(Holds.class).tried(),
                    tried,
                    held);
        }

        private static Row parse(String line) {
            Matcher row = FORM.matcher(line);
            assertEquals(true, row.matches(), () -> FILE + " has a row of another form: " + line);
            return new Row(
                    row.group(1),
                    row.group(2),
                    row.group(3),
                    number(row.group(4)),
                    number(row.group(5)));
        }

        private static int number(String text) {
            return Integer.parseInt(text.replace(",", ""));
        }

        /** Without the counts. */
        String name() {
            return suite + ": " + behaviour + ", " + what;
        }

        private boolean isOfSameTest(Row other) {
            return compareTo(other) == 0;
        }

        @Override
        public int compareTo(Row other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %,d | %,d |",
                    suite,
                    behaviour,
                    what,
                    tried,
                    held);
        }
    }

    private PromisesPage(String text) {
        List<String> sections = List.of(text.split("(?m)^(?=## )"));
        List<String> titles = new ArrayList<>();
        for (String section : sections) {
            int table = section.indexOf("\n| ") + 1;
            prose.add(table == 0 ? section.stripTrailing() + "\n\n" : section.substring(0, table));
            titles.add(section.lines().findFirst().orElse(""));
        }
        for (Promise promise : Promise.values()) {
            rows.put(promise, new TreeSet<>());
        }
        List<String> expected = new ArrayList<>(List.of(titles.get(0)));
        rows.keySet().forEach(promise -> expected.add("## " + promise.title()));
        assertEquals(expected, titles, "the sections of " + FILE);
        rows.forEach(
                (promise, table) ->
                        sections.get(1 + promise.place())
                                .lines()
                                .dropWhile(line -> !line.startsWith("|--"))
                                .skip(1)
                                .takeWhile(line -> line.startsWith("|"))
                                .forEach(line -> table.add(Row.parse(line))));
    }

    static PromisesPage read() {
        return new PromisesPage(written());
    }

    /** The file as it is. */
    static String written() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SortedSet<Row> rows(Promise promise) {
        return rows.get(promise);
    }

    /** The page has this row for the test, or gets it. */
    static void hold(Method test, int tried, int held) {
        Promise promise = test.getAnnotation(Holds.class).value();
        Row row = Row.of(test, tried, held);
        PromisesPage page = read();
        if (WRITE) {
            page.rows.values().forEach(table -> table.removeIf(row::isOfSameTest));
            page.rows(promise).add(row);
            page.write();
        }
        assertEquals(
                row.toString(),
                page.rows(promise).stream()
                        .filter(row::isOfSameTest)
                        .map(Row::toString)
                        .collect(Collectors.joining("\n")),
                FILE + ", which -Drolegraph.golden=write writes, on " + promise);
    }

    /** Where goldens are written, drops the rows of tests that are gone. */
    void keep(Map<Promise, ? extends Set<String>> names) {
        if (WRITE) {
            rows.forEach(
                    (promise, table) ->
                            table.removeIf(row -> !names.get(promise).contains(row.name())));
            write();
        }
    }

    private void write() {
        try {
            Files.writeString(FILE, text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page as its prose and rows make it. */
    String text() {
        StringBuilder text = new StringBuilder(prose.get(0)).append(SUMS);
        Map<String, int[]> sums = new TreeMap<>();
        for (TreeSet<Row> table : rows.values()) {
            for (Row row : table) {
                int[] sum = sums.computeIfAbsent(row.what(), what -> new int[2]);
                sum[0] += row.tried();
                sum[1] += row.held();
            }
        }
        sums.forEach(
                (what, sum) ->
                        text.append(
                                String.format(
                                        Locale.ROOT,
                                        "| %s | %,d | %,d |\n",
                                        what,
                                        sum[0],
                                        sum[1])));
        rows.forEach(
                (promise, table) -> {
                    text.append('\n').append(prose.get(1 + promise.place())).append(ROWS);
                    table.forEach(row -> text.append(row).append('\n'));
                });
        return text.toString();
    }
}
