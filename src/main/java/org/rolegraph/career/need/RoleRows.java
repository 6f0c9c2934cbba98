package org.rolegraph.career.need;

import org.rolegraph.career.graph.ConceptKind;
import org.rolegraph.career.graph.Concepts;
import org.rolegraph.career.graph.SkillGraph;

/**
 * Which row of vectors a role has: roles that exact matches make one share a row, and what is said
 * of any of them is in it; all of them, or those of each source.
 */
public final class RoleRows {
    private final SkillGraph graph;
    private final Concepts concepts;
    private final int count;
    private final int[] rows;

    /** All share the row of the one that stands for them. */
    public RoleRows(SkillGraph graph) {
        this(graph, graph.concepts().same());
    }

    private RoleRows(SkillGraph graph, int... rows) {
        this.graph = graph;
        this.concepts = graph.concepts();
        this.count = concepts.count(ConceptKind.ROLE);
        this.rows = rows;
    }

    /** Those of one source share the row of the first of them by number. */
    public static RoleRows bySource(SkillGraph graph) {
        Concepts concepts = graph.concepts();
        int[] rows = new int[concepts.count(ConceptKind.ROLE)];
        for (int role = 0; role < rows.length; role++) {
            rows[role] = role;
            for (int i = graph.same().from(role); i < graph.same().to(role); i++) {
                int other = graph.same().at(i);
                if (other < rows[role] && concepts.source(other).equals(concepts.source(role))) {
                    rows[role] = other;
                }
            }
        }
        return new RoleRows(graph, rows);
    }

    public int count() {
        return count;
    }

    public int of(int role) {
        // what stands for a role is a role: kinds come before all else
        return rows[role];
    }

    public boolean isOwn(int role) {
        return rows[role] == role;
    }

    /** Calls for each role whose facts belong to the row, that of its own number first. */
    void eachRole(int row, java.util.function.IntConsumer consumer) {
        if (rows[row] != row) {
            return;
        }
        consumer.accept(row);
        for (int i = graph.same().from(row); i < graph.same().to(row); i++) {
            int other = graph.same().at(i);
            if (concepts.isRole(other) && rows[other] == row) {
                consumer.accept(other);
            }
        }
    }
}
