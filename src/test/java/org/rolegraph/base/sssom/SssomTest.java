package org.rolegraph.base.sssom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Link;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;

class SssomTest {
    private static final Path CASES = Path.of("src/test/resources/sssom");
    private static final String BASE = "https://example.org/";

    private static final String SMALL =
            """
            #curie_map:
            #  here: https://example.org/
            #  there: https://example.com/
            #mapping_set_id: https://example.org/set
            #mapping_set_title: "a title: with a colon"
            #license: https://example.org/licence
            #object_source: there:all
            #mapping_date: 2026-01-02
            #x_unknown:
            #  - kept: as it is
            subject_id\tpredicate_id\tpredicate_modifier\tobject_id\tobject_label\tmapping_justification\tconfidence\tcomment\tmine
            here:a\tskos:exactMatch\t\tthere:1\tone\tsemapv:ManualMappingCuration\t0.9\t"says ""so\"""\tx
            here:b\tskos:closeMatch\tNot\tthere:2\ttwo\tsemapv:ManualMappingCuration\t\t\t
            """;

    @TestFactory
    @Holds(value = Promise.SENTENCES, tried = "inputs with faults")
    Stream<DynamicTest> says_everything_that_is_wrong_with_a_file() throws IOException {
        List<Path> cases;
        try (Stream<Path> folders = Files.list(CASES)) {
            cases = folders.sorted().toList();
        }
        return cases.stream()
                .map(
                        folder ->
                                DynamicTest.dynamicTest(
                                        folder.getFileName().toString(),
                                        () -> {
                                            Problems problems = new Problems();
                                            SssomReader.read(
                                                    "input.sssom.tsv",
                                                    Files.readString(
                                                            folder.resolve("input.sssom.tsv")),
                                                    problems);
                                            assertEquals(
                                                    Files.readString(
                                                            folder.resolve("problems.txt")),
                                                    shown(problems));
                                        }));
    }

    @Test
    @Holds(value = Promise.DECISIONS_STAY, tried = "round trips")
    void a_written_file_is_read_and_written_byte_for_byte(Tries tries) throws IOException {
        assertEquals(SMALL, write(read(SMALL)));
        tries.held();
        List<Path> packed;
        try (Stream<Path> files = Files.list(Path.of("data/links"))) {
            packed = files.sorted().toList();
        }
        for (Path file : packed) {
            String text = Files.readString(file);
            assertEquals(text, write(read(text)), file.toString());
            tries.held();
        }
    }

    @Test
    void an_accepted_row_becomes_a_link_and_a_rejected_one_does_not() {
        MappingSet set = read(SMALL);
        Link link = DecisionLinks.of(set, set.rows().get(0), BASE).orElseThrow();
        assertEquals(
                new Link(
                        // the first half of: printf '%s %s %s' S P O | sha256sum
                        new Iri(BASE + "mapping/03f052a9f3ede928"),
                        new Iri("https://example.org/a"),
                        new Iri("http://www.w3.org/2004/02/skos/core#exactMatch"),
                        new Iri("https://example.com/1"),
                        "one",
                        new Iri("https://example.com/all"),
                        "",
                        new Iri("https://w3id.org/semapv/vocab/ManualMappingCuration"),
                        new java.math.BigDecimal("0.9"),
                        "2026-01-02",
                        "",
                        "says \"so\""),
                link);
        assertEquals(Optional.empty(), DecisionLinks.of(set, set.rows().get(1), BASE));
    }

    @Test
    void a_value_of_the_set_holds_for_its_rows_unless_one_has_its_own() {
        MappingSet set = read(SMALL);
        Mapping dated =
                Mapping.of(
                        Map.of(
                                "subject_id", "here:c",
                                "predicate_id", "skos:exactMatch",
                                "object_id", "there:3",
                                "mapping_justification", "semapv:ManualMappingCuration",
                                "mapping_date", "2026-05-06"));
        MappingSet more = set.with(dated);
        assertEquals(Optional.of("2026-01-02"), set.value(set.rows().get(0), "mapping_date"));
        assertEquals(Optional.empty(), more.value(more.rows().get(0), "mapping_date"));
        assertEquals(Optional.of("2026-05-06"), more.value(dated, "mapping_date"));
    }

    @Test
    void a_decision_is_one_line_of_a_difference() throws IOException {
        MappingSet set = read(SMALL);
        Map<String, String> cells = new LinkedHashMap<>(set.rows().get(1).cells());
        cells.put("object_id", "there:15");
        List<String> before = write(set).lines().toList();
        List<String> after = write(set.with(Mapping.of(cells))).lines().toList();
        assertEquals(before.size() + 1, after.size());
        List<String> rest = new ArrayList<>(after);
        rest.removeAll(before);
        assertEquals(
                List.of(
                        "here:b\tskos:closeMatch\tNot\tthere:15\ttwo\tsemapv:ManualMappingCuration\t\t\t"),
                rest);
        cells.remove("predicate_modifier");
        MappingSet changed = set.with(Mapping.of(cells)).with(set.rows().get(1));
        assertEquals(3, changed.rows().size());
    }

