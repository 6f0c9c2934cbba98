package org.rolegraph.ask.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.store.names.Entity;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.LabelFile;
import org.rolegraph.store.names.Labels;
import org.rolegraph.store.names.Scope;
import org.rolegraph.store.names.StatedTriples;
import org.rolegraph.store.text.TextIndex;

class EntityResolverTest {
    @TempDir Path folder;
    private Search search;
    private EntityResolver resolver;

    @BeforeEach
    void open() throws IOException {
        new LabelFile().build(folder.resolve("labels.bin"), StatedTriples.world());
        new TextIndex().build(folder.resolve("text"), StatedTriples.world());
        Labels labels = LabelFile.open(folder.resolve("labels.bin"));
        search = new Search(labels, folder.resolve("text"));
        resolver = new EntityResolver(labels, search, List.of("en"));
    }

    @AfterEach
    void close() throws IOException {
        search.close();
    }

    @ParameterizedTest
    @CsvSource({
        "ml-platform-engineer, id, curated/ml-platform-engineer",
        "role:ml-platform-engineer, id, curated/ml-platform-engineer",
        "role:go, id, curated/go",
        "https://w3id.org/rolegraph/role/go, iri, curated/go",
        "<https://w3id.org/rolegraph/role/go>, iri, curated/go",
        "rg:essential, iri, ontology/ontology#essential",
        "esco-occupation:a1, iri, esco/a1",
        "role:onet-15-2051.00, id, onet/onet-15-2051.00",
        "' ml  PLATFORM engineer ', preferred, curated/ml-platform-engineer",
        "machine learning platform engineer, alternative, curated/ml-platform-engineer",
        "ML plattform engineer, hidden, curated/ml-platform-engineer",
        "15-2051.00, notation, curated/data-scientist",
        "Datenwissenschaftler, alternative, curated/data-scientist",
        "data expert, alternative, curated/data-scientist",
        "Data Scientists, preferred, curated/data-scientist",
        "economist, id, user/economist",
        "ECONOMIST, preferred, user/economist",
        "engine operator, preferred, esco/a1",
        "Engine Operator, preferred, esco/a2",
        "ML-Platform-Engineer, id, curated/ml-platform-engineer",
        "role:ONET-15-2051.00, id, onet/onet-15-2051.00",
    })
    void resolves(String text, String how, String entity) {
        assertEquals(how + " " + entity, shown(resolver.resolve(text, Scope.ANY)));
    }

    @ParameterizedTest
    @CsvSource({
        "onet-43232304-apache-hadoop, id, onet-technology-apache-hadoop",
        "onet-2.E.1.a-apache-hadoop, id, onet-technology-apache-hadoop",
        "skill:onet-43232304-apache-hadoop, id, onet-technology-apache-hadoop",
        "https://w3id.org/rolegraph/skill/onet-43232304-apache-hadoop, iri,"
                + " onet-technology-apache-hadoop",
        "<https://w3id.org/rolegraph/skill/onet-2.E.1.a-apache-hadoop>, iri,"
                + " onet-technology-apache-hadoop",
        "onet-43232303-act-premium, id, onet-technology-act-premium_1254bbec",
        "skill:onet-43232303-act-premium, id, onet-technology-act-premium_1254bbec",
        "https://w3id.org/rolegraph/skill/onet-43232303-act-premium, id,"
                + " onet-technology-act-premium_1254bbec",
    })
    void follows_the_id_that_a_technology_had_by_its_class(String text, String how, String entity) {
        assertEquals(how + " onet/" + entity, shown(resolver.resolve(text, Scope.ANY)));
    }

    @Test
    void a_former_id_of_nothing_that_is_there_is_unknown() {
        String text = "onet-43232304-act";
        assertEquals("unknown", shown(resolver.resolve(text, Scope.ANY)));
    }

    @ParameterizedTest
    @CsvSource({
        "data scientist, onet, preferred onet/onet-15-2051.00",
        "data expert, onet, alternative onet/onet-15-2051.00",
        "data-scientist, onet, id onet/onet-15-2051.00",
        "engine operator, onet, preferred onet/onet-11-1111.00",
        "economist, onet, preferred onet/onet-22-2222.00",
        "data scientist, esco, preferred esco/258e46f9-0075-4a2e-adae-1ff0477e0f30",
        "python, esco, unknown",
    })
    void a_scheme_narrows(String text, String scheme, String expected) {
        Scope scope = Scope.ANY.withSources(Set.of(scheme));
        String found = shown(resolver.resolve(text, scope));
        assertEquals(expected, found);
    }

