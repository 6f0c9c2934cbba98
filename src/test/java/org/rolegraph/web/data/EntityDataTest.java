package org.rolegraph.web.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rolegraph.cli.Loaded;
import org.rolegraph.cli.Run;
import org.rolegraph.web.http.Values;
import org.rolegraph.web.sparql.LocalServer;

/** Entities and graphs as data, by HTTP, against what the command line writes. */
class EntityDataTest {
    private static final String ESCO =
            "http://data.europa.eu/esco/occupation/258e46f9-0075-4a2e-adae-1ff0477e0f30";

    private static LocalServer server;

    @BeforeAll
    static void start() throws IOException {
        server = LocalServer.packed();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, ttl",
        "application/ld+json, jsonld",
        "application/n-triples, nt",
        "application/trig, trig",
        "text/csv, csv",
        "'text/n3, text/turtle;q=0.5, */*;q=0.1', ttl",
        "'application/rdf+xml, text/turtle;q=0.5', rdf"
    })
    void an_iri_leads_who_wants_data_on(String accept, String suffix) throws IOException {
        HttpResponse<String> answer = server.get("/role/data-engineer", "Accept", accept);
        assertEquals(303, answer.statusCode());
        assertEquals("/role/data-engineer." + suffix, header(answer, "location"));
        assertTrue(header(answer, "vary").contains("Accept"));
        HttpResponse<String> stranger =
                server.get("/entity?iri=" + Values.encode(ESCO), "Accept", accept);
        assertEquals(303, stranger.statusCode());
        assertEquals(
                "/entity?iri=" + Values.encode(ESCO) + "&format=" + suffix,
                header(stranger, "location"));
    }

    @ParameterizedTest
    @CsvSource({
        "ttl, turtle",
        "jsonld, jsonld",
        "nt, ntriples",
        "trig, trig",
        "nq, nquads",
        "gv, dot",
        "graphml, graphml"
    })
    void its_data_are_what_export_writes(String suffix, String format) throws IOException {
        for (List<String> each :
                List.of(
                        List.of("role:data-engineer", "/role/data-engineer." + suffix),
                        List.of("skill:sql", "/skill/sql?format=" + suffix),
                        List.of(
                                ESCO,
                                "/entity?iri=" + Values.encode(ESCO) + "&format=" + suffix))) {
            Run export = Loaded.packed().run("export", "--about", each.get(0), "-o", format);
            assertEquals(0, export.exit(), export.err());
            HttpResponse<String> answer = server.get(each.get(1));
            assertEquals(200, answer.statusCode(), answer.body());
            assertEquals(export.out(), answer.body());
            assertEquals("*", header(answer, "access-control-allow-origin"));
        }
    }

    @Test
    void its_table_has_its_properties_and_what_it_requires() throws IOException {
        assertEquals(
                """
                property,propertyLabel,value,valueLabel,importance,importanceLabel,score,level,amount,via,viaLabel,reference,referenceLabel,locator
                http://www.w3.org/1999/02/22-rdf-syntax-ns#type,,https://w3id.org/rolegraph/ontology#RoleProfile,role profile,,,,,,,,,,
                http://www.w3.org/2004/02/skos/core#prefLabel,,AWS platform engineer at Amazon,,,,,,,,,,,
                http://www.w3.org/2004/02/skos/core#definition,,Platform engineer of Amazon Web Services.,,,,,,,,,,,
                https://w3id.org/rolegraph/ontology#profileOf,profile of,https://w3id.org/rolegraph/role/cloud-platform-engineer,cloud platform engineer,,,,,,,,,,
                https://w3id.org/rolegraph/ontology#profileOrganization,organization of the profile,https://w3id.org/rolegraph/organization/amazon,Amazon,,,,,,,,,,
                https://w3id.org/rolegraph/ontology#skill,skill,https://w3id.org/rolegraph/skill/neural-networks,neural networks,https://w3id.org/rolegraph/ontology#helpful,helpful,,,,,,https://w3id.org/rolegraph/reference/chip-huyen-ml-interviews-book-1.1.3.4,1.1.3.4 Other technical roles in ML production,"introduction, sentence 2; introduction, sentence 3"
                https://w3id.org/rolegraph/ontology#skill,skill,https://w3id.org/rolegraph/skill/machine-learning,machine learning,https://w3id.org/rolegraph/ontology#notRequired,not required,,,,,,https://w3id.org/rolegraph/reference/chip-huyen-ml-interviews-book-1.1.3.4,1.1.3.4 Other technical roles in ML production,"introduction, sentence 2; introduction, sentence 3"
                """,
                server.get("/role/aws-platform-engineer-at-amazon.csv")
                        .body()
                        .replace("\r\n", "\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "/role/nobody.ttl, 404",
        "/role/nobody.csv, 404",
        "/entity?iri=urn:nobody&format=ttl, 404",
        "/entity?iri=nobody, 400",
        "/role/data-engineer?format=png, 406",
        "/graphs?graph=urn:none, 404",
        "/graphs?graph=esco&default, 400",
        "/graphs?graph=not%20an%20iri, 400"
    })
    void what_there_is_not_is_said(String target, int status) throws IOException {
        HttpResponse<String> answer = server.get(target, "Accept", "text/turtle");
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(answer.body().length() > 20, answer.body());
    }

    @Test
    void each_graph_has_as_many_triples_as_the_list_says() throws IOException {
        List<String> lines = server.get("/graphs", "Accept", "text/csv").body().lines().toList();
        assertEquals("graph,triples", lines.get(0));
        assertTrue(lines.size() > 5);
        for (String line : lines.subList(1, lines.size())) {
            String graph = line.substring(0, line.indexOf(','));
            long size = Long.parseLong(line.substring(line.indexOf(',') + 1));
            String triples =
                    server.get(
                                    "/graphs?graph=" + Values.encode(graph),
                                    "Accept",
                                    "application/n-triples")
                            .body();
            assertEquals(size, triples.lines().count(), graph);
        }
    }

    @Test
    void the_union_is_streamed_and_is_the_union() throws IOException {
        String union = server.get("/graphs?default", "Accept", "text/turtle").body();
        assertEquals(union.lines().count(), union.lines().distinct().count());
        String all = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";
        String count = server.ask(all, "Accept", "text/csv").body();
        assertEquals("n\r\n" + union.lines().count() + "\r\n", count);
    }
}
