package org.rolegraph.base.columns;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rolegraph.base.columns.MappedColumn.Names;
import org.rolegraph.base.columns.Meaning.Part;
import org.rolegraph.base.delimited.Columns;
import org.rolegraph.base.delimited.OwnTable;
import org.rolegraph.base.delimited.TableForm;
import org.rolegraph.base.delimited.TableRow;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Spelling;

/**
 * Reads a column map: a {@linkplain OwnTable table} with a row for each column of the other table.
 * {@code column} and {@code is} are needed; {@code separator}, {@code language}, {@code names} and
 * {@code values} may be left out, or their cells be empty.
 */
public final class ColumnMapReader {
    private static final Columns COLUMNS =
            Columns.ofOwn(
                    Set.of("column", "is"),
                    Set.of("column", "is", "separator", "language", "names", "values"),
                    Map.of(),
                    "write the header: column,is,separator,language,names,values");
    private static final Map<String, String> SEPARATORS =
            Map.of("newline", "\n", "comma", ",", "semicolon", ";", "tab", "\t", "bar", "|");

    private final OwnTable table;
    private final Problems problems;
    private final List<MappedColumn> columns = new ArrayList<>();
    private final Set<String> headers = new HashSet<>();
    private final Set<List<String>> said = new HashSet<>();

    /** The column of people's names; null when the map names none. */
    private String person;

    private ColumnMapReader(OwnTable table, Problems problems) {
        this.table = table;
        this.problems = problems;
    }

    /**
     * Reads a map; nothing when something is wrong with it, which the problems say.
     *
     * @param bytes closed at the end
     * @param file for the places of problems
     */
    public static Optional<ColumnMap> read(InputStream bytes, String file, Problems problems)
            throws IOException {
        Problems own = new Problems();
        Optional<ColumnMap> read = Optional.empty();
        Optional<OwnTable> table;
        try (bytes) {
            table = OwnTable.read(bytes, file, TableForm.FOUND_OUT, COLUMNS, own);
        }
        if (table.isPresent()) {
            ColumnMapReader map = new ColumnMapReader(table.get(), own);
            table.get().each(COLUMNS, own, map::column);
            read = Optional.of(new ColumnMap(map.columns));
        }
        if (!own.hasErrors()) {
            new ColumnMapCheck(file, own).check(read.orElseThrow().columns());
        }
        own.list().forEach(problems::add);
        return own.hasErrors() ? Optional.empty() : read;
    }

    /**
     * Reads the map of a table of people and what they have; one that its table is loaded by serves
     * too.
     *
     * @param bytes closed at the end
     * @param file for the places of problems
     */
    public static Optional<PeopleMap> readOfPeople(
            InputStream bytes, String file, Problems problems) throws IOException {
        Problems own = new Problems();
        Optional<PeopleMap> read = Optional.empty();
        Optional<OwnTable> table;
        try (bytes) {
            table = OwnTable.read(bytes, file, TableForm.FOUND_OUT, COLUMNS, own);
        }
        if (table.isPresent()) {
            ColumnMapReader map = new ColumnMapReader(table.get(), own);
            table.get()
                    .each(
                            COLUMNS,
                            own,
                            row -> {
                                if (row.cell("is").strip().equals(PeopleMap.PERSON)) {
                                    map.person = Spelling.oneLine(row.cell("column").strip());
                                } else {
                                    map.column(row);
                                }
                            });
            read = Optional.of(PeopleMap.of(Optional.ofNullable(map.person), map.columns));
        }
        own.list().forEach(problems::add);
        return own.hasErrors() ? Optional.empty() : read;
    }