    @ParameterizedTest
    @CsvSource({
        "Data Scientists, onet-15-2051.00",
        "data scientist, data-scientist",
        "data expert, data-scientist",
        "data-scientist, data-scientist",
        "engine operator, a1",
    })
    void of_those_that_are_one_the_one_keeps_its_name_that_was_asked_for(
            String text, String expected) {
        Resolution.Found found = (Resolution.Found) resolver.resolve(text, Scope.ANY);
        Entity kept = resolver.keepingName(found.entity(), text, Scope.ANY);
        assertEquals(List.of(expected), ends(List.of(kept)));
    }

    @Test
    void names_what_is_one_and_what_was_passed_over() {
        Resolution.Found found = (Resolution.Found) resolver.resolve("engine operator", Scope.ANY);
        assertEquals(List.of("a1"), ends(found.joined()));
        assertEquals(List.of("a2", "onet-11-1111.00"), ends(found.passedOver()));
        found = (Resolution.Found) resolver.resolve("data scientist", Scope.ANY);
        assertEquals(
                List.of(
                        "data-scientist",
                        "258e46f9-0075-4a2e-adae-1ff0477e0f30",
                        "onet-15-2051.00"),
                ends(found.joined()));
        assertEquals(List.of(), ends(found.passedOver()));
    }

    @Test
    void several_of_one_rank_and_source_are_ambiguous() {
        assertEquals(
                """
                role: "ENGINE operator" names 2 entities [ambiguous]
                  fix: name one of them by its id or IRI, or narrow the source with --scheme:
                    esco-occupation:a1  role of esco, "engine operator": Runs engines on ships.
                    esco-occupation:a2  role of esco, "Engine Operator"
                """,
                failure("ENGINE operator", Scope.ANY));
        assertEquals(
                """
                role: "go" names 2 entities [ambiguous]
                  fix: name one of them by its id or IRI, or narrow the source with --scheme:
                    role:go  role of curated, "Go player"
                    skill:go  skill of curated, "Go"
                """,
                failure("go", Scope.ANY));
    }

    @Test
    void the_very_characters_decide_between_equals() {
        Scope skills = Scope.of(Kind.SKILL);
        assertEquals("preferred curated/go-again", shown(resolver.resolve("GO", skills)));
        assertEquals("preferred curated/go", shown(resolver.resolve("Go", skills)));
        assertEquals("ambiguous", shown(resolver.resolve("gO", skills)));
        assertEquals("id curated/go", shown(resolver.resolve("go", skills)));
    }

    @ParameterizedTest
    @CsvSource({
        "ML-platform engineer, spelled curated/ml-platform-engineer",
        "tensor flow, spelled curated/tensorflow",
        "datascientist, spelled curated/data-scientist",
        "py, alias curated/python",
        "MPE, unknown",
    })
    void another_spelling_and_an_alias_are_as_good_as_a_name(String text, String expected) {
        assertEquals(expected, shown(resolver.resolve(text, Scope.ANY)));
    }

    @Test
    void initials_that_are_those_of_one_name_are_as_good_as_it() throws IOException {
        StatedTriples said =
                StatedTriples.world()
                        .role("reliability", "site reliability engineer")
                        .role("ship", "ship repair")
                        .alt(StatedTriples.role("ship"), "ship repair engineer", "en");
        assertEquals("initials curated/reliability", shown(over(said).resolve("SRE", Scope.ANY)));
    }

    @Test
    void of_further_labels_those_count_that_other_names_bear_out() throws IOException {
        StatedTriples said =
                StatedTriples.world()
                        .in("esco")
                        .type("urn:x/cattle", Rg.ROLE)
                        .pref("urn:x/cattle", "artificial insemination technician", "en")
                        .alt("urn:x/cattle", "AI engineer", "en")
                        .in("onet")
                        .type("urn:x/computers", Rg.ROLE)
                        .pref("urn:x/computers", "artificial intelligence specialist", "en")
                        .alt("urn:x/computers", "research engineer", "en")
                        .alt("urn:x/computers", "AI engineer", "en");
        assertEquals(
                "alternative onet/computers", shown(over(said).resolve("AI engineer", Scope.ANY)));
        assertEquals(
                "alternative esco/cattle",
                shown(over(said).resolve("AI engineer", Scope.ANY.withSources(Set.of("esco")))));
    }

