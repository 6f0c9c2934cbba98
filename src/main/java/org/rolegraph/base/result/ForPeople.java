package org.rolegraph.base.result;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.rolegraph.base.problem.Steering;

/** What the formats for people share: cells as they read, and the rows that could be had. */
final class ForPeople {
    private static final String ONTOLOGY = "rg:";

    private ForPeople() {}

    /**
     * Label and CURIE; the CURIE alone when it ends in the label; the label alone of a term of the
     * ontology, which is a word and no entity; the IRI in angle brackets when there is neither.
     */
    static String of(Cell cell) {
        if (!(cell instanceof Cell.Entity entity)) {
            return oneLine(Plain.of(cell));
        }
        String id = entity.curie();
        if (id.isEmpty()) {
            id = Plain.isBlankNode(entity) ? entity.iri() : "<" + entity.iri() + ">";
        }
        if (id.startsWith(ONTOLOGY) && !entity.label().isEmpty()) {
            return oneLine(entity.label());
        }
        if (entity.label().isEmpty() || id.endsWith(":" + entity.label())) {
            return oneLine(id);
        }
        return oneLine(entity.label() + " (" + id + ")");
    }

    /** As {@link #of}, but an entity with a label is the label alone. */
    static String brief(Cell cell) {
        return cell instanceof Cell.Entity entity && !entity.label().isEmpty()
                ? oneLine(entity.label())
                : of(cell);
    }

    /** The text on one line, no control character in it; marks of direction stay, for files. */
    static String oneLine(String text) {
        return Steering.controlled(text.replace("\r\n", " ").replace('\n', ' ').replace('\t', ' '));
    }

    /** Whether every value of the column is a number, and there is one. */
    static boolean isNumeric(List<List<Cell>> rows, int column) {
        boolean some = false;
        for (List<Cell> row : rows) {
            Cell cell = row.get(column);
            if (Datatypes.isNumber(cell)) {
                some = true;
            } else if (!(cell instanceof Cell.Empty)) {
                return false;
            }
        }
        return some;
    }

    /**
     * All rows that can be read.
     *
     * @param failure null, or what ended the reading, for the caller to throw once the rows are
     *     shown
     */
    record Gathered(List<List<Cell>> rows, RuntimeException failure) {
        static Gathered from(Table table) {
            List<List<Cell>> rows = new ArrayList<>();
            try {
                for (Iterator<List<Cell>> all = table.rows(); all.hasNext(); ) {
                    rows.add(all.next());
                }
            } catch (RuntimeException e) {
                return new Gathered(rows, e);
            }
            return new Gathered(rows, null);
        }

        void rethrow() {
            if (failure != null) {
                throw failure;
            }
        }
    }
}
