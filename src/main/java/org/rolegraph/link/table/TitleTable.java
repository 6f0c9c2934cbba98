package org.rolegraph.link.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.rolegraph.base.delimited.DelimitedWriter;
import org.rolegraph.base.delimited.OwnTable;
import org.rolegraph.base.delimited.Row;
import org.rolegraph.base.delimited.RowSource;
import org.rolegraph.base.delimited.Separator;
import org.rolegraph.base.delimited.TableForm;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Table;
import org.rolegraph.base.vocab.Spelling;

/** A table with a column of titles, read as often as it is asked. */
public final class TitleTable {
    /** What columns of titles are called, in the order in which they are looked for. */
    public static final List<String> USUAL = TitleColumns.USUAL;

    private final String name;
    private final List<String> header;
    private final RowSource source;
    private final int column;

    private TitleTable(String name, RowSource source, int column) {
        this.name = name;
        this.header = source.header();
        this.source = source;
        this.column = column;
    }

    /**
     * Opens a file: CSV and its kin, JSON lines, a sheet.
     *
     * @param name of the file for problems
     * @param column of the titles, whatever its case; when empty the first of {@link #USUAL} that
     *     there is, or the only one
     * @param warnings takes what is no error
     * @throws Failure exit {@code DATA} with all that is wrong with it, {@code USAGE} when it has
     *     no such column
     */
    public static TitleTable read(
            Path file, String name, Optional<String> column, TableForm form, Problems warnings)
            throws IOException {
        return of(RowSource.open(file, name, form, asked(column), warnings), name, column);
    }

    /**
     * The same of bytes, which are read to their end.
     *
     * @param bytes not closed here
     */
    public static TitleTable read(
            InputStream bytes,
            String name,
            Optional<String> column,
            TableForm form,
            Problems warnings)
            throws IOException {
        Problems problems = new Problems();
        var read = OwnTable.read(bytes, name, form, asked(column), problems);
        problems.stopOnErrors(Exit.DATA);
        problems.list().forEach(warnings::add);
        return of(read.orElseThrow(), name, column);
    }

    private static Set<String> asked(Optional<String> column) {
        return column.map(Set::of).orElse(Set.copyOf(USUAL));
    }

    private static TitleTable of(RowSource table, String name, Optional<String> column) {
        List<String> header = table.header();
        int at = TitleColumns.place(header, column).orElse(-1);
        if (at < 0) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of("--column"),
                    "the table has no column "
                            + column.orElse(String.join(" or ", USUAL))
                            + "; it has "
                            + String.join(", ", header),
                    "name one of them");
        }
        return new TitleTable(name, table, at);
    }

    /** The titles that are not blank, each once, in their order. */
    public List<String> titles() throws IOException {
        return List.copyOf(counts().keySet());
    }

    /** The same, with the number of rows that have it. */
    public Map<String, Integer> counts() throws IOException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        source.each(
                row -> {
                    String title = title(row);
                    if (!title.isBlank()) {
                        counts.merge(title, 1, Integer::sum);
                    }
                });
        return counts;
    }

    /** How many rows there are. */
    public int size() throws IOException {
        int[] rows = {0};
        source.each(row -> rows[0]++);
        return rows[0];
    }

    /** Passes on all rows, to their end. */
    void each(RowSource.Sink rows) throws IOException {
        source.each(rows);
    }

    /** What the columns are called. */
    public List<String> header() {
        return List.copyOf(header);
    }

    /** What the column of titles is called. */
    public String column() {
        return header.get(column);
    }

    /** The table as it is, as CSV. */
    public void write(Appendable out) throws IOException {
        DelimitedWriter.write(header, Separator.COMMA, out);
        source.each(
                row -> DelimitedWriter.write(joined(row.cells(), List.of()), Separator.COMMA, out));
    }

    /**
     * The table with what each title means after its own columns, as {@link #write} has it.
     *
     * @param finder asked once for each title that is not blank
     */
    public Table matched(Function<String, TitleMatch> finder) throws IOException {
        Map<String, TitleMatch> known = new HashMap<>();
        List<List<Cell>> cells = new ArrayList<>();
        source.each(
                row -> {
                    String title = title(row);
                    TitleMatch found =
                            title.isBlank()
                                    ? TitleMatch.EMPTY
                                    : known.computeIfAbsent(title, finder);
                    cells.add(joined(row.cells(), found.cells()).stream().map(Cell::text).toList());
                });
        return Table.of(matchedHeader(), cells);
    }

    private List<String> added() {
        return TitleColumns.added(header);
    }

    /** The header, and after it the columns of what titles mean. */
    List<String> matchedHeader() {
        return joined(header, added());
    }

    /** What the table is called in problems. */
    String name() {
        return name;
    }

    /** The title of a row, as it is compared. */
    String title(Row row) {
        String cell = column < row.cells().size() ? row.cells().get(column) : "";
        return Spelling.oneLine(Spelling.composed(cell));
    }

    /** The row as wide as the header, and the cells after it. */
    List<String> joined(List<String> row, List<String> added) {
        List<String> cells = new ArrayList<>(row);
        while (cells.size() < header.size()) {
            cells.add("");
        }
        cells.addAll(added);
        return cells;
    }
}
