package org.rolegraph.ask.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.store.names.Hit;
import org.rolegraph.store.names.How;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.LabelFile;
import org.rolegraph.store.names.Labels;
import org.rolegraph.store.names.Scope;
import org.rolegraph.store.names.StatedTriples;
import org.rolegraph.store.text.TextIndex;

class SearchTest {
    @TempDir Path folder;

    @Test
    void lists_equal_labels_then_those_with_the_word_then_those_with_its_inflections()
            throws IOException {
        StatedTriples said =
                StatedTriples.world()
                        .in("curated")
                        .role("engine", "engine")
                        .role("engineer-of-engines", "engineer of engines")
                        .role("engineering-lead", "engineering lead")
                        .role("motor", "motor")
                        .alt(StatedTriples.role("motor"), "engine", "en");
        assertEquals(
                """
                1.000 preferred curated/engine: engine
                0.950 alternative curated/motor: engine
                0.796 stemmed esco/a1: engine operator
                0.796 stemmed esco/a2: Engine Operator
                0.796 stemmed onet/onet-11-1111.00: engine operator
                0.694 stemmed curated/engineering-lead: engineering lead
                0.688 stemmed curated/engineer-of-engines: engineer of engines
                0.687 stemmed curated/ml-platform-engineer: ML platform engineer
                """,
                shown(find(said, "engine", Scope.ANY, 20)));
    }

    @Test
    void finds_inflected_words_in_each_language() throws IOException {
        StatedTriples said =
                StatedTriples.world()
                        .in("esco")
                        .pref("urn:en", "managing databases", "en")
                        .pref("urn:de", "Köche und Bäckerinnen", "de")
                        .pref("urn:fr", "ingénieures des réseaux", "fr")
                        .pref("urn:es", "programadores de aplicaciones", "es")
                        .pref("urn:it", "sviluppatori di applicazioni", "it")
                        .pref("urn:nl", "ontwikkelaars van databanken", "nl")
                        .pref("urn:sv", "utvecklare", "sv");
        assertEquals("urn:en", first(said, "manage database"));
        assertEquals("urn:de", first(said, "koch bäckerin und"));
        assertEquals("urn:fr", first(said, "réseau des ingenieure"));
        assertEquals("urn:es", first(said, "programador de aplicacion"));
        assertEquals("urn:it", first(said, "sviluppatore di applicazione"));
        assertEquals("urn:nl", first(said, "databank van ontwikkelaar"));
        assertEquals("urn:sv", first(said, "utveck"));
    }

    @Test
    void finds_words_in_any_order_and_without_accents() throws IOException {
        StatedTriples said = StatedTriples.world().pref("urn:fr", "école supérieure", "fr");
        assertEquals(
                "0.850 stemmed curated/python-developer: Python developer\n",
                shown(
                        find(
                                said.role("python-developer", "Python developer"),
                                "developer (Python)",
                                Scope.ANY,
                                1)));
        assertEquals("urn:fr", first(said, "superieure ecole"));
    }

    @Test
    void finds_beginnings_of_words() throws IOException {
        assertEquals(
                "0.576 prefix curated/ml-platform-engineer: ML platform engineer\n",
                shown(find(StatedTriples.world(), "plat engi", Scope.ANY, 5)));
    }

    @Test
    void few_letters_are_no_beginning_and_short_words_have_no_slips() throws IOException {
        StatedTriples said =
                StatedTriples.world().skill("mops", "mops").skill("research", "sresearch");
        assertEquals("", shown(find(said, "sre", Scope.ANY, 5)));
        assertEquals("", shown(find(said, "mlops", Scope.ANY, 5, Aliases.NONE)));
        assertEquals("", shown(find(said, "mopz", Scope.ANY, 5)));
    }

    @Test
    void what_is_written_apart_with_hyphens_or_as_one_word_is_the_same() throws IOException {
        StatedTriples said =
                StatedTriples.world()
                        .role("back", "back-end developer")
                        .role("lead", "senior back end developer")
                        .role("full", "fullstack developer");
        for (String text :
                List.of("backend developer", "back end developer", "Back-End developer")) {
            assertEquals(
                    """
                    %s curated/back: back-end developer
                    stemmed curated/lead: senior back end developer
                    """
                            .formatted(text.contains("-") ? "preferred" : "spelled"),
                    shown(find(said, text, Scope.ANY, 5)).replaceAll("(?m)^\\S+ ", ""));
        }
        assertEquals(
                "0.890 spelled curated/full: fullstack developer\n",
                shown(find(said, "full-stack developer", Scope.ANY, 5)));
        assertEquals(
                "0.890 spelled curated/data-scientist: data scientist\n",
                shown(find(said, "datascientist", Scope.ANY, 1)));
        assertEquals(
                "0.890 spelled curated/tensorflow: TensorFlow\n",
                shown(find(said, "tensor flow", Scope.ANY, 1)));
        assertEquals(
                "urn:x", first(said.alt("urn:x", "back end operators", "en"), "backend operator"));
    }

