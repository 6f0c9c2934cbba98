package org.rolegraph.ask.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.ask.engine.Bakery;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.ProblemText;

/** Headers, listings, pages, and what is said of wrong names and values. */
class CatalogueTest {
    private static final Catalogue CATALOGUE = Catalogue.packed();

    private static String failing(org.junit.jupiter.api.function.Executable action) {
        Failure failure = assertThrows(Failure.class, action);
        return failure.problems().stream().map(ProblemText::of).collect(Collectors.joining())
                + "exit "
                + failure.exit().code()
                + "\n";
    }

    @Test
    void what_is_one_is_what_a_load_has_computed() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("queries"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".rq")).toList()) {
                String text = Files.readString(file);
                assertFalse(text.contains("skos:exactMatch|^"), file.toString());
                assertFalse(text.contains("owl:sameAs|^"), file.toString());
            }
        }
    }

    @Test
    void internal_queries_are_not_listed() {
        assertEquals(
                CATALOGUE.all().stream()
                        .filter(query -> !query.tags().contains("internal"))
                        .toList(),
                CATALOGUE.listed());
        assertTrue(CATALOGUE.all().size() > CATALOGUE.listed().size());
    }

    @Test
    void a_query_has_its_page() {
        assertEquals(
                """
                unlinked-entities - The entities of a source that no other knowledge base is linked to

                  rolegraph query unlinked-entities [source=…]

                Parameters:
                  source (string, default curated): the source, such as curated, esco, onet or user

                Columns:
                  entity (entity): the entity
                  type (entity): its class

                Tags: link, quality

                SPARQL:
                """,
                CATALOGUE.get("unlinked-entities").page().split("  PREFIX", 2)[0]);
        assertEquals("shared-skills role=… other=…", CATALOGUE.get("shared-skills").usage());
        assertEquals(
                "  skill (rg:Skill, default machine-learning): the skill that is not needed",
                CATALOGUE.get("roles-without-ml").page().lines().skip(5).findFirst().orElse(""));
    }

    @Test
    void a_misspelled_name_is_suggested() {
        assertEquals(
                """
                query skill-of-role: the catalogue has no query of this name; did you mean skills-of-role?\
                 [not-found]
                  fix: rolegraph queries lists them
                exit 4
                """,
                failing(() -> CATALOGUE.get("skill-of-role")));
    }

    @Test
    void wrong_arguments_are_reported_together() {
        assertEquals(
                """
                query shared-skills: it has no parameter "rol"; expected shared-skills role=… other=… [bad-argument]
                  fix: rolegraph queries shared-skills shows how it is called
                query shared-skills: the parameter "role" is missing; expected a role, by id, IRI, CURIE or label\
                 [bad-argument]
                  fix: rolegraph queries shared-skills shows how it is called
                exit 2
                """,
                failing(
                        () ->
                                CATALOGUE
                                        .get("shared-skills")
                                        .ask(Map.of("rol", "x", "other", "y"), Bakery::resolve)));
    }

    @Test
    void bad_headers_are_problems_all_at_once(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("a.rq"),
                """
                #+ param x (int, required): a number
                #+ param y (integer, default ten): a number
                #+ param z (string): a text
                #+ param z (string): a text
                #+ colour: red
                SELECT * {}
                """);
        assertEquals(
                """
                F/a.rq: the header has no summary; expected a line "#+ summary: …" [bad-syntax]
                  fix: say in one line what the query answers
                F/a.rq:1: the type of x is "int"; expected one of rg:Role, rg:Skill, rg:Organization, rg:Product,\
                 rg:Reference, entity, string, language, integer, decimal, boolean [bad-value]
                F/a.rq:2: the default of y is "ten"; expected a whole number such as 10 [bad-value]
                F/a.rq:4: the parameter z is there twice; expected one [bad-value]
                F/a.rq:5: found "colour: red"; expected summary:, tags:, column NAME (entity):, values NAME:,\
                 either:, or param NAME\
                 (TYPE, required|optional|default VALUE): [bad-syntax]
                exit 3
                """,
                failing(() -> Catalogue.of(folder)).replace(folder.toString(), "F"));
    }
}
