package org.rolegraph.career.gap;

import java.util.BitSet;
import org.rolegraph.career.graph.ConceptKind;
import org.rolegraph.career.graph.NumberRows;
import org.rolegraph.career.graph.Requirements;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.need.Rarity;

/** How many roles ask for a skill. Roles and skills that are one count once. */
final class AskingRoles {
    private final SkillGraph graph;
    private final Requirements requirements;
    private final int[] same;
    private final int roles;

    AskingRoles(SkillGraph graph) {
        this.graph = graph;
        requirements = graph.requirements();
        same = graph.concepts().same();
        NumberRows byRole = requirements.byRole();
        BitSet asking = new BitSet();
        for (int role = 0; role < graph.concepts().count(ConceptKind.ROLE); role++) {
            if (byRole.size(role) > 0) {
                asking.set(same[role]);
            }
        }
        roles = asking.cardinality();
    }

    /** See {@link Rarity#inThousand}; what no role asks for is as rare as what one does. */
    double rarity(int skill) {
        BitSet asking = new BitSet();
        add(skill, asking);
        for (int i = graph.same().from(skill); i < graph.same().to(skill); i++) {
            if (graph.concepts().isSkill(graph.same().at(i))) {
                add(graph.same().at(i), asking);
            }
        }
        return Rarity.inThousand(roles, Math.max(1, asking.cardinality()));
    }

    private void add(int skill, BitSet asking) {
        NumberRows postings = requirements.bySkill();
        int row = skill - graph.concepts().first(ConceptKind.SKILL);
        for (int i = postings.from(row); i < postings.to(row); i++) {
            if (requirements.importance(postings.at(i)).isAsked()) {
                asking.set(same[requirements.role(postings.at(i))]);
            }
        }
    }
}
