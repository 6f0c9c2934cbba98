package org.rolegraph.career.need;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rolegraph.career.graph.AcceptedLinks;
import org.rolegraph.career.graph.ConceptKind;
import org.rolegraph.career.graph.LinkKind;
import org.rolegraph.career.graph.NumberRows;
import org.rolegraph.career.graph.Requirements;
import org.rolegraph.career.graph.SkillGraph;

/**
 * Finds the held skill that is closest to one that is not. The closeness is that of the closest of
 * these ways: linked as a close match 0.8, by another link 0.5; one step narrower or broader 0.6,
 * two steps 0.4; related by its source 0.5; a sibling, under the same concept of at most {@value
 * #FAMILY}, 0.3; asked for together, half the cosine of the roles that ask for either, from {@value
 * #LEAST_TOGETHER} on. Of equally close ones the first by way, then by number.
 */
final class NearestSkills {
    /** Steps up or down that count. */
    private static final int STEPS = 2;

    /** Those under one concept that still count as siblings. */
    private static final int FAMILY = 50;

    /** Roles that may ask for a skill, for what they ask for beside it to tell anything. */
    private static final int COMMON = 500;

    private static final double LEAST_TOGETHER = 0.2;

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
        if (search.best == null || search.best.closeness() < 0.5) {
            together(skill, search);
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
                offer(links.byConcept().at(i), NearestSkill.Way.LINKED, close ? 0.8 : 0.5);
            }
            walk(skill, graph.narrower(), NearestSkill.Way.NARROWER);
            walk(skill, graph.broader(), NearestSkill.Way.BROADER);
            for (int related : graph.related().of(skill)) {
                offer(related, NearestSkill.Way.RELATED, 0.5);
            }
            for (int above : graph.broader().of(skill)) {
                if (graph.narrower().size(above) <= FAMILY) {
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

    private void together(int skill, Search search) {
        NumberRows postings = graph.requirements().bySkill();
        int row = skill - graph.concepts().first(ConceptKind.SKILL);
        if (postings.size(row) > COMMON) {
            return;
        }
        Requirements requirements = graph.requirements();
        Map<Integer, Integer> both = new HashMap<>();
        for (int i = postings.from(row); i < postings.to(row); i++) {
            int role = requirements.role(postings.at(i));
            int to = requirements.byRole().to(role);
            for (int k = requirements.byRole().from(role); k < to; k++) {
                int other = requirements.skill(k);
                if (holdings.get(same[other]) != null) {
                    both.merge(other, 1, Integer::sum);
                }
            }
        }
        both.forEach(
                (other, roles) -> {
                    int asked = postings.size(other - graph.concepts().first(ConceptKind.SKILL));
                    double cosine = roles / Math.sqrt((double) asked * postings.size(row));
                    if (cosine >= LEAST_TOGETHER) {
                        search.offer(other, NearestSkill.Way.TOGETHER, Math.min(1, cosine) / 2);
                    }
                });
    }
}
