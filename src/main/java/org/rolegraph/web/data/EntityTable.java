package org.rolegraph.web.data;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.rolegraph.ask.engine.Answer;
import org.rolegraph.ask.engine.Engine;
import org.rolegraph.ask.engine.Labelling;
import org.rolegraph.ask.query.Access;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.ask.query.Question;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Table;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.web.site.Served;

/**
 * An entity as a table for spreadsheets: a line for each value of its properties, and one for each
 * skill that it requires, or role that requires it, with who says so.
 */
final class EntityTable {
    private static final List<String> COLUMNS =
            List.of(
                    "property",
                    "value",
                    "importance",
                    "score",
                    "level",
                    "amount",
                    "via",
                    "reference",
                    "locator");

    private static final List<String> ENTITIES =
            List.of("property", "value", "importance", "via", "reference");

    private static final Cell SKILL = Cell.entity(Rg.REQUIREMENT_SKILL, "skill");
    private static final Cell ROLE = Cell.entity(Rg.REQUIREMENT_ROLE, "role");

    private final List<List<Cell>> rows = new ArrayList<>();
    private final String iri;
    private final Engine engine;

    private EntityTable(String iri, Served served) {
        this.iri = iri;
        this.engine = served.graph().engine(served.limits(), Access.CLOSED);
    }

    static Table of(String iri, Served served) {
        EntityTable table = new EntityTable(iri, served);
        table.add("show-summary", Map.of());
        table.add("show-requirements", Map.of("property", SKILL, "value", "skill"));
        table.add("show-required-by", Map.of("property", ROLE, "value", "role"));
        return Table.of(COLUMNS, ENTITIES, table.rows);
    }

    /**
     * Adds the answer of a query of the catalogue.
     *
     * @param others what stands in a column that has no column of its name: a cell, or the name of
     *     the column
     */
    private void add(String query, Map<String, Object> others) {
        Question question =
                Catalogue.packed().get(query).ask(Map.of("entity", iri), (text, type) -> text);
        try (Answer answer = engine.ask(question, Labelling.PLAIN)) {
            Answer.Rows found = (Answer.Rows) answer;
            for (Iterator<List<Cell>> each = found.rows(); each.hasNext(); ) {
                List<Cell> row = each.next();
                rows.add(
                        COLUMNS.stream()
                                .map(
                                        column ->
                                                cell(
                                                        others.getOrDefault(column, column),
                                                        found.columns(),
                                                        row))
                                .toList());
            }
        }
    }

    private static Cell cell(Object from, List<String> columns, List<Cell> row) {
        if (from instanceof Cell cell) {
            return cell;
        }
        int place = columns.indexOf(from);
        return place < 0 ? Cell.EMPTY : row.get(place);
    }
}
