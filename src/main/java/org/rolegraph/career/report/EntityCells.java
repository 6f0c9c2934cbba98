package org.rolegraph.career.report;

import java.util.List;
import java.util.stream.IntStream;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Table;
import org.rolegraph.career.need.Naming;

/**
 * How tables show entities: as such in formats for people, which then show label and short IRI; as
 * labels elsewhere, and on demand with their IRIs in a column beside.
 */
public final class EntityCells {
    private final Naming naming;
    private final boolean whole;
    private final boolean iris;

    /**
     * A way to show them.
     *
     * @param whole whether the format shows entities by label and short IRI
     * @param iris whether the others get a column of IRIs
     */
    public EntityCells(Naming naming, boolean whole, boolean iris) {
        this.naming = naming;
        this.whole = whole;
        this.iris = iris;
    }

    void columns(String name, List<String> columns) {
        columns.add(name);
        if (!whole && iris) {
            columns.add(name + "Iri");
        }
    }

    /**
     * Adds the cells of a concept; empty ones for {@link
     * org.rolegraph.career.graph.SkillGraph#NONE}.
     */
    void add(int concept, List<Cell> row) {
        Cell cell = concept < 0 ? Cell.EMPTY : naming.cell(concept);
        row.add(whole ? cell : concept < 0 ? Cell.EMPTY : Cell.text(naming.of(concept)));
        if (!whole && iris) {
            row.add(cell);
        }
    }

    /** The table; in formats for people without the columns that are empty in every row. */
    Table table(List<String> columns, List<List<Cell>> rows) {
        int[] kept =
                IntStream.range(0, columns.size())
                        .filter(c -> !whole || rows.stream().anyMatch(r -> r.get(c) != Cell.EMPTY))
                        .toArray();
        return Table.of(
                IntStream.of(kept).mapToObj(columns::get).toList(),
                rows.stream().map(row -> IntStream.of(kept).mapToObj(row::get).toList()).toList());
    }
}
