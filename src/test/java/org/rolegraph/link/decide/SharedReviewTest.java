package org.rolegraph.link.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.sssom.Slots;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.link.decide.SharedReview.Opinion;

/** Several people who decide about the same proposals. */
class SharedReviewTest {
    private static final String DATE = "2026-11-25";

    @TempDir private Path folder;

    private Path file() {
        return folder.resolve("links.sssom.tsv");
    }

    private static Decision row(int subject, int object, String confidence) {
        return new Decision(
                new Iri("https://w3id.org/rolegraph/role/r" + subject),
                new Iri(Terms.SKOS_CLOSE_MATCH),
                new Iri("http://data.europa.eu/esco/occupation/o" + object),
                false,
                Map.of(
                        Slots.SUBJECT_LABEL,
                        "role " + subject,
                        Slots.CONFIDENCE,
                        confidence,
                        Slots.JUSTIFICATION,
                        "semapv:LexicalMatching"));
    }

    private SharedReview review(Decision... rows) {
        return SharedReview.of(List.of(rows), Decisions.in(file()));
    }

    private static Opinion says(String who, String word) {
        return new Opinion(word, who, DATE);
    }

    private static List<String> standing(SharedReview review) throws IOException {
        return review.standing().decided().stream()
                .map(each -> each.map(d -> d.who() + " " + d.says()).orElse("open"))
                .toList();
    }

    @Test
    void what_one_decides_the_other_sees_and_cannot_decide_again() throws IOException {
        SharedReview ada = review(row(1, 1, "0.4"), row(1, 2, "0.9"), row(2, 3, "0.5"));
        SharedReview ben = review(row(1, 1, "0.4"), row(1, 2, "0.9"), row(2, 3, "0.5"));
        Decision surest = ada.rows().get(0);
        assertEquals("http://data.europa.eu/esco/occupation/o2", surest.object().value());
        assertEquals(List.of("open", "open", "open"), standing(ben));
        assertEquals(1, ada.settle(surest, says("Ada", "exact")).made().size());
        assertEquals(List.of("Ada exact", "open", "open"), standing(ben));
        Decisions.Settled late = ben.settle(surest, says("Ben", "reject"));
        assertEquals(List.of(), late.made());
        assertEquals("Ada exact " + DATE, said(late.earlier().get(0)));
        assertEquals(1, Decisions.in(file()).list().size());
    }

    private static String said(Decision decision) {
        return decision.who() + " " + decision.says() + " " + decision.when();
    }

    @Test
    void no_counterpart_settles_the_candidates_and_not_against_a_link_of_another()
            throws IOException {
        SharedReview review = review(row(1, 1, "0.4"), row(1, 2, "0.9"), row(2, 3, "0.5"));
        review.settle(review.rows().get(2), says("Ada", "none"));
        assertEquals(List.of("open", "open", "Ada none"), standing(review));
        review.settle(review.rows().get(0), says("Ada", "proposed"));
        Decisions.Settled late = review.settle(review.rows().get(1), says("Ben", "none"));
        assertEquals("Ada close " + DATE, said(late.earlier().get(0)));
        assertEquals(List.of("Ada close", "open", "Ada none"), standing(review));
        review.settle(review.rows().get(1), says("Ada", "none"));
        assertEquals(List.of("Ada close", "Ada none", "Ada none"), standing(review));
    }

    @Test
    void nobody_takes_back_what_another_has_said() throws IOException {
        SharedReview review = review(row(1, 1, "0.4"));
        Decision row = review.rows().get(0);
        review.settle(row, says("Ada", "reject"));
        List<Decision> others = review.takeBack(row, says("Ben", "reject"), false);
        assertEquals("Ada reject " + DATE, said(others.get(0)));
        assertEquals(List.of("Ada reject"), standing(review));
        assertEquals(List.of(), review.takeBack(row, says("Ada", "reject"), false));
        assertEquals(List.of("open"), standing(review));
    }

    @Test
    void second_opinions_are_kept_apart_and_compared() throws IOException {
        List<Decision> rows = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            rows.add(row(i, i, "0.5"));
        }
        SharedReview review = review(rows.toArray(Decision[]::new));
        List<String> ada =
                List.of("exact", "exact", "exact", "exact", "reject", "reject", "broad", "broad");
        List<String> ben =
                List.of("exact", "exact", "exact", "reject", "reject", "reject", "broad", "exact");
        for (int i = 0; i < 8; i++) {
            // who comes first is of no account
            Opinion first = i % 2 == 0 ? says("Ada", ada.get(i)) : says("Ben", ben.get(i));
            Opinion second = i % 2 == 0 ? says("Ben", ben.get(i)) : says("Ada", ada.get(i));
            review.settle(review.rows().get(i), first);
            review.second(review.rows().get(i), second);
        }
        // 6 of 8 agreed; by chance 4/8 · 4/8 + 2/8 · 3/8 + 2/8 · 1/8
        double chance = 0.25 + 0.09375 + 0.03125;
        assertEquals(
                List.of(new ReviewerAgreement("Ada", "Ben", 8, 6, (0.75 - chance) / (1 - chance))),
                review.standing().agreement());
        assertEquals(8, Decisions.in(file()).list().size());
        assertEquals(8, Decisions.in(folder.resolve("links.second.sssom.tsv")).list().size());
    }

    @Test
    void no_kappa_is_stated_where_both_said_one_thing_of_all() throws IOException {
        SharedReview review = review(row(1, 1, "0.5"));
        review.settle(review.rows().get(0), says("Ada", "exact"));
        review.second(review.rows().get(0), says("Ben", "exact"));
        ReviewerAgreement one = review.standing().agreement().get(0);
        assertEquals(1, one.agreed());
        assertTrue(Double.isNaN(one.kappa()));
    }

    @Test
    void a_pair_is_proposed_once() {
        assertEquals(1, review(row(1, 1, "0.4"), row(1, 1, "0.9")).rows().size());
    }

    @Test
    void no_word_decides_nothing() {
        SharedReview review = review(row(1, 1, "0.5"));
        assertThrows(
                Failure.class, () -> review.settle(review.rows().get(0), says("Ada", "perhaps")));
        assertFalse(Files.exists(file()));
    }

    @Test
    void of_eight_who_decide_the_same_at_once_one_counts() throws Exception {
        List<Decision> rows = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            rows.add(row(i, i, "0.5"));
        }
        ExecutorService people = Executors.newFixedThreadPool(8);
        List<Future<Integer>> made = new ArrayList<>();
        for (int person = 0; person < 8; person++) {
            String who = "person " + person;
            String word = person % 2 == 0 ? "exact" : "broad";
            SharedReview review = review(rows.toArray(Decision[]::new));
            Callable<Integer> work =
                    () -> {
                        int mine = 0;
                        for (Decision each : review.rows()) {
                            mine += review.settle(each, says(who, word)).made().size();
                        }
                        return mine;
                    };
            made.add(people.submit(work));
        }
        int all = 0;
        for (Future<Integer> each : made) {
            all += each.get();
        }
        people.shutdown();
        assertEquals(30, all);
        assertEquals(30, Decisions.in(file()).list().size());
    }
}
