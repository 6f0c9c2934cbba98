package org.rolegraph.link.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.rolegraph.link.title.TitleStyle;

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
            assertTrue(
                    score >= 0 && score <= LEXICAL.most(titled(text)) + 1e-4, text + ": " + score);
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
        Form baker = FORMS.get(4);
        for (TitleStyle style : TitleStyle.values()) {
            Confidence confidence = confidence("bread baker", style);
            assertTrue(confidence.of(1, 0.3, 0, baker) > confidence.of(1, 0.1, 0, baker));
            assertTrue(confidence.of(1, 0.1, 0, baker) > confidence.of(0.6, 0.1, 0, baker));
        }
    }

    @Test
    void what_people_write_is_believed_less_than_what_a_classification_says() {
        Form engineer = FORMS.get(0);
        assertTrue(
                confidence("data engineer", TitleStyle.POSTINGS).of(0.9, 0.1, 0, engineer)
                        < confidence("data engineer", TitleStyle.OFFICIAL)
                                .of(0.9, 0.1, 0, engineer));
    }

    @Test
    void initials_alone_are_no_more_than_even_odds_and_letters_alone_are_less() {
        Form initials = new Form("", "a", "DBA", true);
        assertEquals(0.5, confidence("DBA", TitleStyle.OFFICIAL).of(1.2, 1, 0, initials));
        assertEquals(0.25, confidence("Bäckerei", TitleStyle.OFFICIAL).of(1.2, 1, 0, initials));
    }

    @Test
    void a_model_without_a_curve_of_its_own_is_believed_by_words_whatever_is_known() {
        Form same = new Form("", "a", "bread baker", true);
        Form other = new Form("", "b", "baker of cakes", false);
        for (TitleStyle style : TitleStyle.values()) {
            for (int known = 0; known < 4; known++) {
                Confidence confidence =
                        Confidence.of(
                                "a model of tomorrow",
                                style,
                                new Confidence.Known((known & 1) != 0, (known & 2) != 0),
                                List.of("bread baker"),
                                NameAnalyzer.of("en"));
                assertTrue(confidence.of(1, 0.1, 0, same) > confidence.of(1, 0.1, 0, other));
                assertEquals(confidence.of(1, 0.1, 0, same), confidence.of(9, 0.9, 1, same));
            }
        }
    }

    private static Confidence confidence(String title, TitleStyle style) {
        return Confidence.of(
                Matcher.LEXICAL,
                style,
                new Confidence.Known(false, false),
                List.of(title),
                NameAnalyzer.of("en"));
    }

    @Test
    void an_identical_preferred_label_comes_first_whatever_the_other_names_say() {
        Pool pool =
                Pool.of(
                        List.of(
                                Entry.titled("data", "data scientist"),
                                new Entry(
                                        "bio",
                                        "bioinformatics scientist",
                                        List.of("DS", "applied scientist", "data scientist"),
                                        "",
                                        List.of())));
        Entry entry =
                new Entry("", "Data Scientist", List.of("DS", "Applied Scientist"), "", List.of());
        List<Candidate> found = Candidates.of(Matcher.lexical(pool, "en"), entry, 2);
        assertEquals(List.of("data", "bio"), found.stream().map(Candidate::concept).toList());
    }

    @Property(tries = 200)
    void another_name_never_lowers_a_score_nor_what_is_called_so(
            @ForAll @Size(max = 9) List<@From("names") String> names,
            @ForAll @From("names") String title,
            @ForAll @From("names") String more) {
        List<String> others = new ArrayList<>(names);
        Entry before = new Entry("", title, others, "", List.of());
        others.add(more);
        Entry after = new Entry("", title, others, "", List.of());
        float[] less = LEXICAL.scores(before).values();
        float[] greater = LEXICAL.scores(after).values();
        for (int i = 0; i < less.length; i++) {
            assertTrue(greater[i] >= less[i] - 1e-5, FORMS.get(i).text());
        }
        boolean isLabel =
                FORMS.stream().anyMatch(f -> f.preferred() && f.text().equalsIgnoreCase(title));
        if (isLabel) {
            assertEquals(title, Candidates.of(LEXICAL, after, 1).get(0).name());
        }
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(
                "data engineer",
                "data analyst",
                "baker",
                "builder of pipelines",
                "analyst of data",
                "engineer",
                "bread");
    }

    @Test
    void a_reading_stands_beside_the_title_and_below_what_is_called_so() {
        Entry senior = titled("Senior Data Analyst (m/f/d) - Berlin");
        Matcher postings = LEXICAL.on(TitleStyle.POSTINGS);
        Candidate first = Candidates.of(postings, senior, 1).get(0);
        assertEquals("analyst", first.concept());
        assertTrue(first.score() > Candidates.of(LEXICAL, senior, 1).get(0).score());
        Pool pool =
                Pool.of(
                        List.of(
                                Entry.titled("senior", "senior baker"),
                                Entry.titled("b", "baker")));
        List<Candidate> found =
                Candidates.of(
                        Matcher.lexical(pool, "en").on(TitleStyle.POSTINGS),
                        titled("Senior Baker"),
                        2);
        assertEquals(List.of("senior", "b"), found.stream().map(Candidate::concept).toList());
    }

    @Test
    void the_name_of_another_source_leads_to_what_it_is_linked_with() {
        Pool pool =
                pool().with(
                                title ->
                                        title.equals("Confectioner")
                                                ? Map.of("baker", 1.0, "nobody", 1.0)
                                                : Map.of());
        Matcher matcher = Matcher.lexical(pool, "en").on(TitleStyle.POSTINGS);
        Candidate found = Candidates.of(matcher, titled("Senior Confectioner"), 1).get(0);
        assertEquals("baker", found.concept());
        float without = LEXICAL.scores(titled("Confectioner")).values()[4];
        float with = matcher.scores(titled("Confectioner")).values()[4];
        assertEquals(0.2f, with - without, 1e-5);
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
        assertEquals("title 1.00, names 0.67, description 1.00", found.get(0).agreement().words());
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
            assertTrue(score(weights, title, high, 0) <= weights.most(true, false) + 1e-6);
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
