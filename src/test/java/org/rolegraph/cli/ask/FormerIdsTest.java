package org.rolegraph.cli.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.cli.Run;

/**
 * What files, arguments and queries that were written before say by the ids that O*NET's
 * technologies had by their classes, of whatever release.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormerIdsTest {
    private static final String OLD = "https://w3id.org/rolegraph/skill/onet-43232304-apache-hive";
    private static final String NEW = "skill:onet-technology-apache-hive";

    @TempDir private static Path folder;
    private Run.Place place;

    @BeforeAll
    void load() throws IOException {
        Files.writeString(
                folder.resolve("old.sssom.tsv"),
                """
                #curie_map:
                #  skill: https://w3id.org/rolegraph/skill/
                #  wd: http://www.wikidata.org/entity/
                #mapping_set_id: https://example.org/set
                #license: https://example.org/licence
                subject_id\tsubject_label\tpredicate_id\tobject_id\tmapping_justification
                skill:onet-43232306-apache-hive\tApache Hive\tskos:exactMatch\twd:Q17022434\tsemapv:ManualMappingCuration
                """);
        place = Run.Place.at(folder);
        Path onet = Path.of("src/test/resources/onet/names-and-classes/input");
        answer("load", "onet=" + onet.toAbsolutePath(), "sssom=old.sssom.tsv");
    }

    private String answer(String... arguments) {
        Run run = place.run(arguments);
        assertEquals(0, run.exit(), run.err());
        return run.out();
    }

    @Test
    void arguments_find_what_has_taken_their_place() {
        for (String old :
                new String[] {OLD, "onet-43232306-apache-hive", "onet-2.E.4.a-apache-hive"}) {
            assertEquals(answer("show", NEW), answer("show", old));
        }
        assertTrue(answer("show", OLD).startsWith("Apache Hive  " + NEW), answer("show", OLD));
    }

    @Test
    void parameters_of_the_catalogue_do_too() {
        String[] query = {"query", "roles-requiring-skill", "-o", "csv", "skill=" + OLD};
        String rows = answer(query);
        query[4] = "skill=" + NEW;
        assertEquals(answer(query), rows);
        assertEquals(3, rows.lines().count(), rows);
    }

    @Test
    void sparql_finds_the_redirect_and_says_so() {
        String roles = "?role rg:requiresOptional ?skill";
        String followed =
                answer(
                        "query",
                        "-o",
                        "csv",
                        "-e",
                        "SELECT ?role { <" + OLD + "> dct:isReplacedBy? ?skill . " + roles + " }");
        assertEquals(3, followed.lines().count(), followed);
        Run plain =
                place.run(
                        "query",
                        "-o",
                        "csv",
                        "-e",
                        "SELECT ?role { ?role rg:requires <" + OLD + "> }");
        assertEquals("role\n", plain.out().replace("\r", ""));
        assertEquals(
                "query: <"
                        + OLD
                        + "> has been replaced by <https://w3id.org/rolegraph/skill/onet-technology-apache-hive>;"
                        + " the graph says only that of it, by dct:isReplacedBy\n",
                plain.err());
        String said =
                answer("query", "-o", "csv", "-e", "SELECT ?p { <" + OLD + "> ?p ?o } ORDER BY ?p");
        assertEquals("p\nhttp://purl.org/dc/terms/isReplacedBy\n", said.replace("\r", ""));
    }

    @Test
    void held_skills_and_teams_are_read() throws IOException {
        String had = answer("gap", "--to", "onet-15-2051.00", "--have", OLD, "-o", "csv");
        assertEquals(answer("gap", "--to", "onet-15-2051.00", "--have", NEW, "-o", "csv"), had);
        Files.writeString(
                folder.resolve("team.csv"), "person,skill\nAnn,onet-43232304-apache-hive\n");
        String team = answer("matrix", "onet-15-2051.00", "--team", "team.csv", "-o", "csv");
        assertTrue(team.contains("Apache Hive,optional,1,Ann"), team);
    }

    @Test
    void links_hold_for_what_has_taken_their_place() {
        String links = answer("query", "external-links", "-o", "csv", "entity=" + NEW);
        assertTrue(links.contains("Q17022434"), links);
        Run check = place.run("link", "check", "--file", "old.sssom.tsv");
        assertEquals(0, check.exit(), check.out() + check.err());
        String list = answer("link", "list", "--file", "old.sssom.tsv", "-o", "csv");
        assertTrue(list.contains("onet-technology-apache-hive"), list);
    }

    @Test
    void redirects_are_no_entities() {
        String found = answer("search", "hive", "-o", "csv");
        assertEquals(2, found.lines().count(), found);
        String count =
                "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s a rg:Skill ; rg:skillKind rg:technology }";
        // three technologies, four commodities
        assertEquals("n\n7\n", answer("query", "-o", "csv", "-e", count).replace("\r", ""));
        for (String query : new String[] {"dataset-statistics", "unlinked-entities"}) {
            assertFalse(answer("query", query, "-o", "csv").contains("onet-4323"), query);
        }
        assertFalse(answer("query", "unlinked-entities", "source=onet").contains("onet-4323"));
        Run check = place.run("check", "--fail-on", "error");
        assertEquals(0, check.exit(), check.out());
    }
}