    @Property(tries = 300)
    @Holds(value = Promise.DECISIONS_STAY, tried = "round trips")
    void any_set_survives_writing_and_reading(@ForAll("sets") MappingSet set) throws IOException {
        String once = write(set);
        MappingSet again = read(once);
        assertEquals(once, write(again));
        assertEquals(
                set.metadata().value("mapping_set_title"),
                again.metadata().value("mapping_set_title"));
        assertEquals(
                set.rows().stream().map(Mapping::cells).map(Map::toString).sorted().toList(),
                again.rows().stream().map(Mapping::cells).map(Map::toString).sorted().toList());
    }

    @Provide
    Arbitrary<MappingSet> sets() {
        Arbitrary<String> words =
                Arbitraries.strings()
                        .withChars("ab c:#\t\n\r\"'|-é")
                        .ofMaxLength(10)
                        .map(String::strip);
        Arbitrary<String> name = Arbitraries.strings().withCharRange('a', 'e').ofLength(3);
        Arbitrary<Mapping> row =
                Combinators.combine(name, name, words, words)
                        .as(
                                (subject, object, comment, other) ->
                                        Mapping.of(
                                                Map.of(
                                                        "subject_id",
                                                        "here:" + subject,
                                                        "predicate_id",
                                                        "skos:exactMatch",
                                                        "object_id",
                                                        "here:" + object,
                                                        "mapping_justification",
                                                        "semapv:Manual",
                                                        "comment",
                                                        comment,
                                                        "z_other",
                                                        other)));
        return Combinators.combine(row.list().ofMaxSize(6).uniqueElements(Mapping::key), words)
                .as(
                        (rows, title) -> {
                            Map<String, String> values = new LinkedHashMap<>();
                            values.put("mapping_set_id", "https://example.org/set");
                            values.put("license", "https://example.org/licence");
                            values.put("mapping_set_title", title);
                            return new MappingSet(
                                    Metadata.of(Map.of("here", BASE), values), List.of(), rows);
                        });
    }

    private static MappingSet read(String text) {
        Problems problems = new Problems();
        MappingSet set = SssomReader.read("small.sssom.tsv", text, problems);
        assertEquals("", shown(problems));
        return set;
    }

    private static String write(MappingSet set) {
        StringWriter out = new StringWriter();
        try {
            SssomWriter.write(set, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static String shown(Problems problems) {
        StringBuilder text = new StringBuilder();
        problems.list().forEach(p -> text.append(ProblemText.of(p)));
        return text.toString();
    }

    @Test
    void slots_of_a_later_version_are_written_with_its_number() throws IOException {
        String older =
                """
                #curie_map:
                #  here: https://example.org/
                #mapping_set_id: https://example.org/set
                #license: https://example.org/licence
                subject_id\tpredicate_id\tobject_id\tmapping_justification\treviewer_label\treviewer_agreement\treview_date\tconfidence
                here:a\tskos:exactMatch\there:1\tsemapv:LexicalMatching\tAda\t0.99\t2026-03-26\t0.4
                here:b\tskos:exactMatch\there:2\tsemapv:LexicalMatching\tAda\t-0.99\t2026-03-26\t0.9
                """;
        String once = write(read(older));
        assertEquals("#sssom_version: \"1.1\"\n" + older, once);
        assertEquals(once, write(read(once)));
        assertEquals(once, write(read("#sssom_version: 1.0\n" + older)));
        MappingSet set = read(once);
        assertTrue(DecisionLinks.of(set, set.rows().get(0), BASE).isPresent());
        // whoever reviewed it disagrees
        assertEquals(Optional.empty(), DecisionLinks.of(set, set.rows().get(1), BASE));
    }

    @Test
    void no_counterpart_is_no_link_by_whatever_prefix() {
        String text =
                """
                #curie_map:
                #  here: https://example.org/
                #  mapping: https://w3id.org/sssom/
                #mapping_set_id: https://example.org/set
                #license: https://example.org/licence
                subject_id\tpredicate_id\tobject_id\tmapping_justification
                here:a\tskos:exactMatch\tmapping:NoTermFound\tsemapv:ManualMappingCuration
                here:b\tskos:exactMatch\tsssom:NoTermFound\tsemapv:ManualMappingCuration
                sssom:NoTermFound\tskos:exactMatch\there:c\tsemapv:ManualMappingCuration
                """;
        Problems problems = new Problems();
        MappingSet set = SssomReader.read("f", text, problems);
        assertEquals(List.of(), problems.list());
        assertEquals(3, set.rows().size());
        for (Mapping row : set.rows()) {
            assertEquals(Optional.empty(), DecisionLinks.of(set, row, BASE));
        }
    }

    @Test
    void an_entity_without_counterpart_in_two_sources_has_two_rows() {
        String row = "here:a\tskos:exactMatch\tsssom:NoTermFound\tsemapv:ManualMappingCuration\t";
        String text =
                """
                #curie_map:
                #  here: https://example.org/
                #mapping_set_id: https://example.org/set
                #license: https://example.org/licence
                subject_id\tpredicate_id\tobject_id\tmapping_justification\tobject_source
                """
                        + String.join("\n", row + "here:x", row + "here:y", row + "here:x", "");
        Problems problems = new Problems();
        SssomReader.read("f", text, problems);
        assertEquals(
                List.of(
                        "here:a skos:exactMatch sssom:NoTermFound of here:x is decided already in"
                                + " line 6"),
                problems.list().stream().map(Problem::message).toList());
    }
}
