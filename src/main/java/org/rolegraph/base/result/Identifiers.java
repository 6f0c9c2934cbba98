package org.rolegraph.base.result;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * How the entities of a table are told: the one convention of all commands. In formats for programs
 * a column {@code skill} holds IRIs and a column {@code skillLabel} after it what these are called,
 * as Wikidata's query service names them; formats for people show both in one cell.
 */
public enum Identifiers {
    /** Both. */
    BOTH,
    /** IRIs alone, as the standards of SPARQL have them. */
    IRIS,
    /** Labels alone, and IRIs in short where there is none. */
    LABELS;

    /** What is added to the name of a column for that of its labels. */
    public static final String SUFFIX = "Label";

    /**
     * The table with its entities told so; read as the given one is.
     *
     * @param people whether it is written for people
     */
    public Table of(Table table, boolean people) {
        if (this == BOTH && (people || table.entities().isEmpty())) {
            return table;
        }
        return new Told(table, this == BOTH ? labelled(table) : List.of(), this);
    }

    private static List<Boolean> labelled(Table table) {
        return table.columns().stream().map(table.entities()::contains).toList();
    }

    /** The cell where one column tells all of an entity; of a blank node there is only its id. */
    private Cell alone(Cell cell) {
        if (!(cell instanceof Cell.Entity entity) || Plain.isBlankNode(entity)) {
            return cell;
        }
        if (this == IRIS) {
            return new Cell.Entity(entity.iri(), "", "");
        }
        String id = entity.curie().isEmpty() ? entity.iri() : entity.curie();
        return Cell.string(entity.label().isEmpty() ? id : entity.label());
    }

    /** The label of an entity; nothing for what has none. */
    private static Cell label(Cell cell) {
        return cell instanceof Cell.Entity entity ? Cell.text(entity.label()) : Cell.EMPTY;
    }

    /**
     * A table told so.
     *
     * @param labelled by column whether its labels follow; empty when none do
     */
    private record Told(Table table, List<Boolean> labelled, Identifiers how) implements Table {
        @Override
        public List<String> columns() {
            List<String> columns = new ArrayList<>();
            for (int i = 0; i < table.columns().size(); i++) {
                columns.add(table.columns().get(i));
                if (!labelled.isEmpty() && labelled.get(i)) {
                    columns.add(table.columns().get(i) + SUFFIX);
                }
            }
            return columns;
        }

        @Override
        public String cutNote() {
            return table.cutNote();
        }

        @Override
        public Iterator<List<Cell>> rows() {
            Iterator<List<Cell>> rows = table.rows();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return rows.hasNext();
                }

                @Override
                public List<Cell> next() {
                    if (!rows.hasNext()) {
                        throw new NoSuchElementException();
                    }
                    return row(rows.next());
                }
            };
        }

        private List<Cell> row(List<Cell> cells) {
            if (labelled.isEmpty()) {
                return cells.stream().map(how::alone).toList();
            }
            List<Cell> row = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                row.add(cells.get(i));
                if (labelled.get(i)) {
                    row.add(label(cells.get(i)));
                }
            }
            return row;
        }
    }
}
