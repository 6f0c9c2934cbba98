package org.rolegraph.career.gap;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rolegraph.base.model.SkillKind;
import org.rolegraph.career.graph.AcceptedLinks;
import org.rolegraph.career.graph.LinkKind;
import org.rolegraph.career.graph.NumberRows;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.need.Holding;
import org.rolegraph.career.need.Holdings;
import org.rolegraph.career.need.Needs;

/**
 * Finds the held skill that is closest to one that is not. The closeness is that of the closest of
 * these ways: linked as a close match 0.8, by another link 0.5; one step narrower or broader 0.6,
 * two steps 0.4; related by its source 0.5; a sibling, under the same skill or class of
 * technologies of at most {@value #FAMILY}, 0.3. Of equally close ones the first by way, then by
 * number. What is often asked for together is not near: who can do the one need know nothing of the
 * other.
 */
final class NearestSkills {
    /** Steps up or down that count. */
    private static final int STEPS = 2;

    /** Those under one concept that still count as siblings. */
    private static final int FAMILY = 50;

    private final SkillGraph graph;
    private final Holdings holdings;
    private final int[] same;

    NearestSkills(Needs needs, Holdings holdings) {
        this.graph = needs.graph();
        this.holdings = holdings;
        this.same = graph.concepts().same();
    }

    /** The closest, or null. */
    NearestSkill to(int skill) {
        Search search = new Search(same[skill]);
        search.from(skill);
        for (int other : graph.same().of(skill)) {
            search.from(other);
        }
        return search.best;
    }

    /** Keeps the best of what is offered. */
    private final class Search {
        private final int one;
        private NearestSkill best;

        Search(int one) {
            this.one = one;
        }

        private void offer(int concept, NearestSkill.Way way, double closeness) {
            Holding holding = holdings.get(same[concept]);
            if (holding == null || same[concept] == one) {
                return;
            }
            NearestSkill offered = new NearestSkill(holding.skill(), way, closeness);
            if (best == null || comesBefore(offered, best)) {
                best = offered;
            }
        }

        private boolean comesBefore(NearestSkill one, NearestSkill other) {
            if (one.closeness() != other.closeness()) {
                return one.closeness() > other.closeness();
            }
            int byWay = one.way().compareTo(other.way());
            return byWay != 0 ? byWay < 0 : one.skill() < other.skill();
        }

        private void from(int skill) {
            AcceptedLinks links = graph.links();
            for (int i = links.byConcept().from(skill); i < links.byConcept().to(skill); i++) {
                boolean close = links.kind(i) == LinkKind.CLOSE;
                offer(
                        links.byConcept().at(i),
                        NearestSkill.Way.LINKED,
                        close ? NearestSkill.CLOSE : 0.5);
            }
            walk(skill, graph.narrower(), NearestSkill.Way.NARROWER);
            walk(skill, graph.broader(), NearestSkill.Way.BROADER);
            for (int related : graph.related().of(skill)) {
                offer(related, NearestSkill.Way.RELATED, 0.5);
            }
            boolean technology = graph.concepts().isOfKind(skill, SkillKind.TECHNOLOGY);
            for (int above : graph.broader().of(skill)) {
                boolean kind = technology || graph.concepts().isSkill(above);
                if (kind && graph.narrower().size(above) <= FAMILY) {
                    for (int sibling : graph.narrower().of(above)) {
                        offer(sibling, NearestSkill.Way.SIBLING, 0.3);
                    }
                }
            }
        }

        private void walk(int skill, NumberRows rows, NearestSkill.Way way) {
            Set<Integer> seen = new HashSet<>(Set.of(skill));
            List<Integer> here = List.of(skill);
            for (int step = 1; step <= STEPS; step++) {
                List<Integer> next = new java.util.ArrayList<>();
                for (int concept : here) {
                    for (int i = rows.from(concept); i < rows.to(concept); i++) {
                        if (seen.add(rows.at(i))) {
                            next.add(rows.at(i));
                            offer(rows.at(i), way, 0.8 - 0.2 * step);
                        }
                    }
                }
                here = next;
            }
        }
    }
}
