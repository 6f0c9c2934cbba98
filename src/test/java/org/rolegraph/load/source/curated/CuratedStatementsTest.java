package org.rolegraph.load.source.curated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.model.Claim;
import org.rolegraph.base.model.ClaimKind;
import org.rolegraph.base.model.Evidence;
import org.rolegraph.base.model.Fact;
import org.rolegraph.base.model.Importance;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Reference;
import org.rolegraph.base.model.Requirement;
import org.rolegraph.base.model.Role;
import org.rolegraph.base.model.RoleProfile;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;

/**
 * The packed statements against their sources, by the rules of {@code data/README.md}: what is
 * said, of whom, how much of it the source says outright, and that nothing it says is left out.
 */
class CuratedStatementsTest {
    private static final String SECTION = "chip-huyen-ml-interviews-book-1.1.3.4";

    /** Heading of each part of the section, and how many sentences its paragraphs have. */
    private static final Map<String, List<Integer>> SENTENCES =
            Map.of(
                    "“ML infrastructure engineer”", List.of(3, 2),
                    "“ML accelerator/hardware engineer”", List.of(2, 3),
                    "“ML solutions architect”", List.of(2),
                    "“Developer advocate”", List.of(4, 4));

    private final CuratedSource packed = CuratedSource.packed();

