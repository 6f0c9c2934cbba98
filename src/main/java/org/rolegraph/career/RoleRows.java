package org.rolegraph.career;

import org.rolegraph.skills.ConceptKind;
import org.rolegraph.skills.Concepts;
import org.rolegraph.skills.SkillGraph;

/**
 * Which row of vectors a role has: roles that exact matches make one share that of the one that
 * stands for them, and what is told of any of them is in it.
 */
final class RoleRows {
    private final SkillGraph graph;
    private final Concepts concepts;
    private final int count;
    private final int[] rows;

    RoleRows(SkillGraph graph) {
        this.graph = graph;
        this.concepts = graph.concepts();
        this.count = concepts.count(ConceptKind.ROLE);
        this.rows = concepts.same();
    }

    int count() {
        return count;
    }

    int of(int role) {
        // what stands for a role is a role: kinds come before all else
        return rows[role];
    }

    boolean isOwn(int role) {
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
