package org.rolegraph.base.delimited;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rolegraph.base.delimited.MappedColumn.Names;
import org.rolegraph.base.delimited.Meaning.Part;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;

/**
 * Reads a column map: a comma-separated table, one row a column of the other table. {@code column}
 * and {@code is} are needed; {@code separator}, {@code language}, {@code names} and {@code values}
 * may be left out, or their cells be empty.
 */
public final class ColumnMapReader {
    private static final Columns COLUMNS =
            new Columns(
                    Set.of("column", "is"),
                    Set.of("column", "is", "separator", "language", "names", "values"),
                    "write the header: column,is,separator,language,names,values");
    private static final Map<String, String> SEPARATORS =
            Map.of("newline", "\n", "comma", ",", "semicolon", ";", "tab", "\t", "bar", "|");

    private final String file;
    private final String text;
    private final Problems problems;
    private final List<MappedColumn> columns = new ArrayList<>();
    private final Set<String> headers = new HashSet<>();
    private final Set<List<String>> said = new HashSet<>();

    private ColumnMapReader(String file, String text, Problems problems) {
        this.file = file;
        this.text = text;
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
        StringWriter text = new StringWriter();
        try (Utf8Reader reader = new Utf8Reader(bytes, file, own)) {
            reader.transferTo(text);
        }
        ColumnMapReader map = new ColumnMapReader(file, text.toString(), own);
        if (!own.hasErrors()) {
            DelimitedTable.read(
                    new StringReader(map.text), Separator.COMMA, file, COLUMNS, own, map::column);
        }
        Optional<ColumnMap> read = Optional.of(new ColumnMap(map.columns));
        if (!own.hasErrors()) {
            new ColumnMapCheck(file, own).check(map.columns);
        }
        own.list().forEach(problems::add);
        return own.hasErrors() ? Optional.empty() : read;
    }

    private void column(TableRow row) {
        String header = row.cell("column").strip();
        String word = row.cell("is").strip();
        if (header.isEmpty()) {
            wrong(row, "column", "the column has no name; expected one of the table's header");
            return;
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

    /** {@code must = essential; may = optional}, or the words of the levels from the lowest. */
    private Map<String, String> values(TableRow row, Meaning meaning) {
        Map<String, String> values = new LinkedHashMap<>();
        String cell = row.cell("values");
        if (cell.isBlank()) {
            return values;
        }
        boolean level = meaning.part() == Part.LEVEL;
        if (!level && meaning.part() != Part.IMPORTANCE) {
            wrong(row, "values", "there are values; expected them of importance and level alone");
            return values;
        }
        int number = 0;
        for (String each : cell.split(";")) {
            int equals = each.lastIndexOf('=');
            String word = (equals < 0 ? each : each.substring(0, equals)).strip();
            String value = equals < 0 ? "" : each.substring(equals + 1).strip();
            if (level && equals < 0) {
                value = String.valueOf(++number);
            }
            boolean good =
                    level
                            ? value.isEmpty() || isNumber(value)
                            : Meaning.IMPORTANCES.contains(value);
            if (word.isEmpty() || !good || values.put(word, value) != null) {
                wrong(
                        row,
                        "values",
                        "\""
                                + each.strip()
                                + "\" is not understood; expected "
                                + (level
                                        ? "the levels' words from the lowest, word = number, or word ="
                                        : "word = importance, which is one of "
                                                + String.join(", ", Meaning.IMPORTANCES)));
            }
        }
        return values;
    }

    static boolean isNumber(String text) {
        return text.matches("-?\\d{1,9}(\\.\\d{1,9})?");
    }

    private void wrong(TableRow row, String column, String message) {
        Location where =
                CellPlace.of(
                        file, text, row.row(), Math.max(0, row.index(column)), Separator.COMMA);
        problems.error(Codes.BAD_MAP, where, message, "correct the column map");
    }
}
