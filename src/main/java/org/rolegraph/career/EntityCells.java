package org.rolegraph.career;

import java.util.List;
import org.rolegraph.result.Cell;

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

    /** Adds the cells of a concept; empty ones for {@link org.rolegraph.skills.SkillGraph#NONE}. */
    void add(int concept, List<Cell> row) {
        Cell cell = concept < 0 ? Cell.EMPTY : naming.cell(concept);
        row.add(whole ? cell : concept < 0 ? Cell.EMPTY : Naming.text(naming.of(concept)));
        if (!whole && iris) {
            row.add(cell);
        }
    }
}