    @Test
    void of_a_product_and_the_skill_that_commands_it_the_product_is_taken() throws IOException {
        String product = "https://w3id.org/rolegraph/product/deno";
        String skill = "https://w3id.org/rolegraph/skill/deno";
        StatedTriples said =
                StatedTriples.world()
                        .in("topics")
                        .type(product, Rg.PRODUCT)
                        .pref(product, "Deno", "en")
                        .type(skill, Rg.SKILL)
                        .pref(skill, "Deno", "en");
        EntityResolver tied = over(said, new CommandOf(() -> Map.of(skill, Set.of(product))));
        assertEquals(
                List.of(
                        "\"deno\" is taken for the product \"Deno\" (product:deno), of which"
                                + " \"Deno\" (skill:deno) is the command"),
                notices("deno", tied));
        assertEquals("id topics/deno", shown(tied.resolve("deno", Scope.of(Kind.SKILL))));
        assertEquals("id topics/deno", shown(tied.resolve("deno", Scope.of(Kind.PRODUCT))));
        assertTrue(shown(over(said).resolve("deno", Scope.ANY)).startsWith("ambiguous"));
    }

    @Test
    void says_who_else_has_the_name() throws IOException {
        StatedTriples said =
                StatedTriples.world()
                        .in("esco")
                        .type("urn:x/spark", Rg.SKILL)
                        .pref("urn:x/spark", "SPARK", "en")
                        .in("topics")
                        .type("urn:x/apache-spark", Rg.PRODUCT)
                        .pref("urn:x/apache-spark", "Apache Spark", "en")
                        .alt("urn:x/apache-spark", "Spark", "en");
        assertEquals(
                List.of(
                        "\"spark\" is taken for \"SPARK\" (<urn:x/spark>) of esco; so is called"
                                + " \"Apache Spark\" (<urn:x/apache-spark>) of topics"),
                notices("spark", over(said)));
    }

    @Test
    void says_what_is_unexpected_of_what_was_found() throws IOException {
        assertEquals(
                List.of(
                        "\"tensor flow\" is taken for \"TensorFlow\" (product:tensorflow), by a name"
                                + " that is spelled in another way"),
                notices("tensor flow", resolver));
        assertEquals(
                List.of("\"py\" is taken for \"Python\" (skill:python), which it stands for"),
                notices("py", resolver));
        assertEquals(
                List.of(
                        "\"Economist\" is taken for your own, of user; so is called \"economist\""
                                + " (role:onet-22-2222.00) of onet"),
                notices("Economist", resolver));
        assertEquals(List.of(), notices("python", resolver));
        assertEquals(List.of(), notices("nothing", resolver));
    }

    @Test
    void what_is_withdrawn_names_its_successor_and_is_found_by_its_id_alone() throws IOException {
        StatedTriples said =
                StatedTriples.world()
                        .role("tinsmith", "tin smith")
                        .add(StatedTriples.role("tinsmith"), Terms.OWL_DEPRECATED, "true", "")
                        .role("sheet", "sheet-metal worker")
                        .add(
                                StatedTriples.role("tinsmith"),
                                Terms.DCT_IS_REPLACED_BY,
                                StatedTriples.role("sheet"),
                                null);
        EntityResolver over = over(said);
        Failure failure =
                assertThrows(
                        Failure.class,
                        () -> over.resolve("tin smith", Scope.ANY).orFail(Location.of("role")));
        assertEquals(
                """
                role: "tin smith" of curated is deprecated; "sheet-metal worker" (role:sheet) has taken its place [not-found]
                  fix: name what is in force, or the deprecated one by its id or IRI, role:tinsmith
                """,
                ProblemText.of(failure.problems().get(0)));
        assertEquals("id curated/tinsmith", shown(over.resolve("tinsmith", Scope.ANY)));
        assertEquals(
                "preferred curated/tinsmith",
                shown(over.resolve("tin smith", Scope.ANY.withWithdrawn())));
        assertEquals(
                List.of(
                        "\"tin smith\" (role:tinsmith) is deprecated; \"sheet-metal worker\""
                                + " (role:sheet) has taken its place"),
                notices("role:tinsmith", over));
    }