    private void column(TableRow row) {
        String header = Spelling.oneLine(row.cell("column").strip());
        String word = row.cell("is").strip();
        if (header.isEmpty()) {
            wrong(row, "column", "the column has no name; expected one of the table's header");
            return;
        }
        if (word.isEmpty()) {
            return; // passed over, as a column that the map does not name
        }
        if (!headers.add(header)) {
            wrong(row, "column", "column \"" + header + "\" is mapped twice; expected once");
        }
        Optional<Meaning> meaning = Meaning.of(word);
        if (meaning.isEmpty()) {
            wrong(
                    row,
                    "is",
                    "\""
                            + word
                            + "\" is nothing that a column can be; expected one of "
                            + String.join(", ", Meaning.words()));
            return;
        }
        MappedColumn column =
                new MappedColumn(
                        header,
                        meaning.get(),
                        separator(row),
                        language(row),
                        names(row, meaning.get()),
                        values(row, meaning.get()));
        if (column.isList() && !meaning.get().part().isList()) {
            wrong(
                    row,
                    "separator",
                    "a cell of \"" + word + "\" is one value; expected no separator");
        }
        if (!said.add(List.of(word, column.language()))) {
            wrong(row, "is", "two columns are \"" + word + "\"; expected one in a language");
        }
        columns.add(column);
    }

    private String separator(TableRow row) {
        String cell = row.cell("separator");
        String word = cell.strip();
        return word.isEmpty() ? cell : SEPARATORS.getOrDefault(word, word);
    }

    private String language(TableRow row) {
        String language = row.cell("language").strip().toLowerCase(Locale.ROOT);
        if (language.isEmpty()) {
            return "en";
        }
        if (!language.matches("[a-z]{2,8}(-[a-z0-9]{1,8})*")) {
            wrong(row, "language", "\"" + language + "\" is no language; expected one such as de");
        }
        return language;
    }

    private Names names(TableRow row, Meaning meaning) {
        String word = row.cell("names").strip();
        if (word.isEmpty()) {
            return Names.ANY;
        }
        if (!meaning.part().isName() || !(word.equals("known") || word.equals("new"))) {
            wrong(row, "names", "\"" + word + "\" does not fit; expected known or new, of names");
        }
        return word.equals("new") ? Names.NEW : Names.KNOWN;
    }

    /** What the words of a column's cells may stand for, beside nothing at all. */
    private enum Expected {
        LEVELS("the levels' words from the lowest, word = number, or word ="),
        IMPORTANCES(
                "word = importance, which is one of "
                        + String.join(", ", Meaning.IMPORTANCES)
                        + ", or word ="),
        NOTHING("word =, which makes a cell of that word an empty one");

        private final String shown;

        Expected(String shown) {
            this.shown = shown;
        }

        static Expected of(Part part) {
            return part == Part.LEVEL ? LEVELS : part == Part.IMPORTANCE ? IMPORTANCES : NOTHING;
        }

        boolean takes(String value) {
            return this == LEVELS
                    ? isNumber(value)
                    : this == IMPORTANCES && Meaning.IMPORTANCES.contains(value);
        }
    }

    /**
     * {@code must = essential; may = optional}, the words of the levels from the lowest, and {@code
     * N/A =} for what is as good as an empty cell.
     */
    private Map<String, String> values(TableRow row, Meaning meaning) {
        Map<String, String> values = new LinkedHashMap<>();
        String cell = row.cell("values");
        if (cell.isBlank()) {
            return values;
        }
        Expected expected = Expected.of(meaning.part());
        int number = 0;
        Set<String> words = new HashSet<>();
        for (String each : cell.split(";")) {
            int equals = each.lastIndexOf('=');
            String word = (equals < 0 ? each : each.substring(0, equals)).strip();
            String value = equals < 0 ? "" : each.substring(equals + 1).strip();
            boolean isNamed = equals >= 0;
            if (expected == Expected.LEVELS && !isNamed) {
                value = String.valueOf(++number);
                isNamed = true;
            }
            boolean good = isNamed && (value.isEmpty() || expected.takes(value));
            if (word.isEmpty() || !good || !words.add(Spelling.key(word))) {
                wrong(
                        row,
                        "values",
                        "\"" + each.strip() + "\" is not understood; expected " + expected.shown);
            }
            values.put(word, value);
        }
        return values;
    }

    static boolean isNumber(String text) {
        return text.matches("-?\\d{1,9}(\\.\\d{1,9})?");
    }

    private void wrong(TableRow row, String column, String message) {
        problems.error(Codes.BAD_MAP, table.place(row, column), message, "correct the column map");
    }
}
