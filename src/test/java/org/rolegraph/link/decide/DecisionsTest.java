package org.rolegraph.link.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.testkit.Folders;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Jvm;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;

class DecisionsTest {
    private static final int KILLS = 12;

    @TempDir private Path folder;

    @Test
    void a_decision_is_one_line_in_its_place() throws IOException {
        Decisions decisions = Decisions.in(folder.resolve("new/links.sssom.tsv"));
        decisions.add(List.of(decision(2, false), decision(1, false)));
        decisions.add(List.of(decision(1, true)));
        assertEquals(
                """
                #curie_map:
                #  role: https://w3id.org/rolegraph/role/
                #  wd: http://www.wikidata.org/entity/
                #mapping_set_id: https://w3id.org/rolegraph/mappings/decisions
                #license: https://w3id.org/sssom/license/unspecified
                subject_id\tpredicate_id\tpredicate_modifier\tobject_id\tmapping_justification\tauthor_label
                role:r1\tskos:exactMatch\tNot\twd:Q1\tsemapv:ManualMappingCuration\tAda
                role:r2\tskos:exactMatch\t\twd:Q2\tsemapv:ManualMappingCuration\tAda
                """,
                Files.readString(folder.resolve("new/links.sssom.tsv")));
    }

    @Test
    void what_others_wrote_stays_and_counts_by_its_iris() throws IOException {
        Path file = folder.resolve("links.sssom.tsv");
        Files.writeString(
                file,
                """
                #curie_map:
                #  any: http://www.wikidata.org/
                #  mine: https://w3id.org/rolegraph/role/
                #license: https://creativecommons.org/publicdomain/zero/1.0/
                #mapping_set_id: https://example.org/links
                #our_own_slot: kept
                subject_id\tpredicate_id\tobject_id\tmapping_justification\tmood
                mine:r1\tskos:exactMatch\tany:entity/Q1\tsemapv:LexicalMatching\tgood
                mine:r9\tskos:exactMatch\tany:entity/Q9\tsemapv:LexicalMatching\tbad
                """);
        Decisions.in(file).add(List.of(decision(1, true)));
        assertEquals(
                """
                #curie_map:
                #  any: http://www.wikidata.org/
                #  mine: https://w3id.org/rolegraph/role/
                #mapping_set_id: https://example.org/links
                #license: https://creativecommons.org/publicdomain/zero/1.0/
                #our_own_slot: kept
                subject_id\tpredicate_id\tpredicate_modifier\tobject_id\tmapping_justification\tauthor_label\tmood
                mine:r1\tskos:exactMatch\tNot\tany:entity/Q1\tsemapv:ManualMappingCuration\tAda\t
                mine:r9\tskos:exactMatch\t\tany:entity/Q9\tsemapv:LexicalMatching\t\tbad
                """,
                Files.readString(file));
    }

    @Test
    void an_entity_may_lack_a_counterpart_in_several_knowledge_bases() throws IOException {
        Path file = folder.resolve("links.sssom.tsv");
        Decisions decisions = Decisions.in(file);
        decisions.add(List.of(alone("esco", "1.1.0"), alone("onet", "")));
        decisions.add(List.of(alone("esco", "1.1.1")));
        assertEquals(
                """
                #curie_map:
                #  graph: https://w3id.org/rolegraph/graph/
                #  role: https://w3id.org/rolegraph/role/
                #mapping_set_id: https://w3id.org/rolegraph/mappings/decisions
                #license: https://w3id.org/sssom/license/unspecified
                subject_id\tpredicate_id\tobject_id\tmapping_justification\tobject_source\tobject_source_version
                role:r1\tskos:exactMatch\tsssom:NoTermFound\tsemapv:ManualMappingCuration\tgraph:esco\t1.1.1
                role:r1\tskos:exactMatch\tsssom:NoTermFound\tsemapv:ManualMappingCuration\tgraph:onet\t
                """,
                Files.readString(file));
        decisions.takeBack(List.of(alone("esco", "")));
        assertEquals(
                List.of("https://w3id.org/rolegraph/graph/onet"),
                decisions.list().stream().map(each -> each.cell("object_source")).toList());
    }

