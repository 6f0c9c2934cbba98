package org.rolegraph.career.build;

import java.util.HashMap;
import java.util.Map;
import org.rolegraph.base.model.ClaimKind;
import org.rolegraph.base.section.SectionWriter;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.career.graph.ConceptKind;
import org.rolegraph.career.graph.GraphSection;
import org.rolegraph.career.graph.NumberRows;
import org.rolegraph.career.graph.RelatedRoles;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.store.generation.KeyedTriples;

/** What triples tell of claims: which duties roles have, and which roles are like which. */
final class DutyGathering {
    private final KeyedTriples triples;
    private final ConceptNumbers concepts;
    private final Map<Long, Integer> duties = new HashMap<>();
    private final Map<Long, String> tiers = new HashMap<>();
    private final Map<Long, Long> subjects = new HashMap<>();
    private final Map<Long, Long> objects = new HashMap<>();
    private final Map<Long, Integer> ranks = new HashMap<>();

    DutyGathering(KeyedTriples triples, ConceptNumbers concepts) {
        this.triples = triples;
        this.concepts = concepts;
    }

    /** Reads all, and tells of the roles and duties. */
    void gather() {
        triples.forEach(
                Rg.CLAIM_KIND_OF,
                Rg.of(ClaimKind.DUTY),
                (graph, claim, kind) -> duties.put(claim, -1));
        triples.forEach(
                Rg.RELATEDNESS_TIER, (graph, claim, tier) -> tiers.put(claim, triples.text(tier)));
        triples.forEach(
                Rg.SUBJECT,
                (graph, claim, role) -> {
                    if (isOurs(claim)) {
                        subjects.put(claim, role);
                        concepts.see(role, ConceptKind.ROLE, false, graph);
                    }
                });
        triples.forEach(
                Rg.OBJECT,
                (graph, claim, object) -> {
                    if (isOurs(claim)) {
                        objects.put(claim, object);
                        boolean duty = duties.containsKey(claim);
                        ConceptKind kind = duty ? ConceptKind.DUTY : ConceptKind.ROLE;
                        concepts.see(object, kind, false, graph);
                    }
                });
        triples.forEach(
                Rg.CORE_DUTY,
                (graph, claim, core) ->
                        duties.computeIfPresent(
                                claim, (c, old) -> triples.text(core).equals("true") ? 1 : 0));
        triples.forEach(
                Rg.RANK,
                (graph, claim, rank) -> {
                    if (tiers.containsKey(claim)) {
                        ranks.put(claim, RequirementGathering.value(triples.text(rank), 0));
                    }
                });
    }

    private boolean isOurs(long claim) {
        return duties.containsKey(claim) || tiers.containsKey(claim);
    }

    /**
     * Writes all, once concepts and evidence have their numbers.
     *
     * @return the duties by role
     */
    NumberRows write(EvidenceLists evidence, SectionWriter out) {
        Grid done = new Grid();
        duties.forEach((claim, core) -> add(done, claim, core, evidence.list(claim)));
        int roles = concepts.count(ConceptKind.ROLE);
        NumberRows byRole = new NumberRows(done.sorted().offsets(roles), done.column(1));
        out.ints(GraphSection.DUTY_ROWS, done.offsets(roles));
        out.ints(GraphSection.DUTY, done.column(1));
        out.ints(GraphSection.DUTY_CORE, done.column(2));
        out.ints(GraphSection.DUTY_EVIDENCE, done.column(3));
        Grid near = new Grid();
        tiers.forEach(
                (claim, tier) ->
                        add(
                                near,
                                claim,
                                RelatedRoles.TIERS.indexOf(RelatedRoles.Tier.of(tier)),
                                ranks.getOrDefault(claim, SkillGraph.NONE)));
        out.ints(GraphSection.NEAR_ROWS, near.sorted().offsets(roles));
        out.ints(GraphSection.NEAR, near.column(1));
        out.ints(GraphSection.NEAR_TIER, near.column(2));
        out.ints(GraphSection.NEAR_RANK, near.column(3));
        return byRole;
    }

    private void add(Grid grid, long claim, int one, int other) {
        Long subject = subjects.get(claim);
        Long object = objects.get(claim);
        int role = subject == null ? SkillGraph.NONE : concepts.of(subject);
        int concept = object == null ? SkillGraph.NONE : concepts.of(object);
        if (role >= 0 && concept >= 0 && concepts.kind(role) == ConceptKind.ROLE) {
            grid.add(role, concept, one, other);
        }
    }
}
