package org.rolegraph.base.delimited;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.problem.Severity;
import org.rolegraph.base.vocab.Spelling;

/**
 * Delimited UTF-8 text whose first row names the columns. Rows that are shorter or longer than the
 * header are warnings and are read as far as they go; a header that lacks a required column, or
 * names one twice, is an error, and no row is read.
 */
public final class DelimitedTable {
    private final String file;
    private final Columns columns;
    private final Problems problems;
    private final Consumer<TableRow> rows;
    private final Map<String, Integer> header = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private int width = -1;
    private boolean readable = true;

    private DelimitedTable(
            String file, Columns columns, Problems problems, Consumer<TableRow> rows) {
        this.file = file;
        this.columns = columns;
        this.problems = problems;
        this.rows = rows;
    }

    /**
     * Reads all rows, in their order.
     *
     * @param bytes closed at the end
     * @param file for the places of problems and rows
     */
    public static void read(
            InputStream bytes,
            Separator separator,
            String file,
            Columns columns,
            Problems problems,
            Consumer<TableRow> rows)
            throws IOException {
        try (Utf8Reader text = new Utf8Reader(bytes, file, problems)) {
            read(text, separator, file, columns, problems, rows);
        }
    }

    /** Reads all rows of a text, which is not closed here. */
    public static void read(
            Reader text,
            Separator separator,
            String file,
            Columns columns,
            Problems problems,
            Consumer<TableRow> rows)
            throws IOException {
        DelimitedTable table = new DelimitedTable(file, columns, problems, rows);
        DelimitedReader.read(text, separator, file, 1, problems, table::take);
        if (table.width < 0) {
            problems.error(
                    Codes.BAD_SYNTAX,
                    Location.of(file),
                    "the file has no header; expected " + list(columns.required()),
                    columns.remedy());
        }
    }

    /**
     * Reads rows that are parsed already, the header before them.
     *
     * @param header with the place where it is
     */
    static void read(
            Row header,
            List<Row> body,
            String file,
            Columns columns,
            Problems problems,
            Consumer<TableRow> rows) {
        DelimitedTable table = new DelimitedTable(file, columns, problems, rows);
        table.take(header);
        body.forEach(table::take);
    }

    private void take(Row row) {
        if (width < 0) {
            header(row);
        } else if (readable) {
            row(row);
        }
    }

    private void header(Row row) {
        width = row.cells().size();
        Location where = Location.of(file, row.line());
        Set<String> unknown = new TreeSet<>();
        List<String> asked = new Headings(columns, where, problems).of(row.cells());
        for (int i = 0; i < width; i++) {
            String given = row.cells().get(i).strip();
            String name = asked.get(i);
            boolean known = columns.known().contains(name);
            if (columns.areOwn() && !known) {
                unknown.add(Spelling.oneLine(given));
                continue;
            }
            names.put(name, given);
            if (header.putIfAbsent(name, i) != null && !name.isEmpty()) {
                readable = false;
                problems.error(
                        Codes.DUPLICATE_COLUMN,
                        where,
                        "the header names column \"" + given + "\" twice",
                        "rename or remove one of the two");
            } else if (!name.isEmpty() && !known) {
                unknown.add(name);
            }
        }
        unknown.remove("");
        Set<String> missing = new TreeSet<>(columns.required());
        missing.removeAll(header.keySet());
        if (!missing.isEmpty()) {
            readable = false;
            problems.error(
                    Codes.MISSING_FIELD,
                    where,
                    "the header lacks "
                            + list(missing)
                            + "; it has "
                            + shown(onOneLine(row.cells())),
                    columns.remedy());
        } else if (!unknown.isEmpty()) {
            problems.add(
                    new Problem(
                            Codes.UNKNOWN_FIELD,
                            Severity.INFO,
                            where,
                            "columns that are passed over: " + shown(List.copyOf(unknown)),
                            ""));
        }
    }

    private void row(Row row) {
        Location where = Location.of(file, row.line());
        int size = row.cells().size();
        if (size != width) {
            problems.warning(
                    size < width ? Codes.SHORT_ROW : Codes.LONG_ROW,
                    where,
                    "the row has " + size + " cells under a header of " + width,
                    size < width
                            ? "nothing: the cells that are not there are read as empty"
                            : "nothing, if what stands after the last column may be left out");
        }
        rows.accept(new TableRow(header, names, row.cells(), where));
    }

    private static List<String> onOneLine(List<String> cells) {
        return cells.stream().map(String::strip).map(Spelling::oneLine).toList();
    }

    private static String list(Set<String> names) {
        return String.join(", ", new TreeSet<>(names));
    }

    private static String shown(List<String> names) {
        String text = String.join(", ", names);
        return text.isBlank()
                ? "nothing"
                : text.length() <= 300 ? text : text.substring(0, 300) + "…";
    }
}
