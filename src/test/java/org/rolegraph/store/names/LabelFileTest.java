package org.rolegraph.store.names;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.ask.search.NearLabels;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;

class LabelFileTest {
    /** Bytes before the sections, of the layout of such files. */
    private static final int HEADER = 24 + 40 * LabelSection.values().length;

    private final LabelFile file = new LabelFile();

    @TempDir Path folder;

    @Test
    void lists_every_name_in_order() throws IOException {
        Labels labels = labels(StatedTriples.world());
        assertEquals(
                """
                15-2051.00 | notation | role of onet onet-15-2051.00
                2511.4 | notation | role of esco 258e46f9-0075-4a2e-adae-1ff0477e0f30
                ACT Premium mobile@en | preferred | skill of onet onet-technology-act-premium_mobile
                ACT! Premium@en | preferred | skill of onet onet-technology-act-premium_1254bbec
                Apache Hadoop@en | preferred | skill of onet onet-technology-apache-hadoop
                data expert@en | alternative | role of esco 258e46f9-0075-4a2e-adae-1ff0477e0f30
                data scientist@en | preferred | role of curated data-scientist
                Data Scientist@de | preferred | role of esco 258e46f9-0075-4a2e-adae-1ff0477e0f30
                data scientist@en | preferred | role of esco 258e46f9-0075-4a2e-adae-1ff0477e0f30
                data scientist@en | alternative | role of onet onet-15-2051.00
                Data Scientists@en | preferred | role of onet onet-15-2051.00
                data-scientist | id | role of curated data-scientist
                Datenwissenschaftler@de | alternative | role of curated data-scientist
                Datenwissenschaftlerin@de | preferred | role of curated data-scientist
                distributed computing@en | preferred | skill of curated distributed-computing
                distributed-computing | id | skill of curated distributed-computing
                distributing computations@en | alternative | skill of curated distributed-computing
                economist | id | role of user economist
                economist@en | preferred | role of onet onet-22-2222.00
                economist@en | preferred | role of user economist
                engine operator@en | preferred | role of esco a1
                Engine Operator@en | preferred | role of esco a2
                engine operator@en | preferred | role of onet onet-11-1111.00
                essential@en | preferred | other of ontology ontology#essential
                go | id | role of curated go
                go | id | skill of curated go
                Go@en | preferred | skill of curated go
                GO@en | preferred | skill of curated go-again
                Go player@en | preferred | role of curated go
                go-again | id | skill of curated go-again
                machine learning platform engineer@en | alternative | role of curated ml-platform-engineer
                ML platform engineer@en | preferred | role of curated ml-platform-engineer
                ML plattform engineer@en | hidden | role of curated ml-platform-engineer
                ml-platform-engineer | id | role of curated ml-platform-engineer
                onet-11-1111.00 | id | role of onet onet-11-1111.00
                onet-15-2051.00 | id | role of onet onet-15-2051.00
                onet-22-2222.00 | id | role of onet onet-22-2222.00
                onet-technology-act-premium_1254bbec | id | skill of onet onet-technology-act-premium_1254bbec
                onet-technology-act-premium_mobile | id | skill of onet onet-technology-act-premium_mobile
                onet-technology-apache-hadoop | id | skill of onet onet-technology-apache-hadoop
                parallelism | id | skill of curated parallelism
                parallelism@en | preferred | skill of curated parallelism
                python | id | skill of curated python
                Python@en | preferred | skill of curated python
                tensorflow | id | product of curated tensorflow
                TensorFlow | preferred | product of curated tensorflow
                """,
                labels.completions("", Scope.ANY, 1000).stream()
                        .map(LabelFileTest::line)
                        .collect(Collectors.joining()));
    }

    private static String line(Hit hit) {
        Label label = hit.label();
        Entity entity = hit.entity();
        return label.text()
                + (label.language().isEmpty() ? "" : "@" + label.language())
                + " | "
                + hit.how().word()
                + " | "
                + entity.kind().word()
                + " of "
                + entity.source()
                + " "
                + entity.iri().substring(entity.iri().lastIndexOf('/') + 1)
                + "\n";
    }

