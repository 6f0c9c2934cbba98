package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;

/** That a portrait credits the works which its statements rest on, and nobody else. */
class CreditTest {
    private static final String REFERENCE = "https://w3id.org/rolegraph/reference/";
    private static final String BOOK = REFERENCE + "chip-huyen-ml-interviews-book";
    private static final String ESCO = REFERENCE + "esco";
    private static final String ONET = REFERENCE + "onet";

    @TempDir private Path home;

    @Test
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "entities")
    void who_describes_an_entity_is_credited_and_nobody_else() throws IOException {
        Run.Place place = Run.Place.at(home);
        Files.writeString(
                home.resolve("own.ttl"),
                """
                @prefix rg: <https://w3id.org/rolegraph/ontology#> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                @prefix schema: <https://schema.org/> .
                @prefix org: <http://www.w3.org/ns/org#> .
                @prefix x: <https://example.org/> .
                x:juggler a rg:Role , skos:Concept , schema:Occupation ;
                  skos:prefLabel "juggler"@en .
                """);
        assertEquals(0, place.run("load", "curated", "rdf=own.ttl").exit());
        assertEquals(List.of(), credited(place, "https://example.org/juggler"));
        // the landscapes that have it, one under the name by which curated facts cite it
        assertEquals(
                List.of(
                        REFERENCE + "landscape-cncf",
                        REFERENCE + "landscape-lf-ai-data",
                        REFERENCE + "lf-ai-data-landscape"),
                credited(place, "organization:databricks"));
        // a section and the book that it is part of
        assertEquals(List.of(BOOK, BOOK + "-1.1.3.4"), credited(place, "role:developer-advocate"));
        // what curated statements cite, and who describes what is one with it
        assertEquals(
                Stream.of(
                                "dcwf",
                                "esco",
                                "esco-1.1.1",
                                "esco-1.1.1-data-scientist",
                                "o-net-29.0",
                                "o-net-29.0-15-2051.00",
                                "onet",
                                "salaries",
                                "uk-data-framework",
                                "uk-data-framework-data-scientist",
                                "ukddat")
                        .map(REFERENCE::concat)
                        .toList(),
                credited(place, "role:data-scientist"));
        // the whole of a classification has one licence, also for what no statement is about
        assertEquals(List.of(ESCO), credited(place, "isco:C2"));
        assertEquals(List.of(ONET), credited(place, "skill:onet-2.B"));
    }

    private static List<String> credited(Run.Place place, String entity) {
        Run answer = place.run("query", "show-rights", "entity=" + entity, "-o", "csv");
        assertEquals("", answer.err());
        List<String> works = new ArrayList<>();
        answer.out().lines().skip(1).forEach(line -> works.add(line.split(",")[0]));
        return works;
    }
}
