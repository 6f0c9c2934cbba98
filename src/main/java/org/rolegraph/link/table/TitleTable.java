package org.rolegraph.link.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rolegraph.base.delimited.DelimitedWriter;
import org.rolegraph.base.delimited.OwnTable;
import org.rolegraph.base.delimited.Row;
import org.rolegraph.base.delimited.Separator;
import org.rolegraph.base.delimited.TableForm;
import org.rolegraph.base.file.Inputs;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Counted;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Table;
import org.rolegraph.base.vocab.Spelling;

/** A table with a column of titles, in memory. */
public final class TitleTable {
    /** Characters of a title that are shown. */
    private static final int SHOWN = 80;

    /** So many titles are named where there are more of a kind. */
    private static final int NAMED = 3;

    /** What columns of titles are called, in the order in which they are looked for. */
    public static final List<String> USUAL =
            List.of(
                    "title",
                    "job title",
                    "role",
                    "position",
                    "occupation",
                    "label",
                    "name",
                    "skill");

    private final String name;
    private final List<String> header;
    private final List<Row> rows;
    private final int column;

    private TitleTable(String name, List<String> header, List<Row> rows, int column) {
        this.name = name;
        this.header = header;
        this.rows = rows;
        this.column = column;
    }

    /**
     * Reads a file to its end.
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
        try (InputStream bytes = Inputs.once(file)) {
            return read(bytes, name, column, form, warnings);
        }
    }

    /**
     * The same of bytes.
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
        Set<String> asked = column.map(Set::of).orElse(Set.copyOf(USUAL));
        Optional<OwnTable> read = OwnTable.read(bytes, name, form, asked, problems);
        problems.stopOnErrors(Exit.DATA);
        problems.list().forEach(warnings::add);
        OwnTable table = read.orElseThrow();
        List<String> header = table.header();
        int at =
                column.isPresent()
                        ? table.column(column.get())
                        : USUAL.stream()
                                .mapToInt(table::column)
                                .filter(each -> each >= 0)
                                .findFirst()
                                .orElse(header.size() == 1 ? 0 : -1);
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
        return new TitleTable(name, header, table.rows(), at);
    }

    /** The titles that are not blank, each once, in their order. */
    public List<String> titles() {
        return List.copyOf(counts().keySet());
    }

    /** The same, with the number of rows that have it. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Row row : rows) {
            String title = title(row);
            if (!title.isBlank()) {
                counts.merge(title, 1, Integer::sum);
            }
        }
        return counts;
    }

    /** How many rows there are. */
    public int size() {
        return rows.size();
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
        for (Row row : rows) {
            DelimitedWriter.write(joined(row.cells(), List.of()), Separator.COMMA, out);
        }
    }

    /**
     * The table with what each title means after its own columns, as {@link #write} has it.
     *
     * @param finder asked once for each title that is not blank
     */
    public Table matched(Function<String, TitleMatch> finder) {
        Map<String, TitleMatch> known = new HashMap<>();
        List<List<Cell>> cells = new ArrayList<>();
        for (Row row : rows) {
            String title = title(row);
            TitleMatch found =
                    title.isBlank() ? TitleMatch.EMPTY : known.computeIfAbsent(title, finder);
            cells.add(joined(row.cells(), found.cells()).stream().map(Cell::text).toList());
        }
        return Table.of(joined(header, added()), cells);
    }

    private List<String> added() {
        return TitleMatch.COLUMNS.stream().map(this::free).toList();
    }

    /**
     * Writes the table as CSV, with what each title means after its own columns.
     *
     * @param finder asked once for each title that is not blank
     * @param notices hears, in a sentence, of each row whose title means two entities alike, and at
     *     the end of the titles that share no word with anything, which may be in another language,
     *     and how many rows came out how
     */
    public void write(Function<String, TitleMatch> finder, Appendable out, Consumer<String> notices)
            throws IOException {
        DelimitedWriter.write(joined(header, added()), Separator.COMMA, out);
        Map<String, TitleMatch> known = new HashMap<>();
        List<String> strange = new ArrayList<>();
        Map<TitleMatch.Outcome, Integer> outcomes = new EnumMap<>(TitleMatch.Outcome.class);
        for (Row row : rows) {
            String title = title(row);
            boolean isNew = !title.isBlank() && !known.containsKey(title);
            TitleMatch found =
                    title.isBlank() ? TitleMatch.EMPTY : known.computeIfAbsent(title, finder);
            if (isNew && (found.byLetters() || found.outcome() == TitleMatch.Outcome.NOTHING)) {
                strange.add(title);
            }
            DelimitedWriter.write(joined(row.cells(), found.cells()), Separator.COMMA, out);
            outcomes.merge(found.outcome(), 1, Integer::sum);
            if (!found.other().isEmpty()) {
                notices.accept(doubt(row, found));
            }
        }
        if (!strange.isEmpty()) {
            notices.accept(otherLanguage(strange));
        }
        String counts =
                outcomes.entrySet().stream()
                        .map(each -> each.getValue() + " " + each.getKey().word())
                        .collect(Collectors.joining(", "));
        notices.accept(Counted.of(rows.size(), "row") + (counts.isEmpty() ? "" : ": " + counts));
    }

    private String doubt(Row row, TitleMatch found) {
        String label = found.candidates().get(0).label();
        String said = "\"" + cut(title(row)) + "\" may be " + label + " or " + found.other();
        return Location.of(name, row.line()) + ": " + ProblemText.safe(said);
    }

    private static String otherLanguage(List<String> titles) {
        String some =
                titles.stream()
                        .limit(NAMED)
                        .map(title -> "\"" + cut(title) + "\"")
                        .collect(Collectors.joining(", "));
        return ProblemText.safe(
                Counted.of(titles.size(), "title")
                        + (titles.size() == 1 ? " has" : " have")
                        + " no word in common with what is nearest: "
                        + some
                        + (titles.size() > NAMED ? ", …" : "")
                        + "; where that is for the language, load names in it"
                        + " (esco-labels=PATH has ESCO's) and ask with --lang");
    }

    private String title(Row row) {
        String cell = column < row.cells().size() ? row.cells().get(column) : "";
        return Spelling.oneLine(Spelling.composed(cell));
    }

    /** The row as wide as the header, and the cells after it. */
    private List<String> joined(List<String> row, List<String> added) {
        List<String> cells = new ArrayList<>(row);
        while (cells.size() < header.size()) {
            cells.add("");
        }
        cells.addAll(added);
        return cells;
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }

    /** The name of a column, or another where the table has one of that name. */
    private String free(String column) {
        return header.contains(column) ? free("match_" + column) : column;
    }
}
