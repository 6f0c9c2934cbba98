package org.rolegraph.load.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;

/** Sound graphs of any shape pass; one fault put into one of them is found by its own name. */
class CheckerPropertyTest {
    /**
     * One way to spoil a node of a type.
     *
     * @param property whose values the node loses
     * @param spoilt what it has instead, or null for nothing
     * @param codes all that is then found
     */
    record Fault(String type, String property, Node spoilt, Set<String> codes) {}

    private static final Node NOWHERE = NodeFactory.createURI(Ids.BASE + "role/nowhere");

    private static final List<Fault> FAULTS =
            List.of(
                    lost(Rg.REQUIREMENT, Rg.EVIDENCE_OF, "requirement-has-evidence"),
                    lost(Rg.REQUIREMENT, Rg.REQUIREMENT_ROLE, "requirement-has-role"),
                    lost(Rg.REQUIREMENT, Rg.REQUIREMENT_SKILL, "requirement-has-skill"),
                    lost(Rg.REQUIREMENT, Rg.IMPORTANCE_OF, "requirement-has-importance"),
                    spoilt(
                            Rg.REQUIREMENT,
                            Rg.IMPORTANCE_OF,
                            RandomGraph.rg("vital"),
                            "requirement-importance-is-known"),
                    spoilt(
                            Rg.REQUIREMENT,
                            Rg.REQUIREMENT_ROLE,
                            NOWHERE,
                            "requirement-role-is-described"),
                    spoilt(
                            Rg.REQUIREMENT,
                            Rg.REQUIREMENT_SKILL,
                            NOWHERE,
                            "requirement-skill-is-described"),
                    spoilt(
                            Rg.REQUIREMENT,
                            Rg.EVIDENCE_OF,
                            NOWHERE,
                            "requirement-evidence-is-described"),
                    lost(Rg.CLAIM, Rg.EVIDENCE_OF, "claim-has-evidence"),
                    lost(Rg.CLAIM, Rg.SUBJECT, "claim-has-subject"),
                    lost(Rg.CLAIM, Rg.CLAIM_KIND_OF, "claim-has-kind"),
                    spoilt(Rg.CLAIM, Rg.SUBJECT, NOWHERE, "claim-subject-is-described"),
                    spoilt(
                            Rg.CLAIM,
                            Rg.CLAIM_KIND_OF,
                            RandomGraph.rg("rumour"),
                            "claim-kind-is-known"),
                    lost(Rg.EVIDENCE, Rg.REFERENCE_OF, "evidence-has-reference"),
                    spoilt(
                            Rg.EVIDENCE,
                            Rg.REFERENCE_OF,
                            NOWHERE,
                            "evidence-reference-is-described"),
                    spoilt(
                            Rg.EVIDENCE,
                            Rg.CONFIDENCE,
                            RandomGraph.decimal(1.01),
                            "evidence-confidence-is-share"),
                    lost(Rg.REFERENCE, Terms.DCT_TITLE, "reference-has-title"),
                    lost(Rg.ROLE, Terms.SKOS_PREF_LABEL, "entity-has-label"),
                    lost(Rg.RESPONSIBILITY, Terms.SKOS_PREF_LABEL, "entity-has-label"),
                    spoilt(
                            Rg.SKILL,
                            Terms.SKOS_PREF_LABEL,
                            NodeFactory.createLiteralLang("SQL\u00a0", "en"),
                            "preferred-label-has-no-outer-space"),
                    spoilt(
                            Rg.SKILL,
                            Rg.SKILL_KIND_OF,
                            RandomGraph.rg("talent"),
                            "skill-kind-is-known"));

    @Property(tries = 60)
    void a_sound_graph_passes(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 30) int size) {
        assertEquals(Set.of(), codes(RandomGraph.of(random, size)));
    }

    @Property(tries = 400)
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "graphs against an oracle")
    void one_fault_is_found_by_its_own_name(
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 8) int size,
            @ForAll("faults") Fault fault) {
        Graph graph = RandomGraph.of(random, size);
        List<Node> victims =
                graph
                        .find(Node.ANY, node(Terms.RDF_TYPE), node(fault.type()))
                        .mapWith(Triple::getSubject)
                        .toList()
                        .stream()
                        .sorted(Comparator.comparing(Node::toString))
                        .toList();
        Node victim = victims.get(random.nextInt(victims.size()));
        graph.remove(victim, node(fault.property()), Node.ANY);
        if (fault.spoilt() != null) {
            graph.add(victim, node(fault.property()), fault.spoilt());
        }
        Set<String> codes = codes(graph);
        // a requirement or claim that lost an end no longer stands behind its shortcut
        codes.remove("shortcut-has-evidence");
        assertEquals(fault.codes(), codes);
    }

    @Provide
    Arbitrary<Fault> faults() {
        return Arbitraries.of(FAULTS);
    }

    private static Fault lost(String type, String property, String code) {
        return new Fault(type, property, null, Set.of(code));
    }

    private static Fault spoilt(String type, String property, Node value, String code) {
        return new Fault(type, property, value, Set.of(code));
    }

    private static Set<String> codes(Graph graph) {
        return Checker.check(graph, node -> Optional.empty()).list().stream()
                .map(Problem::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }
}
