package org.rolegraph.base.delimited;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Spelling;
import org.rolegraph.base.workbook.Workbook;

/**
 * A table as people have it, in memory: text whose encoding and separator are found out, lines of
 * JSON, or a sheet of a workbook, by what the file holds and not by its name. The one reader of all
 * tables that are no publisher's. The same table gives the same cells in whatever form it is. Not
 * thread-safe.
 */
public final class OwnTable implements RowSource {
    private final String file;
    private final Row header;
    private final List<Row> rows;

    /** The text and its separator; null of a workbook or of JSON. */
    private final String text;

    private final Separator separator;

    /** Where the lines of the text begin; null until that is asked for. */
    private int[] starts;

    private OwnTable(String file, List<Row> all, String text, Separator separator) {
        this.file = file;
        this.header = all.get(0);
        this.rows = List.copyOf(all.subList(1, all.size()));
        this.text = text;
        this.separator = separator;
    }

    /**
     * Reads to the end. Nothing when it cannot be read, which is a problem; what is wrong with one
     * row alone leaves those before it.
     *
     * @param bytes not closed here
     * @param file for the places of problems
     * @param names of the columns that are asked for, by which a separator is known; may be empty
     */
    public static Optional<OwnTable> read(
            InputStream bytes, String file, TableForm form, Set<String> names, Problems problems)
            throws IOException {
        byte[] all = bytes.readAllBytes();
        if (JsonRows.isJson(new ByteArrayInputStream(all))) {
            return ofJson(all, file, problems);
        }
        return Workbook.isWorkbook(all)
                ? ofWorkbook(all, file, form, problems)
                : ofText(all, file, form, names, problems);
    }

    private static Optional<OwnTable> ofJson(byte[] bytes, String file, Problems problems)
            throws IOException {
        Optional<JsonRows> json =
                JsonRows.of(() -> new ByteArrayInputStream(bytes), file, problems);
        if (json.isEmpty()) {
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>(List.of(new Row(1, json.get().header())));
        json.get().each(rows::add);
        return of(file, rows, null, Separator.TAB, problems);
    }

    /** The same, asked for columns. */
    public static Optional<OwnTable> read(
            InputStream bytes, String file, TableForm form, Columns columns, Problems problems)
            throws IOException {
        return read(bytes, file, form, columns.names(), problems);
    }

    /**
     * The text of a table whose form is known otherwise, its encoding found out; nothing when it
     * cannot be read, which is a problem.
     */
    public static Optional<String> text(
            byte[] bytes, String file, TableForm form, Problems problems) throws IOException {
        return Decoding.text(bytes, file, form.encoding(), problems);
    }

    private static Optional<OwnTable> ofText(
            byte[] bytes, String file, TableForm form, Set<String> names, Problems problems)
            throws IOException {
        Optional<String> decoded = Decoding.text(bytes, file, form.encoding(), problems);
        if (decoded.isEmpty()) {
            return Optional.empty();
        }
        String text = decoded.get();
        FoundSeparator found = FoundSeparator.of(text, file, names);
        List<Row> rows = new ArrayList<>();
        DelimitedReader.read(
                new StringReader(text.substring(found.begin())),
                found.separator(),
                file,
                found.line(),
                problems,
                rows::add);
        return of(file, rows, text, found.separator(), problems);
    }

    private static Optional<OwnTable> ofWorkbook(
            byte[] bytes, String file, TableForm form, Problems problems) throws IOException {
        List<Row> rows = new ArrayList<>();
        boolean read =
                Workbook.read(
                        bytes,
                        file,
                        form.sheet(),
                        form.mostUnpacked(),
                        problems,
                        (line, cells) -> rows.add(new Row(line, wide(cells, rows))));
        return read ? of(file, rows, null, Separator.TAB, problems) : Optional.empty();
    }

    /** At least as wide as the header: a sheet has no cells where there is nothing. */
    private static List<String> wide(List<String> cells, List<Row> before) {
        List<String> wide = new ArrayList<>(cells);
        while (!before.isEmpty() && wide.size() < before.get(0).cells().size()) {
            wide.add("");
        }
        return wide;
    }

    private static Optional<OwnTable> of(
            String file, List<Row> rows, String text, Separator separator, Problems problems) {
        while (!rows.isEmpty() && rows.get(0).cells().stream().allMatch(String::isBlank)) {
            rows.remove(0); // what stands above a table in a sheet
        }
        if (rows.isEmpty()) {
            problems.error(
                    Codes.BAD_SYNTAX,
                    Location.of(file),
                    "the file has no header; expected the names of the columns in its first row",
                    "write them there");
            return Optional.empty();
        }
        return Optional.of(new OwnTable(file, rows, text, separator));
    }

    /** The file's name as problems show it. */
    public String file() {
        return file;
    }

    /** Whether it is delimited text. */
    public boolean isText() {
        return text != null;
    }

    /** The names of the columns on one line each, without white space around them. */
    @Override
    public List<String> header() {
        return names(header.cells());
    }

    static List<String> names(List<String> header) {
        return header.stream().map(String::strip).map(Spelling::oneLine).toList();
    }

    /** The rows after the header. */
    public List<Row> rows() {
        return rows;
    }

    @Override
    public void each(Sink sink) throws IOException {
        for (Row row : rows) {
            sink.accept(row);
        }
    }

    /**
     * The rows by the names of their columns, unless the header is wrong.
     *
     * @param columns those that the table may have
     */
    public void each(Columns columns, Problems problems, Consumer<TableRow> consumer) {
        DelimitedTable.read(header, rows, file, columns, problems, consumer);
    }

    /** Where a cell is: line and column of the text, or row and column of the sheet. */
    public Location place(Row row, int cell) {
        return text == null
                ? new Location(file, row.line(), cell + 1)
                : CellPlace.of(file, text, lineStart(row.line()), row, cell, separator);
    }

    /** Where a line begins; all of them are looked for once, since every cell may be placed. */
    private int lineStart(int line) {
        if (starts == null) {
            IntStream.Builder found = IntStream.builder().add(0);
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\n' || c == '\r' && !text.startsWith("\n", i + 1)) {
                    found.add(i + 1);
                }
            }
            starts = found.build().toArray();
        }
        return starts[Math.min(line, starts.length) - 1];
    }

    /** Where the cell of a column is. */
    public Location place(TableRow row, String column) {
        return place(row.row(), Math.max(0, row.index(column)));
    }
}
