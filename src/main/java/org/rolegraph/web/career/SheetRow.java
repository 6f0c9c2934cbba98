package org.rolegraph.web.career;

import java.util.ArrayList;
import java.util.List;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Table;
import org.rolegraph.web.page.PageLinks;

/** A row of a table, cell by cell; a link without a place to go is plain text. */
public record SheetRow(List<PageLink> cells) {
    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The rows of a table, which is read to its end. */
    static List<SheetRow> of(Table table) {
        List<SheetRow> rows = new ArrayList<>();
        table.rows()
                .forEachRemaining(
                        row -> rows.add(new SheetRow(row.stream().map(SheetRow::cell).toList())));
        return rows;
    }

    private static PageLink cell(Cell cell) {
        if (cell instanceof Cell.Entity entity) {
            String name = entity.label().isEmpty() ? entity.iri() : entity.label();
            return new PageLink(name, PageLinks.page(entity.iri()));
        }
        return new PageLink(cell instanceof Cell.Value value ? value.lexical() : "", "");
    }
}
