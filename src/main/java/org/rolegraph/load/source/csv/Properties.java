package org.rolegraph.load.source.csv;

import org.rolegraph.base.columns.ColumnMap;
import org.rolegraph.base.columns.MappedColumn;
import org.rolegraph.base.columns.Meaning.Thing;
import org.rolegraph.base.delimited.TableRow;
import org.rolegraph.base.model.Text;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Problems;

/** What the rows say of a role or skill beside its requirements. */
final class Properties {
    private final ColumnMap map;
    private final EntryCells cells;
    private final Problems problems;

    Properties(ColumnMap map, EntryCells cells, Problems problems) {
        this.map = map;
        this.cells = cells;
        this.problems = problems;
    }

    /** Adds what the columns about such a thing say of this one. */
    void add(Thing thing, TableEntry entry, TableRow row) {
        for (MappedColumn column : map.columns()) {
            if (column.meaning().thing() == thing) {
                add(column, entry, row);
            }
        }
    }

    private void add(MappedColumn column, TableEntry entry, TableRow row) {
        switch (column.meaning().part()) {
            case CODE -> {
                String code = cells.text(row, column);
                entry.code = entry.code.isEmpty() ? code : entry.code;
            }
            case OTHER_NAME ->
                    column.split(cells.text(row, column))
                            .forEach(n -> entry.otherNames.add(new Text(n, column.language())));
            case DESCRIPTION -> describe(entry, cells.text(row, column), row, column);
            case BROADER ->
                    cells.named(entry.kind, row, column)
                            .forEach(e -> broader(entry, e, row, column));
            case PAGE -> entry.pages.addAll(cells.iris(row, column));
            case EXACT_MATCH -> entry.exactMatches.addAll(cells.iris(row, column));
            case CLOSE_MATCH -> entry.closeMatches.addAll(cells.iris(row, column));
            default -> {}
        }
    }

    private void broader(TableEntry entry, TableEntry above, TableRow row, MappedColumn column) {
        if (above != entry) {
            entry.broader.add(above.iri);
            return;
        }
        problems.warning(
                Codes.SELF_RELATION,
                cells.where(row, column),
                "the " + entry.kind.word + " is said to be broader than itself; left out",
                "name what is broader, or leave the cell empty");
    }

    private void describe(TableEntry entry, String text, TableRow row, MappedColumn column) {
        if (text.isEmpty()) {
            return;
        }
        Text before =
                entry.descriptions.putIfAbsent(
                        column.language(), new Text(text, column.language()));
        if (before != null && !before.value().equals(text)) {
            problems.warning(
                    Codes.DUPLICATE_ROW,
                    cells.where(row, column),
                    "the " + entry.kind.word + " is described otherwise before; the first is kept",
                    "write one description");
        }
    }
}
