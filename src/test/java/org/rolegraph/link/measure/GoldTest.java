package org.rolegraph.link.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.link.decide.Decision;
import org.rolegraph.link.score.Entry;
import org.rolegraph.link.score.Pool;

class GoldTest {
    private static final Pool TARGET =
            Pool.of(
                    List.of(
                            entry("urn:t:baker", "baker", "bread maker"),
                            entry("urn:t:cook", "cook")));

    private static final Set<String> EXACT = Set.of(Terms.SKOS_EXACT_MATCH);

    @Test
    void what_the_target_has_is_the_answer_whichever_way_round_a_row_is() {
        Gold gold =
                gold(
                        Map.of(),
                        row("urn:q:1", "Bäcker", Terms.SKOS_EXACT_MATCH, "urn:t:baker", "baker"),
                        row("urn:t:cook", "cook", Terms.SKOS_EXACT_MATCH, "urn:q:2", "Koch"),
                        row("urn:q:2", "Koch", Terms.SKOS_EXACT_MATCH, "urn:t:baker", "baker"));
        assertEquals(
                Map.of(
                        "urn:q:1", Entry.titled("urn:q:1", "Bäcker"),
                        "urn:q:2", Entry.titled("urn:q:2", "Koch")),
                gold.benchmark().queries());
        assertEquals(
                Map.of(
                        "urn:q:1", Set.of("urn:t:baker_000", "urn:t:baker_001"),
                        "urn:q:2", Set.of("urn:t:baker_000", "urn:t:baker_001", "urn:t:cook_000")),
                gold.benchmark().relevant());
        assertEquals(0, gold.withoutAnswer() + gold.withoutTitle());
    }

    @Test
    void rejected_rows_and_those_of_other_properties_are_no_gold() {
        Gold gold =
                gold(
                        Map.of(),
                        new Decision(
                                new Iri("urn:q:1"),
                                new Iri(Terms.SKOS_EXACT_MATCH),
                                new Iri("urn:t:baker"),
                                true,
                                Map.of("subject_label", "Koch")),
                        row("urn:q:2", "Brot", Terms.SKOS_CLOSE_MATCH, "urn:t:baker", "baker"));
        assertEquals(Map.of(), gold.benchmark().queries());
        assertEquals(0, gold.withoutAnswer() + gold.withoutTitle());
    }

    @Test
    void what_cannot_be_asked_is_counted() {
        Gold gold =
                gold(
                        Map.of(),
                        row("urn:q:1", "", Terms.SKOS_EXACT_MATCH, "urn:t:baker", "baker"),
                        row("urn:q:2", "Wirt", Terms.SKOS_EXACT_MATCH, "urn:t:innkeeper", ""));
        assertEquals(Map.of(), gold.benchmark().queries());
        assertEquals(1, gold.withoutTitle());
        assertEquals(1, gold.withoutAnswer());
    }

    @Test
    void what_is_known_of_who_asks_comes_before_the_label_of_the_row() {
        Entry known = entry("urn:q:1", "Brotbäcker", "Bäcker");
        Gold gold =
                gold(
                        Map.of("urn:q:1", known),
                        row("urn:q:1", "Bäcker", Terms.SKOS_EXACT_MATCH, "urn:t:baker", "baker"));
        assertEquals(Map.of("urn:q:1", known), gold.benchmark().queries());
    }

    @Test
    void ids_of_names_can_stand_in_a_run() {
        gold(Map.of())
                .benchmark()
                .forms()
                .forEach(form -> assertFalse(form.id().matches(".*\\s.*"), form.id()));
    }

    private static Gold gold(Map<String, Entry> subjects, Decision... rows) {
        return Gold.of("tiny", "en", List.of(rows), EXACT, subjects, TARGET);
    }

    private static Entry entry(String id, String title, String... others) {
        return new Entry(id, title, List.of(others), "", List.of());
    }

    private static Decision row(
            String subject, String label, String predicate, String object, String other) {
        return new Decision(
                new Iri(subject),
                new Iri(predicate),
                new Iri(object),
                false,
                Map.of("subject_label", label, "object_label", other));
    }
}