    @Test
    void what_a_set_says_of_all_its_rows_comes_with_each() throws IOException {
        Path file = folder.resolve("set.sssom.tsv");
        Files.writeString(
                file,
                """
                #curie_map:
                #  ex: https://example.org/
                #mapping_set_id: https://example.org/set
                #license: https://creativecommons.org/publicdomain/zero/1.0/
                #object_source: ex:all
                #object_source_version: "2"
                #mapping_tool: matcher
                #subject_source: ex:ours
                #comment: of the set, not of its rows
                subject_id\tpredicate_id\tobject_id\tmapping_justification\tsubject_source
                ex:a\tskos:exactMatch\tsssom:NoTermFound\tsemapv:LexicalMatching\tex:theirs
                ex:b\tskos:exactMatch\tex:c\tsemapv:LexicalMatching\t
                """);
        List<Decision> read = Decisions.read(file);
        assertEquals(
                List.of(
                        "https://example.org/all 2 matcher https://example.org/theirs ",
                        "https://example.org/all 2 matcher  "),
                read.stream()
                        .map(
                                row ->
                                        row.cell("object_source")
                                                + " "
                                                + row.cell("object_source_version")
                                                + " "
                                                + row.cell("mapping_tool")
                                                + " "
                                                + row.cell("subject_source")
                                                + " "
                                                + row.cell("comment"))
                        .toList());
        Decisions ours = Decisions.in(folder.resolve("ours.sssom.tsv"));
        ours.add(read);
        assertEquals(
                List.of("https://example.org/all", "https://example.org/all"),
                ours.list().stream().map(row -> row.cell("object_source")).toList());
        // the same by a name of one's own for the source that is common to all
        Decisions.in(file).takeBack(List.of(read.get(0)));
        assertEquals(1, Decisions.read(file).size());
    }

    @Test
    void how_sure_a_program_was_stays_beside_who_agrees_and_when() throws IOException {
        Path file = folder.resolve("proposed.sssom.tsv");
        Files.writeString(
                file,
                """
                #curie_map:
                #  role: https://w3id.org/rolegraph/role/
                #  wd: http://www.wikidata.org/entity/
                #mapping_set_id: https://example.org/set
                #license: https://creativecommons.org/publicdomain/zero/1.0/
                subject_id\tpredicate_id\tpredicate_modifier\tobject_id\tmapping_justification\tmapping_tool\tconfidence
                role:r1\tskos:broadMatch\t\twd:Q1\tsemapv:LexicalMatching\trolegraph\t0.91
                role:r2\tskos:exactMatch\tNot\twd:Q2\tsemapv:LexicalMatching\tother\t0.8
                role:r3\tskos:exactMatch\t\twd:Q3\tsemapv:MappingChaining\trolegraph\t
                """);
        List<Decision> rows = Decisions.read(file);
        Decisions ours = Decisions.in(folder.resolve("links.sssom.tsv"));
        new Verdict(false, "Ada", "2026-11-29", "")
                .record(new Verdict(false, "Ada", "2026-11-29", "").on(rows), false, ours);
        assertEquals(
                """
                #sssom_version: "1.1"
                #curie_map:
                #  role: https://w3id.org/rolegraph/role/
                #  wd: http://www.wikidata.org/entity/
                #mapping_set_id: https://w3id.org/rolegraph/mappings/decisions
                #license: https://w3id.org/sssom/license/unspecified
                subject_id\tpredicate_id\tpredicate_modifier\tobject_id\tmapping_justification\treviewer_label\treviewer_agreement\tmapping_tool\treview_date\tconfidence
                role:r1\tskos:broadMatch\t\twd:Q1\tsemapv:LexicalMatching\tAda\t1.0\trolegraph\t2026-11-29\t0.91
                role:r2\tskos:exactMatch\tNot\twd:Q2\tsemapv:LexicalMatching\tAda\t1.0\tother\t2026-11-29\t0.8
                role:r3\tskos:exactMatch\t\twd:Q3\tsemapv:MappingChaining\tAda\t1.0\trolegraph\t2026-11-29\t
                """,
                Files.readString(folder.resolve("links.sssom.tsv")));
        // of what a row comes to deny the rest to 1 is how sure the program was
        List<Decision> denied = new Verdict(true, "", "2026-11-30", "").on(ours.list());
        assertEquals(
                List.of("true 0.09 unknown", "true 0.8 unknown", "true  unknown"),
                denied.stream()
                        .map(
                                each ->
                                        each.rejected()
                                                + " "
                                                + each.cell("confidence")
                                                + " "
                                                + each.cell("reviewer_label"))
                        .toList());
    }

    @Test
    void a_row_is_as_sure_as_its_program_until_somebody_agrees_or_does_not() {
        assertEquals(0.3, sureness("confidence", "0.3"), 1e-9);
        assertEquals(1, sureness("mapping_tool", "any"), 1e-9);
        assertEquals(1, sureness("confidence", "0.3", "reviewer_label", "Ada"), 1e-9);
        assertEquals(1, sureness("confidence", "0.3", "reviewer_agreement", "1.0"), 1e-9);
        assertEquals(0.3, sureness("confidence", "0.3", "reviewer_agreement", "0.0"), 1e-9);
        assertEquals(0, sureness("confidence", "0.3", "reviewer_agreement", "-1.0"), 1e-9);
        // half of 0.3, and half of the 0.75 that an agreement of 0.5 is
        assertEquals(0.525, sureness("confidence", "0.3", "reviewer_agreement", "0.5"), 1e-9);
    }

