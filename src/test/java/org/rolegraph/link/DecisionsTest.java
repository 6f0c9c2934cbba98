package org.rolegraph.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.model.Iri;
import org.rolegraph.problem.Failure;
import org.rolegraph.testkit.Jvm;
import org.rolegraph.vocab.Terms;

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
    void a_broken_file_is_told_and_left_as_it_is() throws IOException {
        Path file = folder.resolve("links.sssom.tsv");
        Files.writeString(file, "subject_id\nrole:a\n");
        assertThrows(Failure.class, () -> Decisions.in(file).add(List.of(decision(1, false))));
        assertEquals("subject_id\nrole:a\n", Files.readString(file));
    }

    @Test
    @Timeout(300)
    void what_was_acknowledged_survives_a_kill_at_any_moment() throws IOException {
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
        }
    }

    @Test
    void two_writers_wait_for_one_another() throws Exception {
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

    /** Decides one thing after the other, and says so behind each. */
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
