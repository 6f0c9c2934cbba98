package org.rolegraph.career.need;

import org.rolegraph.base.sparse.SparseRows;
import org.rolegraph.career.graph.Concepts;
import org.rolegraph.career.graph.SkillGraph;

/**
 * How much roles ask for each skill: importance × {@linkplain Rarity#inThousand rarity}, as a gap
 * weighs its lines but for the demand of employers. A row is that of a role and of those that exact
 * matches make one with it, by {@link Needs}; roles and skills are known by those that stand for
 * them. Styles of work are left out. Immutable.
 */
public final class AskedWeights {
    private final Concepts concepts;
    private final SparseRows bySkill;
    private final double[] sums;

    public AskedWeights(SkillGraph graph) {
        concepts = graph.concepts();
        RoleRows rows = new RoleRows(graph);
        Needs needs = new Needs(graph);
        RawVectors raw = new RawVectors(rows.count(), graph.concepts().count());
        for (int row = 0; row < rows.count(); row++) {
            if (rows.isOwn(row)) {
                for (Need need : needs.all(row).values()) {
                    if (need.importance().isAsked()
                            && !graph.requirements().isStyleOfWork(need.requirement())) {
                        raw.add(need.one(), need.importance().weight());
                    }
                }
            }
            raw.endRow();
        }
        SparseRows byRole = raw.byRarityInThousand();
        bySkill = byRole.transposed();
        sums = new double[byRole.count()];
        for (int row = 0; row < sums.length; row++) {
            for (float weight : byRole.weights(row)) {
                sums[row] += weight;
            }
        }
    }

    Concepts concepts() {
        return concepts;
    }

    /** All that a role asks for. */
    double all(int role) {
        return sums[role];
    }

    /** By skill: what each role that asks for it does. */
    SparseRows bySkill() {
        return bySkill;
    }
}