    @Test
    void initials_are_those_of_what_most_are_called() throws IOException {
        StatedTriples said =
                StatedTriples.world()
                        .role("reliability", "site reliability engineer")
                        .role("lead", "lead of sites")
                        .alt(StatedTriples.role("lead"), "site reliability engineer", "en")
                        .role("ship", "ship repairs")
                        .alt(StatedTriples.role("ship"), "ship repair engineer", "en")
                        .role("bi", "business intelligence developer");
        assertEquals(
                """
                0.866 initials curated/reliability: site reliability engineer
                0.861 initials curated/lead: site reliability engineer
                """,
                shown(find(said, "SRE", Scope.ANY, 5, Aliases.NONE)));
        assertEquals(
                "0.867 initials curated/bi: business intelligence developer\n",
                shown(find(said, "BI developer", Scope.ANY, 5, Aliases.NONE)));
    }

    @Test
    void initials_of_too_much_are_those_of_nothing() throws IOException {
        StatedTriples said = new StatedTriples();
        for (String label :
                List.of("tar pot man", "tend planing mill", "tin press man", "top part")) {
            said.role(label.replace(' ', '-'), label);
        }
        said.role("two-pen-men", "two pen men");
        assertEquals("", shown(find(said, "TPM", Scope.ANY, 5, Aliases.NONE)));
    }

    @Test
    void aliases_stand_for_their_meaning_within_a_text_too() throws IOException {
        StatedTriples said =
                StatedTriples.world()
                        .skill("k", "Kubernetes")
                        .role("k", "Kubernetes engineer")
                        .skill("nlp", "natural language processing");
        assertEquals(
                """
                0.880 alias curated/k: Kubernetes
                0.875 alias curated/k: Kubernetes engineer
                """,
                shown(find(said, "k8s", Scope.ANY, 5)));
        assertEquals(
                "0.880 alias curated/k: Kubernetes engineer\n",
                shown(find(said, "K8s engineer", Scope.of(Kind.ROLE), 5)));
        assertEquals("", shown(find(said, "k8s", Scope.ANY, 5, Aliases.NONE)));
        // nothing is called large language model: its field is
        assertEquals(
                "0.300 partial curated/nlp: natural language processing\n",
                shown(find(said, "LLM", Scope.ANY, 5)));
    }

    @Test
    void sentences_come_after_names_unless_they_alone_are_asked_for() throws IOException {
        StatedTriples said =
                StatedTriples.world()
                        .role("electrician", "electrician")
                        .type("urn:duty", Rg.RESPONSIBILITY)
                        .pref(
                                "urn:duty",
                                "confer with electricians to set the lights of plays",
                                "en");
        assertEquals(
                """
                1.000 preferred curated/electrician: electrician
                0.068 statement curated/urn:duty: confer with electricians to set the lights of plays
                """,
                shown(find(said, "electrician", Scope.ANY, 5)));
        assertEquals(
                """
                0.483 fuzzy curated/electrician: electrician
                0.034 statement curated/urn:duty: confer with electricians to set the lights of plays
                """,
                shown(find(said, "electrican", Scope.ANY, 5)));
        assertEquals(
                "0.679 stemmed curated/urn:duty: confer with electricians to set the lights of plays\n",
                shown(find(said, "electrician", Scope.of(Kind.RESPONSIBILITY), 5)));
    }

    @Test
    void an_alternative_label_that_nothing_bears_out_comes_after_those_of_the_sense()
            throws IOException {
        StatedTriples said =
                StatedTriples.world()
                        .in("esco")
                        .type("urn:cattle", Rg.ROLE)
                        .pref("urn:cattle", "animal artificial insemination technician", "en")
                        .alt("urn:cattle", "artificial insemination engineer", "en")
                        .alt("urn:cattle", "AI engineer", "en")
                        .in("onet")
                        .type("urn:computers", Rg.ROLE)
                        .pref("urn:computers", "Computer Scientists", "en")
                        .alt("urn:computers", "AI Engineer", "en")
                        .alt(
                                "urn:computers",
                                "AI Engineer (Artificial Intelligence Engineer)",
                                "en");
        String expected =
                """
                0.950 alternative onet/urn:computers: AI Engineer
                0.855 minor esco/urn:cattle: AI engineer
                """;
        assertEquals(expected, shown(find(said, "AI engineer", Scope.ANY, 5)));
        assertEquals(expected, shown(find(said, "AI engineer", Scope.ANY, 5, Aliases.NONE)));
    }

