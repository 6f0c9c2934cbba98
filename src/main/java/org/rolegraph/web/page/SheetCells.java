package org.rolegraph.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Table;

/**
 * A table as a page shows it: without columns that are empty in every row.
 *
 * @param numbers of each column, whether all that is in it are numbers
 */
public record SheetCells(
        List<String> columns, List<Boolean> numbers, List<List<Cell>> rows, String cutNote) {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9][0-9,]*([.][0-9]+)?");

    /** Reads a table to its end. */
    public static SheetCells of(Table table) {
        List<List<Cell>> rows = new ArrayList<>();
        table.rows().forEachRemaining(rows::add);
        int[] kept =
                IntStream.range(0, table.columns().size())
                        .filter(
                                c ->
                                        rows.isEmpty()
                                                || rows.stream()
                                                        .anyMatch(r -> r.get(c) != Cell.EMPTY))
                        .toArray();
        return new SheetCells(
                IntStream.of(kept).mapToObj(table.columns()::get).toList(),
                IntStream.of(kept)
                        .mapToObj(c -> rows.stream().allMatch(row -> isNumber(row.get(c))))
                        .toList(),
                rows.stream().map(row -> IntStream.of(kept).mapToObj(row::get).toList()).toList(),
                table.cutNote());
    }

    /** Whether a column is one of numbers. */
    public boolean number(int column) {
        return numbers.get(column) && !rows.isEmpty();
    }

    /** What to call an entity. */
    public static String name(Cell.Entity entity) {
        if (!entity.label().isEmpty()) {
            return entity.label();
        }
        return entity.curie().isEmpty() ? entity.iri() : entity.curie();
    }

    /** A value in words. */
    public static String text(Cell cell) {
        return cell instanceof Cell.Value value ? value.lexical() : "";
    }

    private static boolean isNumber(Cell cell) {
        return cell == Cell.EMPTY
                || cell instanceof Cell.Value value && NUMBER.matcher(value.lexical()).matches();
    }
}