    @Test
    void the_order_of_the_triples_does_not_show() throws IOException {
        byte[] bytes = Files.readAllBytes(build(StatedTriples.world(), "0"));
        for (int seed = 1; seed < 20; seed++) {
            Path other = build(StatedTriples.world().shuffled(seed), "" + seed);
            assertArrayEquals(bytes, Files.readAllBytes(other));
        }
    }

    @Test
    void shows_a_label_in_the_first_language_there_is() throws IOException {
        Labels labels =
                labels(
                        StatedTriples.world()
                                .in("esco")
                                .pref(StatedTriples.role("go"), "Go-Spieler", "de-AT"));
        String scientist = StatedTriples.role("data-scientist");
        assertEquals(
                List.of(
                        "Datenwissenschaftlerin@de",
                        "data scientist@en",
                        "data scientist@en",
                        "Datenwissenschaftlerin@de",
                        "Go-Spieler@de-at",
                        "TensorFlow@",
                        "none"),
                List.of(
                        shown(labels, scientist, "de", "en"),
                        shown(labels, scientist, "fr", "en"),
                        shown(labels, scientist),
                        shown(labels, scientist, "de-ch"),
                        shown(labels, StatedTriples.role("go"), "de"),
                        shown(labels, StatedTriples.product("tensorflow"), "de"),
                        shown(labels, StatedTriples.role("nobody"), "de")));
    }

    private static String shown(Labels labels, String iri, String... languages) {
        return labels.preferredLabel(iri, List.of(languages))
                .map(l -> l.text() + "@" + l.language())
                .orElse("none");
    }

    @Test
    void of_two_preferred_labels_the_first_source_is_shown() throws IOException {
        String iri = StatedTriples.role("x");
        Labels labels =
                labels(
                        new StatedTriples()
                                .in("onet")
                                .pref(iri, "a", "en")
                                .in("esco")
                                .pref(iri, "b", "en")
                                .in("user")
                                .pref(iri, "0", "en"));
        assertEquals(Optional.of(new Label("b", "en")), labels.preferredLabel(iri, List.of()));
        assertEquals("esco", labels.entity(iri).orElseThrow().source());
    }

    @Test
    void an_rdfs_label_is_preferred_only_without_another() throws IOException {
        Labels labels =
                labels(
                        new StatedTriples()
                                .add("urn:a", Terms.RDFS_LABEL, "one", "en")
                                .add("urn:b", Terms.RDFS_LABEL, "two", "en")
                                .pref("urn:b", "deux", "fr"));
        assertEquals(How.PREFERRED, labels.exact("one", Scope.ANY).get(0).how());
        assertEquals(How.ALTERNATIVE, labels.exact("two", Scope.ANY).get(0).how());
    }

    @Test
    void keeps_the_beginning_of_definitions() throws IOException {
        String smile = "😀".repeat(150);
        StatedTriples said =
                StatedTriples.world().definition(StatedTriples.role("go"), "x" + smile);
        Labels labels = labels(said);
        assertEquals(
                "Builds what models are trained on.",
                labels.definition(StatedTriples.role("ml-platform-engineer")).orElseThrow().text());
        assertEquals(
                "x" + "😀".repeat(99),
                labels.definition(StatedTriples.role("go")).orElseThrow().text());
        assertEquals(Optional.empty(), labels.definition(StatedTriples.skill("go")));
    }

    @Test
    void joins_what_exact_matches_make_one_also_through_others() throws IOException {
        Labels labels = labels(StatedTriples.world());
        List<String> joined =
                List.of(
                        StatedTriples.role("data-scientist"),
                        StatedTriples.ESCO_SCIENTIST,
                        StatedTriples.role("onet-15-2051.00"));
        for (String iri : joined) {
            assertEquals(joined, labels.joined(iri).stream().map(Entity::iri).toList());
        }
    }