    @Test
    void what_is_withdrawn_stays_out_unless_asked_for() throws IOException {
        StatedTriples said =
                StatedTriples.world()
                        .role("tinsmith", "tinsmith")
                        .add(StatedTriples.role("tinsmith"), Terms.OWL_DEPRECATED, "true", "");
        assertEquals(
                "",
                shown(
                        find(said, "tinsmith", Scope.of(Kind.ROLE), 5).stream()
                                .filter(hit -> hit.how() == How.PREFERRED)
                                .toList()));
        assertEquals(
                "1.000 preferred curated/tinsmith: tinsmith\n",
                shown(find(said, "tinsmith", Scope.ANY.withWithdrawn(), 5)));
    }

    @Test
    void says_which_words_no_name_has() throws IOException {
        StatedTriples said = StatedTriples.world();
        Labels labels = labels(said);
        new TextIndex().build(folder.resolve("text"), said);
        try (Search search = new Search(labels, folder.resolve("text"))) {
            assertEquals(
                    List.of("krankenschwester"),
                    search.strangers("Krankenschwester, Enginer", Scope.ANY));
            assertEquals(List.of(), search.strangers("platforms 12 xy", Scope.ANY));
        }
    }

    @Test
    void looks_for_slips_when_nothing_else_agrees() throws IOException {
        assertEquals(
                "0.481 fuzzy curated/ml-platform-engineer: ML platform engineer\n",
                shown(find(StatedTriples.world(), "ML platfrom enginer", Scope.ANY, 5)));
        assertEquals(
                "0.471 fuzzy curated/python: Python\n",
                shown(find(StatedTriples.world(), "pyhton", Scope.ANY, 5)));
    }

    @Test
    void looks_for_parts_last() throws IOException {
        assertEquals(
                "curated/ml-platform-engineer: machine learning platform engineer\n",
                shown(find(StatedTriples.world(), "ML platform builder", Scope.ANY, 5))
                        .replaceAll("(?m)^\\S+ partial ", ""));
        assertEquals("", shown(find(StatedTriples.world(), "xyzzy plugh", Scope.ANY, 5)));
    }

    @Test
    void narrows_to_kinds_sources_and_languages() throws IOException {
        StatedTriples said = StatedTriples.world();
        assertEquals(
                List.of("Go", "GO"),
                find(said, "go", Scope.of(Kind.SKILL), 5).stream()
                        .filter(hit -> hit.how() == How.PREFERRED)
                        .map(hit -> hit.label().text())
                        .toList());
        assertEquals(
                "0.950 alternative onet/onet-15-2051.00: data scientist\n",
                shown(find(said, "data scientist", Scope.ANY.withSources(Set.of("onet")), 5)));
        assertEquals(
                "1.000 preferred esco/258e46f9-0075-4a2e-adae-1ff0477e0f30: Data Scientist\n",
                shown(find(said, "data scientist", Scope.ANY.withLanguages(Set.of("de")), 5)));
        assertEquals(3, find(said, "engi", Scope.ANY, 3).size());
    }

    @Test
    void exact_search_needs_no_text_index() throws IOException {
        Labels labels = labels(StatedTriples.world());
        try (Search search = new Search(labels, folder.resolve("none"))) {
            assertEquals(2, search.exact("go", Scope.of(Kind.SKILL), 5).size());
            assertEquals(List.of(), search.exact("engineer", Scope.ANY, 5));
            assertEquals(List.of(), search.find("engineer", Scope.ANY, 5));
        }
    }

    @Test
    void hostile_texts_find_nothing_and_break_nothing() throws IOException {
        StatedTriples said =
                StatedTriples.world()
                        .pref("urn:long", "x".repeat(10_000), "en")
                        .pref("urn:jp", "機械学習", "ja");
        Labels labels = labels(said);
        new TextIndex().build(folder.resolve("text"), said);
        try (Search search = new Search(labels, folder.resolve("text"))) {
            for (String text :
                    List.of(
                            "",
                            " ",
                            "👩‍💻",
                            "*",
                            "a*b?",
                            "\u0000",
                            "((((",
                            "y".repeat(100_000),
                            "\ud800",
                            "a ".repeat(50_000) + "q")) {
                search.find(text, Scope.ANY, 5);
            }
            assertEquals(
                    "urn:long", search.find("x".repeat(200), Scope.ANY, 5).get(0).entity().iri());
            assertEquals("urn:jp", search.find("学習", Scope.ANY, 5).get(0).entity().iri());
            assertEquals(List.of(), search.find("👩‍💻", Scope.ANY, 5));
        }
    }

