package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queries of the user's own, in the folder of settings and in folders that are named. */
class OwnCatalogueTest {
    private static final String QUERY =
            """
            #+ summary: The roles whose label begins so
            #+ param start (string, default data): the beginning
            #+ column role (entity): the role
            PREFIX rg: <https://w3id.org/rolegraph/ontology#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            SELECT ?role { ?role a rg:Role ; skos:prefLabel ?label
              FILTER(STRSTARTS(?label, ?start)) } ORDER BY ?role
            """;
    private static final String RULE =
            """
            #+ summary: Roles that are called engineer
            #+ severity: warning
            #+ message: is called an engineer
            #+ remedy: call it otherwise
            #+ column focus (entity): the role
            PREFIX rg: <https://w3id.org/rolegraph/ontology#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            SELECT ?focus { ?focus a rg:Role ; skos:prefLabel ?label
              FILTER(CONTAINS(?label, "engineer")) } ORDER BY ?focus
            """;

    @TempDir private Path home;
    private Run.Place place;

    @BeforeEach
    void write() throws IOException {
        place = Run.Place.at(home);
        Path usual = Files.createDirectories(home.resolve(".config/rolegraph/queries"));
        Files.writeString(usual.resolve("roles-that-begin.rq"), QUERY);
        Files.createDirectories(home.resolve("team"));
        Files.writeString(home.resolve("team/engineers.rq"), RULE);
        Path tiny = Path.of("src/test/resources/cli/tiny").toAbsolutePath();
        assertEquals(0, place.run("load", "curated=" + tiny).exit());
    }

    @Test
    void are_listed_asked_and_shown_like_the_packed_ones() {
        String listed = place.run("queries", "--queries", "team", "-o", "csv").out();
        assertTrue(
                listed.contains("roles-that-begin [start=…],The roles whose label begins so\r\n"),
                listed);
        assertTrue(listed.contains("engineers,Roles that are called engineer\r\n"), listed);
        assertTrue(listed.contains("skills-of-role role=…,"), listed);
        assertEquals(
                """
                role,roleLabel
                https://w3id.org/rolegraph/role/data-analyst,data analyst
                https://w3id.org/rolegraph/role/data-engineer,data engineer
                """,
                place.run("query", "roles-that-begin", "-o", "csv").out().replace("\r", ""));
        assertEquals(
                "role\ndata engineer (role:data-engineer)\n",
                place.run("query", "roles-that-begin", "start=data e").out());
        assertTrue(
                place.run("queries", "roles-that-begin")
                        .out()
                        .startsWith("roles-that-begin - The roles whose label begins so\n"));
        Run shell = place.reading("roles-that-begin start=\"data e\"\n").run("shell");
        assertEquals("role\ndata engineer (role:data-engineer)\n", shell.out(), shell.err());
    }

    @Test
    void are_rules_of_a_check_where_they_say_so() {
        assertEquals(4, place.run("query", "engineers").exit());
        Run check = place.run("check", "--queries", "team");
        assertTrue(
                check.out()
                        .contains(
                                "graph:curated: warning: role:data-engineer is called an engineer"
                                        + " [engineers]\n  fix: call it otherwise\n"),
                check.out() + check.err());
        assertTrue(!check.out().contains("roles-that-begin"), check.out());
    }

    @Test
    void of_the_same_name_as_another_is_refused() throws IOException {
        Files.writeString(home.resolve("team/skills-of-role.rq"), QUERY);
        Run run = place.run("queries", "--queries", "team");
        assertEquals(3, run.exit());
        assertTrue(
                run.err()
                        .endsWith(
                                "skills-of-role.rq: the catalogue has a query of this name already"
                                        + " [duplicate-id]\n  fix: give the file another name\n"),
                run.err());
        assertEquals(2, place.run("queries", "--queries", "absent").exit());
    }

    @Test
    void a_spreadsheet_goes_to_files_only() {
        Run run = place.columns(80).run("query", "roles-that-begin", "-o", "xlsx");
        assertEquals(2, run.exit());
        assertEquals("", run.out());
        assertEquals(
                """
                -o: xlsx is no text, which a terminal could show [bad-argument]
                  fix: send it to a file: -o xlsx > FILE.xlsx
                """,
                run.err());
        assertTrue(place.run("search", "data", "-o", "xlsx").out().startsWith("PK"));
    }

    @Test
    void terms_that_there_are_not_are_named() throws IOException {
        Run run = place.run("query", "-o", "csv", "-e", "SELECT ?s { ?s rg:requirs ?o }");
        assertEquals("s\n", run.out().replace("\r", ""));
        assertEquals(
                "query: rg:requirs is no term of the ontology; did you mean rg:requires?\n",
                run.err());
        Files.writeString(
                home.resolve("own.ttl"),
                """
                PREFIX rg: <https://w3id.org/rolegraph/ontology#>
                <urn:a> rg:requirs <urn:b> .
                <urn:b> rg:mine <urn:a> .
                rg:mine a <http://www.w3.org/2002/07/owl#ObjectProperty> .
                """);
        Run check = place.run("check", "own.ttl");
        assertTrue(
                check.out()
                        .contains(
                                """
                                warning: rg:requirs is no term of the ontology [unknown-term]
                                  fix: did you mean rg:requires?
                                """),
                check.out());
        assertTrue(!check.out().contains("rg:mine"), check.out());
    }
}
