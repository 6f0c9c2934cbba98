package org.rolegraph.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MatcherTest {
    private static final List<Form> FORMS =
            List.of(
                    new Form("1", "engineer", "data engineer", true),
                    new Form("2", "engineer", "builder of data pipelines", false),
                    new Form("3", "analyst", "data analyst", true),
                    new Form("4", "analyst", "data engineer", false),
                    new Form("5", "baker", "baker", true),
                    new Form("6", "empty", "", true),
                    new Form(
                            "7",
                            "marks",
                            "e\u0301\u0327".repeat(3000) + " \ud83d\ude80 \u05d0",
                            true));

    private static final Matcher LEXICAL = Matcher.lexical(pool(), "en");

    @Test
    void of_equal_names_the_preferred_one_wins() {
        List<Candidate> found = Candidates.of(LEXICAL, titled("Data Engineers"), 2);
        assertEquals(
                List.of("engineer", "analyst"), found.stream().map(Candidate::concept).toList());
        assertTrue(found.get(0).margin() > 0);
    }

    @Test
    void plural_and_case_and_accents_do_not_matter() {
        assertEquals("baker", best("BÁKERS"));
    }

    @Test
    void a_text_that_shares_nothing_has_no_candidate() {
        assertEquals(List.of(), Candidates.of(LEXICAL, titled("zzz qqq"), 5));
        assertEquals(List.of(), Candidates.of(LEXICAL, titled(""), 5));
    }

    @Property(tries = 300)
    void any_text_is_scored_within_bounds(@ForAll String text) {
        for (float score : LEXICAL.scores(titled(text)).values()) {
            assertTrue(score >= 0 && score <= LEXICAL.most() + 1e-4, text + ": " + score);
        }
    }

    @Property(tries = 100)
    void a_cosine_is_the_same_both_ways(@ForAll String a, @ForAll String b) {
        Features runs = text -> Features.characters(text, 1, 3);
        CosineIndex index = new CosineIndex(List.of(a, b), runs, true);
        assertEquals(index.scores(a)[1], index.scores(b)[0], 1e-5);
    }

    @Test
    void confidence_grows_with_score_and_margin() {
        Confidence confidence = Confidence.of("lexical", false, false);
        assertTrue(confidence.of(1, 0.3) > confidence.of(1, 0.1));
        assertTrue(confidence.of(1, 0.1) > confidence.of(0.6, 0.1));
    }

    private static Pool pool() {
        SortedMap<String, Entry> entries = new TreeMap<>();
        FORMS.forEach(
                form ->
                        entries.putIfAbsent(
                                form.concept(), Entry.titled(form.concept(), form.text())));
        return new Pool(FORMS, entries);
    }

    private static Entry titled(String title) {
        return Entry.titled("", title);
    }

    private static String best(String text) {
        return Candidates.of(LEXICAL, titled(text), 1).get(0).concept();
    }
}