    @Test
    void the_same_names_give_the_same_answers_whatever_their_order() throws IOException {
        String expected = null;
        for (int seed = 0; seed < 5; seed++) {
            StatedTriples said = StatedTriples.world().shuffled(seed);
            Path target = Files.createDirectory(folder.resolve("s" + seed));
            new LabelFile().build(target.resolve("labels.bin"), said);
            new TextIndex().build(target.resolve("text"), said);
            Labels labels = LabelFile.open(target.resolve("labels.bin"));
            try (Search search = new Search(labels, target.resolve("text"))) {
                String all =
                        Stream.of("d", "engineer", "scientists", "platfrom", "go")
                                .map(text -> shown(search.find(text, Scope.ANY, 50)))
                                .collect(Collectors.joining());
                assertEquals(expected == null ? all : expected, all);
                expected = all;
            }
        }
    }

    @Test
    void an_index_is_whole_only_with_its_own_labels() throws IOException {
        StatedTriples said = StatedTriples.world();
        labels(said);
        Path text = folder.resolve("text");
        TextIndex index = new TextIndex();
        assertFalse(index.verify(text));
        index.build(text, said);
        assertTrue(index.verify(text));
        Files.delete(folder.resolve("labels.bin"));
        assertTrue(index.verify(text));
        Labels others = labels(StatedTriples.world().role("new", "new"));
        assertFalse(index.verify(text));
        try (Search search = new Search(others, text)) {
            assertThrows(Failure.class, () -> search.find("x", Scope.ANY, 5));
        }
    }

    @Test
    void an_index_without_a_label_file_beside_it_is_the_same() throws IOException {
        Path alone = Files.createDirectory(folder.resolve("alone"));
        new TextIndex().build(alone.resolve("text"), StatedTriples.world());
        try (Stream<Path> files = Files.list(alone)) {
            assertEquals(List.of(alone.resolve("text")), files.toList());
        }
        try (Search search = new Search(labels(StatedTriples.world()), alone.resolve("text"))) {
            assertEquals(1, search.find("pyth", Scope.ANY, 5).size());
        }
    }

    @Test
    void damage_is_found_by_verify() throws IOException {
        Path text = folder.resolve("text");
        TextIndex index = new TextIndex();
        index.build(text, StatedTriples.world());
        List<Path> files;
        try (Stream<Path> all = Files.list(text)) {
            files = all.toList();
        }
        for (Path file : files) {
            byte[] whole = Files.readAllBytes(file);
            for (int i = 0; i < whole.length; i += Math.max(1, whole.length / 40)) {
                byte[] bytes = whole.clone();
                bytes[i] ^= 4;
                Files.write(file, bytes);
                assertFalse(index.verify(text), file + " at " + i);
            }
            Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 1));
            assertFalse(index.verify(text), file + " cut");
            Files.write(file, whole);
        }
        assertTrue(index.verify(text));
    }

    private String first(StatedTriples said, String text) throws IOException {
        return find(said, text, Scope.ANY, 1).get(0).entity().iri();
    }

    private List<Hit> find(StatedTriples said, String text, Scope scope, int limit)
            throws IOException {
        return find(said, text, scope, limit, Aliases.packed());
    }

    private List<Hit> find(StatedTriples said, String text, Scope scope, int limit, Aliases aliases)
            throws IOException {
        Path target = Files.createTempDirectory(folder, "g");
        new LabelFile().build(target.resolve("labels.bin"), said);
        new TextIndex().build(target.resolve("text"), said);
        Labels labels = LabelFile.open(target.resolve("labels.bin"));
        try (Search search = new Search(labels, () -> target.resolve("text"), aliases)) {
            return search.find(text, scope, limit);
        }
    }

    private Labels labels(StatedTriples said) throws IOException {
        Path target = folder.resolve("labels.bin");
        Files.deleteIfExists(target);
        new LabelFile().build(target, said);
        return LabelFile.open(target);
    }

    private static String shown(List<Hit> hits) {
        return hits.stream()
                .map(
                        hit ->
                                String.format(
                                        Locale.ROOT,
                                        "%.3f %s %s/%s: %s%n",
                                        hit.score(),
                                        hit.how().word(),
                                        hit.entity().source(),
                                        hit.entity().iri().replaceAll(".*/", ""),
                                        hit.label().text()))
                .collect(Collectors.joining());
    }
}
