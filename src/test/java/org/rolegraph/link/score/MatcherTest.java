package org.rolegraph.link.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.FloatRange;
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

    @Test
    void what_else_is_known_decides_between_names_that_are_alike() {
        Pool pool =
                Pool.of(
                        List.of(
                                new Entry(
                                        "cakes",
                                        "baker",
                                        List.of("confectioner"),
                                        "makes cakes",
                                        List.of("cooks")),
                                new Entry(
                                        "loans",
                                        "baker",
                                        List.of("lender"),
                                        "lends money",
                                        List.of("clerks"))));
        for (Entry entry :
                List.of(
                        new Entry("", "baker", List.of("money lender", "gambler"), "", List.of()),
                        new Entry("", "baker", List.of(), "who lends money to others", List.of()),
                        new Entry("", "baker", List.of(), "", List.of("clerks and others")))) {
            List<Candidate> found = Candidates.of(Matcher.lexical(pool, "en"), entry, 2);
            assertEquals(
                    List.of("loans", "cakes"), found.stream().map(Candidate::concept).toList());
            assertTrue(found.get(0).margin() > 0, entry.toString());
        }
    }

    @Test
    void features_say_what_was_compared_and_what_was_not() {
        Pool pool =
                Pool.of(
                        List.of(
                                new Entry("a", "baker", List.of(), "makes bread", List.of()),
                                Entry.titled("b", "bakery worker")));
        Entry entry = new Entry("", "baker", List.of("baker"), "makes bread", List.of("cooks"));
        List<Candidate> found = Candidates.of(Matcher.lexical(pool, "en"), entry, 2);
        assertEquals("title 1.00, names 1.00, description 1.00", found.get(0).agreement().words());
        assertEquals("b", found.get(1).concept());
        assertTrue(Double.isNaN(found.get(1).agreement().description()));
        assertTrue(Double.isNaN(found.get(1).agreement().broader()));
    }

    @Property(tries = 200)
    void more_agreement_is_never_a_lower_score(
            @ForAll @FloatRange(max = 1) float title,
            @ForAll @FloatRange(max = 1) float feature,
            @ForAll @FloatRange(max = 1) float more) {
        double high = Math.max(feature, more);
        double low = Math.min(feature, more);
        for (Weights weights : List.of(Weights.LEXICAL, Weights.EMBEDDING)) {
            for (int i = 0; i < 3; i++) {
                assertTrue(score(weights, title, high, i) >= score(weights, title, low, i));
            }
            assertTrue(score(weights, title, high, 0) <= weights.most() + 1e-6);
        }
    }

    private static float score(Weights weights, float title, double value, int feature) {
        double[] values = {Double.NaN, Double.NaN, Double.NaN};
        values[feature] = value;
        return weights.scores(
                        new float[] {title},
                        new boolean[] {true},
                        new Agreement(title, values[0], values[1], values[2]))[0];
    }

    @Property(tries = 100)
    void a_text_is_as_like_to_some_as_to_all(
            @ForAll List<@AlphaChars String> texts, @ForAll String text) {
        LexicalTexts all = new LexicalTexts(texts, NameAnalyzer.of("en"));
        int[] some = IntStream.range(0, texts.size()).filter(i -> i % 2 == 0).toArray();
        float[] near = all.near(text);
        float[] to = all.to(text, some);
        for (int i = 0; i < some.length; i++) {
            assertEquals(near[some[i]], to[i], 1e-5);
        }
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
