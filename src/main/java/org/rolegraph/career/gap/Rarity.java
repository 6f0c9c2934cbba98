package org.rolegraph.career.gap;

import java.util.BitSet;
import org.rolegraph.career.graph.ConceptKind;
import org.rolegraph.career.graph.NumberRows;
import org.rolegraph.career.graph.Requirements;
import org.rolegraph.career.graph.SkillGraph;

/**
 * How few roles ask for a skill: {@code ln(n / df) / ln 1000}, from 0, all do, to 1, one in a
 * thousand or fewer: of n roles df ask for it (K. Spärck Jones, A statistical interpretation of
 * term specificity, Journal of Documentation 28, 1972). Roles and skills that are one count once.
 * Of fewer than {@value #FEW} roles nothing is known, and all is rare.
 */
final class Rarity {
    private static final int FEW = 10;
    private static final double RARE = Math.log(1000);

    private final SkillGraph graph;
    private final Requirements requirements;
    private final int[] same;
    private final int roles;

    Rarity(SkillGraph graph) {
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

    double of(int skill) {
        BitSet asking = new BitSet();
        add(skill, asking);
        for (int i = graph.same().from(skill); i < graph.same().to(skill); i++) {
            if (graph.concepts().isSkill(graph.same().at(i))) {
                add(graph.same().at(i), asking);
            }
        }
        int frequency = Math.max(1, asking.cardinality());
        return roles < FEW ? 1 : Math.min(1, Math.log((double) roles / frequency) / RARE);
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