    private static List<String> notices(String text, EntityResolver resolver) {
        return resolver.notices(resolver.resolve(text, Scope.ANY), text);
    }

    private EntityResolver over(StatedTriples said) throws IOException {
        return over(said, CommandOf.NONE);
    }

    private EntityResolver over(StatedTriples said, CommandOf commands) throws IOException {
        Path target = Files.createTempDirectory(folder, "g");
        new LabelFile().build(target.resolve("labels.bin"), said);
        new TextIndex().build(target.resolve("text"), said);
        Labels labels = LabelFile.open(target.resolve("labels.bin"));
        search.close();
        search = new Search(labels, target.resolve("text"));
        return new EntityResolver(labels, search, List.of("en"), commands);
    }

    @Test
    void a_misspelling_is_suggested() {
        assertEquals(
                """
                role: no role is called "ML platfrom engineer" [not-found]
                  fix: did you mean "ML platform engineer" (role of curated, role:ml-platform-engineer)?
                """,
                failure("ML platfrom engineer", Scope.of(Kind.ROLE)));
        assertEquals(
                """
                role: no entity with the IRI <https://w3id.org/rolegraph/role/ml-platfrom-engineer> has a name here [not-found]
                  fix: did you mean "ml-platform-engineer" (role of curated, role:ml-platform-engineer)?
                """,
                failure("role:ml-platfrom-engineer", Scope.ANY));
    }

    @Test
    void what_is_further_off_is_suggested_by_its_words() {
        assertEquals(
                """
                role: no entity is called "engineer platform" [not-found]
                  fix: did you mean "ML platform engineer" (role of curated, role:ml-platform-engineer)?
                """,
                failure("engineer platform", Scope.ANY));
        assertEquals(
                """
                role: no entity is called "xyzzy" [not-found]
                  fix: look for it with: rolegraph search TEXT
                """,
                failure("xyzzy", Scope.ANY));
    }

    @Test
    void says_so_when_the_name_is_another_kinds() {
        assertEquals(
                """
                role: "python" is a skill of curated; expected a role [not-found]
                  fix: look for it with: rolegraph search TEXT
                """,
                failure("python", Scope.of(Kind.ROLE)));
        assertEquals(
                """
                role: "python" is a skill of curated; expected an entity of esco, onet [not-found]
                  fix: look for it with: rolegraph search TEXT
                """,
                failure("python", Scope.ANY.withSources(Set.of("onet", "esco"))));
    }

    @Test
    void an_iri_without_a_name_is_said_to_have_none() {
        assertEquals(
                """
                role: no entity with the IRI <http://example.org/x> has a name here [not-found]
                  fix: look for it with: rolegraph search TEXT
                """,
                failure("http://example.org/x", Scope.ANY));
    }

    @ParameterizedTest
    @CsvSource({
        "ML platfrom engineer, fuzzy curated/ml-platform-engineer",
        "pyton, fuzzy curated/python",
        "engineer platform, fuzzy curated/ml-platform-engineer",
        "engine oprator, ambiguous",
        "xyzzy, unknown",
        "python, id curated/python",
    })
    void fuzzily_the_nearest_is_taken(String text, String expected) {
        assertEquals(expected, shown(resolver.resolveFuzzily(text, Scope.ANY)));
    }

    private String failure(String text, Scope scope) {
        Resolution resolution = resolver.resolve(text, scope);
        Failure failure = assertThrows(Failure.class, () -> resolution.orFail(Location.of("role")));
        assertEquals(Exit.NOT_FOUND, failure.exit());
        return ProblemText.of(failure.problems().get(0));
    }

    private static String shown(Resolution resolution) {
        return resolution.fold(
                found ->
                        found.how().word()
                                + " "
                                + found.entity().source()
                                + "/"
                                + end(found.entity()),
                ambiguous -> "ambiguous",
                unknown -> "unknown");
    }

    private static List<String> ends(List<Entity> entities) {
        return entities.stream().map(EntityResolverTest::end).toList();
    }

    private static String end(Entity entity) {
        return entity.iri().substring(entity.iri().lastIndexOf('/') + 1);
    }
}
