package org.rolegraph.load.source.curated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.model.Claim;
import org.rolegraph.base.model.Evidence;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Link;
import org.rolegraph.base.model.Organization;
import org.rolegraph.base.model.Product;
import org.rolegraph.base.vocab.Terms;

/** The packed organizations and products are no bare names. */
class PackedOrganizationsTest {
    private static final Set<String> MAKING = Set.of("production", "hosting");

    private final CuratedSource packed = CuratedSource.packed();

    @Test
    void every_product_has_a_maker_or_host_and_the_day_on_which_that_was_read() throws IOException {
        Set<Iri> made = new HashSet<>();
        for (Claim claim : PackedFacts.of(packed, Claim.class)) {
            if (MAKING.contains(claim.kind().term())) {
                made.add(claim.object());
                for (Evidence evidence : claim.evidence()) {
                    assertTrue(!evidence.date().isEmpty(), claim.iri().value());
                }
            }
        }
        List<Product> products = PackedFacts.of(packed, Product.class);
        assertEquals(iris(products, Product::iri), made);
        assertTrue(products.size() >= 60, products.size() + " products");
    }

    /** None is a bare name: of each organization two things at least are said. */
    @Test
    void two_claims_at_least_are_about_an_organization() throws IOException {
        Map<Iri, Integer> said = new HashMap<>();
        for (Claim claim : PackedFacts.of(packed, Claim.class)) {
            said.merge(claim.subject(), 1, Integer::sum);
            if (claim.object() != null) {
                said.merge(claim.object(), 1, Integer::sum);
            }
        }
        List<Organization> organizations = PackedFacts.of(packed, Organization.class);
        for (Organization organization : organizations) {
            assertTrue(said.getOrDefault(organization.iri(), 0) >= 2, organization.toString());
        }
        assertTrue(organizations.size() >= 60, organizations.size() + " organizations");
    }

    /** Eight in ten have a page in Wikipedia, Wikidata or DBpedia. */
    @Test
    void eight_in_ten_organizations_and_products_are_linked_to_a_knowledge_base()
            throws IOException {
        Set<Iri> linked = new HashSet<>();
        for (Link link : PackedFacts.of(packed, Link.class)) {
            boolean same =
                    link.predicate().value().equals(Terms.OWL_SAME_AS)
                            || link.predicate().value().endsWith("isPrimaryTopicOf");
            if (same && link.object().value().matches("https?://[^/]*(wiki|db)(pedia|data).*")) {
                linked.add(link.subject());
            }
        }
        for (Set<Iri> all :
                List.of(
                        iris(PackedFacts.of(packed, Organization.class), Organization::iri),
                        iris(PackedFacts.of(packed, Product.class), Product::iri))) {
            long with = all.stream().filter(linked::contains).count();
            assertTrue(with * 10 >= all.size() * 8L, with + " of " + all.size());
        }
    }

    private static <F> Set<Iri> iris(List<F> facts, Function<F, Iri> iri) {
        return facts.stream().map(iri).collect(Collectors.toSet());
    }
}