    @Test
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "curated files")
    void every_sentence_of_the_section_is_cited_and_nothing_that_is_not_there() throws IOException {
        Set<String> places = new TreeSet<>();
        for (int sentence = 1; sentence <= 3; sentence++) {
            places.add("introduction, sentence " + sentence);
        }
        SENTENCES.forEach(
                (heading, paragraphs) -> {
                    for (int p = 0; p < paragraphs.size(); p++) {
                        for (int s = 1; s <= paragraphs.get(p); s++) {
                            places.add(heading + ", paragraph " + (p + 1) + ", sentence " + s);
                        }
                    }
                });
        places.add("“ML infrastructure engineer”, heading");
        places.addAll(List.of("footnote 11", "footnote 12"));
        // its third sentence is the copyright, which the reference carries
        places.addAll(List.of("closing note, sentence 1", "closing note, sentence 2"));
        assertEquals(
                places,
                evidence().stream()
                        .filter(e -> PackedFacts.id(e.reference()).equals(SECTION))
                        .map(Evidence::locator)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void every_evidence_says_on_the_documented_scale_how_much_of_it_is_read_into_the_source()
            throws IOException {
        Set<BigDecimal> scale =
                Set.of(new BigDecimal("1.0"), new BigDecimal("0.8"), new BigDecimal("0.6"));
        Set<BigDecimal> used = new TreeSet<>();
        for (Evidence evidence : evidence()) {
            assertTrue(scale.contains(evidence.confidence()), evidence.toString());
            used.add(evidence.confidence());
        }
        assertEquals(new TreeSet<>(scale), used);
    }

    @Test
    void each_role_needs_these_skills() throws IOException {
        Map<String, Map<Importance, Set<String>>> needs = new TreeMap<>();
        for (Requirement each : ofTheSection()) {
            needs.computeIfAbsent(PackedFacts.id(each.role()), role -> new TreeMap<>())
                    .computeIfAbsent(each.importance(), importance -> new TreeSet<>())
                    .add(PackedFacts.id(each.skill()));
        }
        StringBuilder text = new StringBuilder();
        needs.forEach(
                (role, byImportance) -> {
                    text.append(role).append('\n');
                    byImportance.forEach(
                            (importance, skills) ->
                                    text.append("  " + importance.term() + ": ")
                                            .append(String.join(", ", skills))
                                            .append('\n'));
                });
        String withoutMachineLearning =
                "  helpful: neural-networks\n  notRequired: machine-learning\n";
        String developerRelations =
                """
                  essential: communication, software-engineering
                  optional: gathering-feedback, public-speaking, technical-writing
                """;
        String systems =
                """
                  essential: distributed-computing, parallel-computing, program-optimization
                  helpful: machine-learning, neural-networks
                """;
        assertEquals(
                "aws-platform-engineer-at-amazon\n"
                        + withoutMachineLearning
                        + "cloud-platform-engineer\n"
                        + withoutMachineLearning
                        + "developer-advocate\n"
                        + developerRelations
                        + "developer-programs-engineer\n"
                        + developerRelations
                        + "developer-relations-engineer\n"
                        + developerRelations
                        + "framework-engineer\n"
                        + withoutMachineLearning
                        + "framework-engineer-at-nvidia\n"
                        + "  essential: cuda-optimization\n"
                        + withoutMachineLearning
                        + "ml-hardware-engineer\n"
                        + "  essential: benchmarking, implementing-ml-models, machine-learning,"
                        + " optimizing-ml-models\n"
                        + "  optional: processor-design\n"
                        + "ml-infrastructure-engineer\n"
                        + systems
                        + "ml-platform-engineer\n"
                        + systems
                        + "ml-solutions-architect\n"
                        + "  essential: customer-relationship\n"
                        + "  optional: requirements-analysis\n"
                        + "tensorflow-engineer\n"
                        + withoutMachineLearning
                        + "tensorflow-engineer-at-google\n"
                        + withoutMachineLearning,
                text.toString());
    }

    @Test
    void what_is_said_of_one_firms_people_is_a_wide_reading_where_it_stands_at_the_role()
            throws IOException {
        Set<Iri> roles =
                PackedFacts.of(packed, RoleProfile.class).stream()
                        .map(RoleProfile::role)
                        .collect(Collectors.toSet());
        assertEquals(3, roles.size());
        int seen = 0;
        for (Requirement each : ofTheSection()) {
            if (roles.contains(each.role())) {
                seen++;
                for (Evidence evidence : each.evidence()) {
                    assertEquals(new BigDecimal("0.6"), evidence.confidence(), each.toString());
                }
            }
        }
        assertEquals(6, seen);
        for (Claim claim : PackedFacts.of(packed, Claim.class)) {
            assertTrue(!roles.contains(claim.subject()), claim.toString());
        }
    }

    @Test
    void no_claim_repeats_what_is_said_of_the_family() throws IOException {
        Map<Iri, List<Iri>> above = new TreeMap<>(Comparator.comparing(Iri::value));
        PackedFacts.of(packed, Role.class).forEach(role -> above.put(role.iri(), role.broader()));
        PackedFacts.of(packed, RoleProfile.class)
                .forEach(profile -> above.put(profile.iri(), List.of(profile.role())));
        List<Claim> claims = PackedFacts.of(packed, Claim.class);
        for (Claim claim : claims) {
            for (Claim other : claims) {
                if (above.getOrDefault(claim.subject(), List.of()).contains(other.subject())) {
                    assertTrue(!said(claim).equals(said(other)), claim.iri().value());
                }
            }
        }
        Set<String> family = new TreeSet<>();
        for (Claim claim : claims) {
            if (PackedFacts.id(claim.subject()).startsWith("developer-")) {
                family.add(PackedFacts.id(claim.subject()));
            }
        }
        assertEquals(Set.of("developer-relations-engineer"), family);
    }

    @Test
    void the_page_of_the_author_is_known() throws IOException {
        List<String> pages =
                PackedFacts.of(packed, Reference.class).stream()
                        .filter(r -> r.authors().contains("Chip Huyen"))
                        .flatMap(r -> r.pages().stream())
                        .map(Iri::value)
                        .toList();
        assertEquals(
                List.of("https://huyenchip.com", "https://huyenchip.com/communication/"), pages);
    }

    /** The requirements that rest on the section; other tests hold those read from tables. */
    private List<Requirement> ofTheSection() throws IOException {
        return PackedFacts.of(packed, Requirement.class).stream()
                .filter(
                        each ->
                                each.evidence().stream()
                                        .map(e -> PackedFacts.id(e.reference()))
                                        .anyMatch(SECTION::equals))
                .toList();
    }

    private List<Evidence> evidence() throws IOException {
        List<Evidence> all = new ArrayList<>();
        for (Fact fact : PackedFacts.of(packed)) {
            all.addAll(PackedFacts.evidence(fact));
        }
        return all;
    }

    /** What a claim says, without its subject and without the claim that it gives the reason of. */
    private static String said(Claim claim) {
        Iri object = claim.kind() == ClaimKind.REASON ? null : claim.object();
        return claim.kind() + " " + object + " " + claim.statement();
    }
}
