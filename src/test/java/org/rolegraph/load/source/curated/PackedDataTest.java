package org.rolegraph.load.source.curated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.model.Claim;
import org.rolegraph.base.model.Evidence;
import org.rolegraph.base.model.Fact;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Link;
import org.rolegraph.base.model.Reference;
import org.rolegraph.base.model.Requirement;
import org.rolegraph.base.model.RoleProfile;
import org.rolegraph.base.model.Statement;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.load.source.Input;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;

class PackedDataTest {
    private static final Path DATA = Path.of("data");

    @Test
    void the_packed_data_is_without_a_problem_and_gives_these_facts() throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        for (Fact fact : PackedFacts.of(CuratedSource.packed())) {
            counts.merge(kind(fact), 1, Integer::sum);
        }
        StringBuilder listing = new StringBuilder();
        counts.forEach((kind, count) -> listing.append(kind + " " + count + "\n"));
        assertEquals(
                Files.readString(Path.of("src/test/resources/packed-data.txt")),
                listing.toString());
    }

    @Test
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "curated files")
    void every_statement_names_a_place_in_a_reference_of_the_data() throws IOException {
        List<Fact> facts = PackedFacts.of(CuratedSource.packed());
        Set<Iri> references = new HashSet<>();
        for (Fact fact : facts) {
            if (fact instanceof Reference reference) {
                references.add(reference.iri());
            }
        }
        int seen = 0;
        for (Fact fact : facts) {
            for (Evidence evidence : PackedFacts.evidence(fact)) {
                seen++;
                assertTrue(references.contains(evidence.reference()), evidence.toString());
                assertTrue(!evidence.locator().isEmpty(), evidence.toString());
            }
        }
        assertTrue(seen > 150, "only " + seen);
    }

    @Test
    void same_as_is_for_organizations_and_products_alone() throws IOException {
        for (Fact fact : PackedFacts.of(CuratedSource.packed())) {
            if (fact instanceof Link link && link.predicate().value().equals(Terms.OWL_SAME_AS)) {
                assertTrue(
                        link.subject().value().matches(".*/(organization|product)/[^/]+"),
                        link.toString());
            }
        }
    }

    @Test
    void the_resources_are_the_files_of_the_folder() throws IOException {
        assertEquals(
                PackedFacts.of(CuratedSource.packed()), PackedFacts.of(CuratedSource.of(DATA)));
        List<String> links;
        try (Stream<Path> files = Files.list(DATA.resolve("links"))) {
            links = files.map(f -> "links/" + f.getFileName()).sorted().toList();
        }
        assertEquals(links, Folder.PACKED_LINKS);
        List<Input> inputs = CuratedSource.packed().inputs();
        assertEquals(inputs, CuratedSource.of(DATA).inputs());
        assertEquals("kinds.json", inputs.get(0).name());
        assertEquals(Files.size(DATA.resolve("kinds.json")), inputs.get(0).bytes());
    }

    @Test
    void another_base_moves_every_entity() throws IOException {
        String moved = "https://example.org/kb/";
        List<Fact> facts = PackedFacts.of(CuratedSource.packed(moved));
        assertEquals(PackedFacts.of(CuratedSource.packed()).size(), facts.size());
        for (Fact fact : facts) {
            for (String kind :
                    List.of("kind", "role", "skill", "organization", "evidence", "mapping")) {
                assertTrue(!fact.toString().contains(Ids.BASE + kind + "/"), fact.toString());
            }
        }
    }

    private static String kind(Fact fact) {
        if (fact instanceof Claim claim) {
            return "claim: " + claim.kind().term();
        }
        if (fact instanceof Requirement requirement) {
            return "requirement: " + requirement.importance().term();
        }
        if (fact instanceof Link link) {
            return "link: " + link.predicate().value().replaceFirst(".*[/#]", "");
        }
        if (fact instanceof Statement statement) {
            return "statement: " + statement.predicate().value().replaceFirst(".*[/#]", "");
        }
        return fact instanceof RoleProfile
                ? "role profile"
                : fact.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }
}