    @Test
    void joins_what_a_load_computed_and_not_what_a_source_says() throws IOException {
        String one = StatedTriples.ESCO + "one";
        String other = StatedTriples.ESCO + "other";
        String national = "https://example.org/national";
        StatedTriples said =
                new StatedTriples()
                        .in("esco")
                        .type(one, Rg.ROLE)
                        .pref(one, "one", "en")
                        .type(other, Rg.ROLE)
                        .pref(other, "other", "en")
                        .in("onet")
                        .role("onet-10-1000.00", "Ones")
                        .in("crosswalk")
                        .pref(national, "one and other", "en")
                        .add(one, Terms.SKOS_EXACT_MATCH, national, null)
                        .add(other, Terms.SKOS_EXACT_MATCH, national, null)
                        .in("joins")
                        .match(one, StatedTriples.role("onet-10-1000.00"));
        Labels labels = labels(said);
        assertEquals(
                List.of(one, StatedTriples.role("onet-10-1000.00")),
                labels.joined(one).stream().map(Entity::iri).toList());
    }

    @Test
    void completes_beginnings_within_the_scope() throws IOException {
        Labels labels = labels(StatedTriples.world());
        assertEquals(
                List.of("Data Scientists", "data-scientist"),
                labels.completions("DATA", Scope.ANY, 7).stream()
                        .map(hit -> hit.label().text())
                        .skip(5)
                        .toList());
        assertEquals(List.of(), labels.completions("data", Scope.of(Kind.SKILL), 7));
        assertEquals(List.of(), labels.completions("zzz", Scope.ANY, 7));
        assertEquals(3, labels.completions("", Scope.ANY, 3).size());
    }

    @Test
    void a_file_without_names_answers_nothing() throws IOException {
        Labels labels = labels(new StatedTriples());
        assertEquals(List.of(), labels.exact("", Scope.ANY));
        assertEquals(List.of(), labels.completions("", Scope.ANY, 9));
        assertEquals(Optional.empty(), labels.entity("urn:x"));
        assertEquals(List.of(), new NearLabels(labels).find("engineer", Scope.ANY, 3));
    }

    @Test
    void takes_hostile_labels() throws IOException {
        List<String> hostile =
                List.of(
                        "x".repeat(10_000),
                        "מהנדס תוכנה",
                        "e\u0301\u0302\u0303\u0304",
                        "👩‍💻🏳️‍🌈",
                        "\u0000\u001b[31m",
                        "𐐷 Deseret",
                        "a\nb",
                        "\"'<>&",
                        "\ud800 alone");
        StatedTriples said =
                new StatedTriples().pref("urn:empty", "", "en").pref("urn:blank", " \u00a0", "en");
        for (int i = 0; i < hostile.size(); i++) {
            said.pref("urn:" + i, hostile.get(i), "en");
        }
        Labels labels = labels(said);
        List<String> found = new ArrayList<>();
        for (String label : hostile) {
            labels.exact(label, Scope.ANY).forEach(hit -> found.add(hit.entity().iri()));
        }
        assertEquals(9, found.size(), found.toString());
        // those whose only name is blank are no entities
        assertEquals(Optional.empty(), labels.entity("urn:empty"));
        assertEquals(Optional.empty(), labels.entity("urn:blank"));
    }

    @Test
    void a_flipped_bit_and_a_cut_is_found_by_verify() throws IOException {
        Path built = build(StatedTriples.world(), "whole");
        assertTrue(file.verify(built));
        byte[] whole = Files.readAllBytes(built);
        Path broken = folder.resolve("broken");
        for (int i = 0; i < whole.length; i += i < HEADER ? 1 : 3) {
            byte[] bytes = whole.clone();
            bytes[i] ^= (byte) (1 << (i % 8));
            Files.write(broken, bytes);
            assertFalse(file.verify(broken), "bit of byte " + i);
        }
        for (int length = 0; length < whole.length; length += 37) {
            Files.write(broken, java.util.Arrays.copyOf(whole, length));
            assertFalse(file.verify(broken), "cut at " + length);
            assertThrows(Failure.class, () -> LabelFile.open(broken));
        }
        assertFalse(file.verify(folder.resolve("missing")));
    }

