package org.rolegraph.cli.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.load.ingest.Offers;

class GraphPlacesTest {
    static {
        JenaSystem.init();
    }

    private static final DatasetGraph DATA =
            RDFParser.fromString(
                            """
                            PREFIX graph: <https://w3id.org/rolegraph/graph/>
                            PREFIX rg: <https://w3id.org/rolegraph/ontology#>
                            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                            graph:esco { <urn:theirs> a rg:Role ; skos:prefLabel "baker" . }
                            graph:csv-hr { <urn:mine> a rg:Role . <urn:both> a rg:Role . }
                            graph:onet { <urn:both> a rg:Role . <urn:mine> skos:prefLabel "x" . }
                            graph:user { <urn:theirs> skos:altLabel "roll maker" . }
                            graph:links { <urn:link> skos:prefLabel "untyped" . }
                            """,
                            Lang.TRIG)
                    .toDatasetGraph();

    private static Optional<String> place(String iri) {
        return new GraphPlaces(DATA).apply(iri).map(Location::toString);
    }

    @Test
    void a_node_is_where_it_has_its_type_the_users_own_first() {
        assertEquals(Optional.of("graph:esco"), place("urn:theirs"));
        assertEquals(Optional.of("graph:csv-hr"), place("urn:mine"));
        assertEquals(Optional.of("graph:csv-hr"), place("urn:both"));
        assertEquals(Optional.of("graph:links"), place("urn:link"));
        assertEquals(Optional.empty(), place("urn:nowhere"));
    }

    private static boolean isPublishers(Problem problem) {
        return GraphPlaces.isPublishers(problem, Offers.ALL.all());
    }

    private static Problem warning(String file) {
        return Problem.warning("odd-label", Location.of(file), "is odd", "");
    }

    @Test
    void what_publishers_wrote_is_theirs_to_mend_unless_it_is_wrong() {
        for (String theirs : List.of("esco", "onet", "topics", "landscape", "crosswalk")) {
            assertEquals(true, isPublishers(warning("graph:" + theirs)), theirs);
        }
        for (String own :
                List.of(
                        "graph:curated",
                        "graph:links",
                        "graph:csv-hr",
                        "graph:user",
                        "graph:https://example.org/g",
                        "graph",
                        "own.ttl")) {
            assertEquals(false, isPublishers(warning(own)), own);
        }
        assertEquals(
                false,
                isPublishers(Problem.error("bad", Location.of("graph:esco"), "is wrong", "")));
    }
}
