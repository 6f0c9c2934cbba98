package org.rolegraph.load.source.curated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.load.quads.FactQuads;

class PackedCuratedShapesTest {
    private static final Shapes SHAPES =
            Shapes.parse(RDFParser.source(Path.of("data/shapes.ttl")).toGraph());

    @Test
    void nothing_in_the_packed_curated_graph_is_a_bare_name() throws IOException {
        Graph graph = GraphFactory.createDefaultGraph();
        FactQuads quads = new FactQuads(quad -> graph.add(quad.asTriple()));
        CuratedSource.packed()
                .read((name, fact, where) -> quads.accept(name, fact), new Problems());
        for (String type : List.of(Rg.ORGANIZATION, Rg.PRODUCT, Rg.ROLE, Rg.REFERENCE)) {
            Node node = NodeFactory.createURI(type);
            assertTrue(graph.contains(Node.ANY, RDF.type.asNode(), node), "no " + type);
        }
        assertEquals("", violations(graph));
    }

    /** Otherwise a shape whose target or path is misspelled would hold of everything. */
    @Test
    void a_bare_name_breaks_every_shape_of_its_class() {
        assertEquals(
                """
                organization:o has neither a homepage nor a seat: give it one of the two
                organization:o has no kind: give it kinds
                organization:o is in fewer than two claims with evidence: say what it makes, uses or is part of
                product:p has neither a maker nor a host: claim production or hosting
                product:p has no kind: give it kinds
                reference:r has no statement that rests on it, on a part of it, or is about it
                role:f has fewer than three requirements that say essential or optional
                role:f has no technology: require one, claim work on one, or link it to another source's role
                """,
                violations(turtle(BARE)));
    }

    @Test
    void what_a_part_a_family_or_a_link_says_counts() {
        assertEquals("", violations(turtle(BARE + FILLED + "role:f rg:worksOn product:p .")));
        String near =
                "[] owl:annotatedSource role:f ; owl:annotatedTarget role:onet-15-1252.00 ;"
                        + " owl:annotatedProperty skos:closeMatch .";
        assertEquals("", violations(turtle(BARE + FILLED + near)));
        assertEquals(
                "role:f has no technology: require one, claim work on one, or link it to another"
                        + " source's role\n",
                violations(turtle(BARE + FILLED + near.replace("closeMatch", "relatedMatch"))));
        assertEquals(
                "", violations(turtle(BARE + FILLED + "skill:a rg:skillKind rg:technology .")));
    }

    private static final String BARE =
            """
            organization:o a rg:Organization .
            product:p a rg:Product .
            role:f a rg:Role .
            role:profile a rg:RoleProfile .
            reference:r a rg:Reference .
            """;

    private static final String FILLED =
            """
            organization:o org:classification kind:firm ; schema:location "Berlin"@en ;
                rg:produces product:p ; rg:hosts product:q .
            product:p rg:productKind kind:database .
            claim:a a rg:Claim ; rg:subject organization:o ; rg:evidence evidence:e .
            claim:b a rg:Claim ; rg:object organization:o ; rg:evidence evidence:e .
            evidence:e rg:reference reference:part .
            reference:part dct:isPartOf reference:r .
            role:f skos:broader role:family .
            requirement:a rg:role role:f ; rg:skill skill:a ; rg:importance rg:essential .
            requirement:b rg:role role:family ; rg:skill skill:b ; rg:importance rg:optional .
            requirement:c rg:role role:family ; rg:skill skill:c ; rg:importance rg:optional .
            requirement:d rg:role role:f ; rg:skill skill:d ; rg:importance rg:helpful .
            """;

    private static Graph turtle(String text) {
        StringBuilder all = new StringBuilder();
        for (String kind :
                List.of(
                        "claim",
                        "evidence",
                        "kind",
                        "organization",
                        "product",
                        "reference",
                        "requirement",
                        "role",
                        "skill")) {
            all.append("@prefix " + kind + ": <" + Ids.BASE + kind + "/> .\n");
        }
        all.append(
                """
                @prefix rg: <https://w3id.org/rolegraph/ontology#> .
                @prefix dct: <http://purl.org/dc/terms/> .
                @prefix org: <http://www.w3.org/ns/org#> .
                @prefix owl: <http://www.w3.org/2002/07/owl#> .
                @prefix schema: <https://schema.org/> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                """);
        return RDFParser.fromString(all + text, Lang.TURTLE).toGraph();
    }

    /** One line each, sorted: the entity and what it lacks. */
    private static String violations(Graph graph) {
        TreeSet<String> lines = new TreeSet<>();
        for (ReportEntry entry : ShaclValidator.get().validate(SHAPES, graph).getEntries()) {
            String iri = entry.focusNode().getURI();
            String id = iri.replaceFirst("^" + Ids.BASE, "").replaceFirst("/", ":");
            lines.add(id + " " + entry.message() + "\n");
        }
        return String.join("", lines);
    }
}