    @Test
    void a_damaged_file_never_ends_in_a_stack_trace() throws IOException {
        byte[] whole = Files.readAllBytes(build(StatedTriples.world(), "whole"));
        Path broken = folder.resolve("broken");
        for (int i = HEADER; i < whole.length; i += 2) {
            byte[] bytes = whole.clone();
            bytes[i] = (byte) 0xff;
            Files.write(broken, bytes);
            Labels labels;
            try {
                labels = LabelFile.open(broken);
                labels.completions("", Scope.ANY, 1000);
                labels.preferredLabel(StatedTriples.role("data-scientist"), List.of("de"));
                labels.definition(StatedTriples.role("ml-platform-engineer"));
                labels.joined(StatedTriples.role("data-scientist"));
            } catch (Failure e) {
                assertEquals(Codes.DAMAGED_STORE, e.problems().get(0).code());
            }
        }
    }

    @Test
    void says_what_is_wrong_with_a_file() throws IOException {
        Path built = build(StatedTriples.world(), "labels");
        byte[] bytes = Files.readAllBytes(built);
        bytes[8] = 99;
        Files.write(built, bytes);
        Failure failure = assertThrows(Failure.class, () -> LabelFile.open(built));
        assertEquals(Exit.STORE, failure.exit());
        assertEquals(
                "the label file has version 99; expected 3", failure.problems().get(0).message());
        Failure missing = assertThrows(Failure.class, () -> LabelFile.open(folder.resolve("none")));
        assertEquals("the label file is missing", missing.problems().get(0).message());
    }

    @Test
    void types_make_kinds_and_the_first_kind_counts() throws IOException {
        Labels labels =
                labels(
                        new StatedTriples()
                                .type("urn:a", Terms.ORG_ORGANIZATION)
                                .type("urn:a", Rg.PRODUCT)
                                .type("urn:b", Rg.ROLE_PROFILE)
                                .type("urn:c", Rg.REQUIREMENT)
                                .type("urn:d", Terms.SKOS_CONCEPT)
                                .pref("urn:d", "d", ""));
        assertEquals(
                List.of(Kind.ORGANIZATION, Kind.ROLE, Kind.OTHER),
                List.of(
                        labels.entity("urn:a").orElseThrow().kind(),
                        labels.entity("urn:b").orElseThrow().kind(),
                        labels.entity("urn:d").orElseThrow().kind()));
        assertEquals(Optional.empty(), labels.entity("urn:c"));
    }

    @Test
    void what_classifies_is_a_kind_and_what_is_broader_and_what_has_the_iri_of_one()
            throws IOException {
        String unused = "https://example.org/kind/unused";
        Labels labels =
                labels(
                        new StatedTriples()
                                .pref("urn:industry", "industry", "")
                                .pref("urn:sector", "sector", "")
                                .pref("urn:database", "database", "")
                                .pref("urn:other", "other", "")
                                .pref(unused, "not used", "")
                                .type("urn:skill", Rg.SKILL)
                                .add("urn:a", Terms.ORG_CLASSIFICATION, "urn:industry", null)
                                .add("urn:b", Rg.PRODUCT_KIND, "urn:database", null)
                                .add("urn:b", Rg.PRODUCT_KIND, "urn:skill", null)
                                .add("urn:b", Rg.PRODUCT_KIND, "urn:nameless", null)
                                .add("urn:sector", Terms.SKOS_BROADER, "urn:industry", null)
                                .add("urn:industry", Terms.SKOS_BROADER, "urn:sector", null)
                                .add("urn:other", Terms.SKOS_BROADER, "urn:industry", null));
        StringBuilder kinds = new StringBuilder();
        for (String iri : List.of("industry", "sector", "database", "skill", "other", "nameless")) {
            kinds.append(iri).append(' ').append(kind(labels, "urn:" + iri)).append('\n');
        }
        assertEquals(
                """
                industry KIND
                sector KIND
                database KIND
                skill SKILL
                other OTHER
                nameless null
                """,
                kinds.toString());
        assertEquals(Kind.KIND, kind(labels, unused));
    }

    private static Kind kind(Labels labels, String iri) {
        return labels.entity(iri).map(Entity::kind).orElse(null);
    }

    private Labels labels(StatedTriples said) throws IOException {
        return LabelFile.open(build(said, "labels.bin"));
    }

    private Path build(StatedTriples said, String name) throws IOException {
        Path target = folder.resolve(name);
        file.build(target, said);
        return target;
    }
}
