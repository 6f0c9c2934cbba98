package org.rolegraph.career.need;

import org.rolegraph.career.graph.ConceptKind;
import org.rolegraph.career.graph.Concepts;
import org.rolegraph.career.graph.SkillGraph;

/**
 * Which row of vectors a role has: roles that exact matches make one share that of the one that
 * stands for them, and what is told of any of them is in it.
 */
public final class RoleRows {
    private final SkillGraph graph;
    private final Concepts concepts;
    private final int count;
    private final int[] rows;

    public RoleRows(SkillGraph graph) {
        this.graph = graph;
        this.concepts = graph.concepts();
        this.count = concepts.count(ConceptKind.ROLE);
        this.rows = concepts.same();
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

    /** Calls for each role whose facts belong to the row: the role of that number, and its ones. */
    void eachRole(int row, java.util.function.IntConsumer consumer) {
        if (rows[row] != row) {
            return;
        }
        consumer.accept(row);
        for (int i = graph.same().from(row); i < graph.same().to(row); i++) {
            int other = graph.same().at(i);
            if (concepts.isRole(other)) {
                consumer.accept(other);
            }
        }
    }
}