    private static double sureness(String... cells) {
        Map<String, String> all = new TreeMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            all.put(cells[i], cells[i + 1]);
        }
        Decision plain = decision(1, false);
        return plain.with(plain.predicate(), plain.object(), false, all).sureness();
    }

    @Property(tries = 200)
    @Holds(value = Promise.DECISIONS_STAY, tried = "decisions")
    void whatever_a_decision_says_its_file_can_be_read(
            @ForAll @StringLength(max = 60) String label,
            @ForAll @StringLength(max = 60) String why)
            throws IOException {
        Path some = Files.createTempDirectory("decisions");
        try {
            Decisions decisions = Decisions.in(some.resolve("links.sssom.tsv"));
            for (int i = 1; i < 3; i++) {
                Decision plain = decision(i, false);
                Map<String, String> cells = new TreeMap<>(plain.cells());
                cells.put("object_label", label);
                cells.put("comment", why);
                decisions.add(List.of(plain.with(plain.predicate(), plain.object(), false, cells)));
            }
            for (Decision read : decisions.list()) {
                assertEquals(DecisionRow.oneLine(wellFormed(label)), read.cell("object_label"));
                assertEquals(DecisionRow.oneLine(wellFormed(why)), read.cell("comment"));
            }
            assertEquals(
                    6 + 2,
                    Files.readString(some.resolve("links.sssom.tsv"))
                            .chars()
                            .filter(c -> c == '\n')
                            .count());
        } finally {
            Folders.delete(some);
        }
    }

    /** Lone surrogates cannot be written in UTF-8, and become question marks. */
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static Decision alone(String source, String version) {
        Decision plain = decision(1, false);
        return plain.with(
                plain.predicate(),
                new Iri(Terms.SSSOM_NO_TERM_FOUND),
                false,
                Map.of(
                        "mapping_justification",
                        "https://w3id.org/semapv/vocab/ManualMappingCuration",
                        "object_source",
                        "https://w3id.org/rolegraph/graph/" + source,
                        "object_source_version",
                        version));
    }

    @Test
    @Holds(value = Promise.DECISIONS_STAY, tried = "hostile inputs")
    void a_broken_file_is_reported_and_left_as_it_is() throws IOException {
        Path file = folder.resolve("links.sssom.tsv");
        Files.writeString(file, "subject_id\nrole:a\n");
        assertThrows(Failure.class, () -> Decisions.in(file).add(List.of(decision(1, false))));
        assertEquals("subject_id\nrole:a\n", Files.readString(file));
    }

    @Test
    @Holds(value = Promise.DECISIONS_STAY, tried = "kills")
    @Timeout(300)
    void what_was_acknowledged_survives_a_kill_at_any_moment(Tries tries) throws IOException {
        Random random = new Random(20_261_123);
        for (int i = 0; i < KILLS; i++) {
            Path file = folder.resolve("killed-" + i + ".sssom.tsv");
            int acknowledged = 0;
            try (Jvm jvm = Jvm.start(Deciding.class, file.toString())) {
                for (int lines = random.nextInt(40); acknowledged < lines; acknowledged++) {
                    assertEquals("decided " + acknowledged, jvm.line());
                }
                jvm.kill();
            }
            List<Decision> found = Decisions.in(file).list();
            assertTrue(found.size() >= acknowledged, found.size() + " of " + acknowledged);
            for (Decision decision : found) {
                assertEquals("Ada", decision.cell("author_label"));
            }
            tries.held();
        }
    }

    @Test
    @Holds(value = Promise.DECISIONS_STAY, tried = "decisions")
    void two_writers_wait_for_one_another(Tries tries) throws Exception {
        Path file = folder.resolve("links.sssom.tsv");
        try (Jvm other = Jvm.start(Deciding.class, file.toString())) {
            assertEquals("decided 0", other.line());
            IntStream.range(1000, 1020)
                    .forEach(
                            n -> {
                                try {
                                    Decisions.in(file).add(List.of(decision(n, false)));
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            });
            other.rest();
            assertEquals(0, other.exit());
        }
        assertEquals(Deciding.COUNT + 20, Decisions.in(file).list().size());
        tries.held(Deciding.COUNT + 20);
    }

    static Decision decision(int number, boolean rejected) {
        return new Decision(
                new Iri("https://w3id.org/rolegraph/role/r" + number),
                new Iri(Terms.SKOS_EXACT_MATCH),
                new Iri("http://www.wikidata.org/entity/Q" + number),
                rejected,
                Map.of(
                        "mapping_justification",
                        "https://w3id.org/semapv/vocab/ManualMappingCuration",
                        "author_label",
                        "Ada"));
    }

    /** Decides one thing after the other, and says so after each. */
    static final class Deciding {
        static final int COUNT = 60;

        private Deciding() {}

        public static void main(String[] args) throws IOException {
            for (int i = 0; i < COUNT; i++) {
                Decisions.in(Path.of(args[0])).add(List.of(decision(i, false)));
                System.out.println("decided " + i);
                System.out.flush();
            }
        }
    }
}
