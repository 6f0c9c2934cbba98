package org.rolegraph.career.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Table;
import org.rolegraph.career.need.Naming;

/** Tables with entities among their columns, filled row by row. */
public final class EntityCells {
    private final Naming naming;
    private final boolean people;
    private final List<String> entities = new ArrayList<>();

    /**
     * Cells of one table.
     *
     * @param people whether people read the table, who want no columns that are empty in every row
     */
    public EntityCells(Naming naming, boolean people) {
        this.naming = naming;
        this.people = people;
    }

    /** Adds a column of entities to those of the table. */
    void columns(String name, List<String> columns) {
        columns.add(name);
        entities.add(name);
    }

    /**
     * Adds the cell of a concept; an empty one for {@link
     * org.rolegraph.career.graph.SkillGraph#NONE}.
     */
    void add(int concept, List<Cell> row) {
        row.add(concept < 0 ? Cell.EMPTY : naming.cell(concept));
    }

    /** The table of these columns. */
    Table table(List<String> columns, List<List<Cell>> rows) {
        int[] kept =
                IntStream.range(0, columns.size())
                        .filter(c -> !people || rows.stream().anyMatch(r -> r.get(c) != Cell.EMPTY))
                        .toArray();
        List<String> names = IntStream.of(kept).mapToObj(columns::get).toList();
        return Table.of(
                names,
                entities.stream().filter(names::contains).toList(),
                rows.stream().map(row -> IntStream.of(kept).mapToObj(row::get).toList()).toList());
    }

    /** The table of these columns, also of those that are empty. */
    Table whole(List<String> columns, List<List<Cell>> rows) {
        return Table.of(columns, entities, rows);
    }
}
