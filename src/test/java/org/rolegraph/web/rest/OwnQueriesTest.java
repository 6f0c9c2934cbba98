package org.rolegraph.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.web.sparql.LocalServer;

/** Queries of a user's own are asked as those of the program are. */
class OwnQueriesTest {
    private static final String BEGINNING =
            """
            #+ summary: Roles whose name begins with a text
            #+ param begin (string, required): the text
            #+ tags: own
            #+ column role (entity): the role
            PREFIX rg: <https://w3id.org/rolegraph/ontology#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            SELECT ?role {
              ?role a rg:Role ; skos:prefLabel ?label
              FILTER(STRSTARTS(?label, ?begin) && STRSTARTS(STR(?role), "https://w3id.org/"))
            }
            ORDER BY ?role
            """;

    @TempDir private Path folder;

    private Catalogue own(String text) throws IOException {
        Files.writeString(folder.resolve("roles-beginning.rq"), text);
        Files.writeString(
                folder.resolve("anything.rq"), "#+ summary: Is there anything\nASK { ?s ?p ?o }\n");
        return Catalogue.packed().and(folder).ofTables();
    }

    @Test
    void each_has_a_path_a_page_and_a_place_in_the_workbench() throws IOException {
        String path = "/api/v1/queries/roles-beginning?begin=data%20eng";
        String tag;
        try (LocalServer server = LocalServer.packed(own(BEGINNING))) {
            HttpResponse<String> rows = server.get(path, "Accept", "text/csv");
            assertEquals(
                    """
                    role,roleLabel
                    https://w3id.org/rolegraph/role/data-engineer,data engineer
                    """,
                    rows.body().replace("\r\n", "\n"));
            tag = rows.headers().firstValue("etag").orElseThrow();
            assertEquals(404, server.get("/api/v1/queries/anything").statusCode());
            assertTrue(server.get("/api/v1/queries").body().contains("roles-beginning begin="));
            assertTrue(server.get("/api/v1/openapi.json").body().contains("query-roles-beginning"));
            String page = "/query/roles-beginning?begin=data%20eng";
            assertTrue(server.get(page, "Accept", "text/html").body().contains("data engineer"));
            String workbench = server.get("/sparql", "Accept", "text/html").body();
            assertTrue(workbench.contains("\"/sparql?question=roles-beginning\""), workbench);
        }
        try (LocalServer other = LocalServer.packed(own(BEGINNING + "LIMIT 1\n"))) {
            HttpResponse<String> rows = other.get(path, "Accept", "text/csv");
            assertNotEquals(tag, rows.headers().firstValue("etag").orElseThrow());
        }
    }
}
