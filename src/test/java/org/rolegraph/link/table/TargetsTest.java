package org.rolegraph.link.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.rolegraph.link.score.Entry;
import org.rolegraph.link.score.Matcher;
import org.rolegraph.link.score.Pool;
import org.rolegraph.link.table.TitleMatch.Outcome;

class TargetsTest {
    private static final Targets.Named OWN =
            named(
                    "own",
                    entry("own:ml", "machine learning engineer", "ML engineer"),
                    entry("own:data", "data scientist"),
                    entry("own:clerk", "office clerk"));

    private static final Targets.Named OFFICIAL =
            named(
                    "official",
                    entry("of:data", "data scientist", "data expert", "research data scientist"),
                    entry("of:engineer", "mechanical engineer", "engineer of machines"),
                    entry("of:accountant", "accountant", "certified accountant"),
                    entry("of:auditor", "auditor"));

    private static final Targets.Named FOREIGN =
            named(
                    "foreign",
                    entry("fo:accountants", "Accountants and Auditors", "Accountant"),
                    entry("fo:clerks", "Office Clerks, General"));

    @Test
    void what_only_one_target_has_is_found_there() {
        assertEquals("own:ml", first(find("ML Engineer", TargetsTest::alone, OFFICIAL, OWN)).id());
        assertEquals(
                "official", first(find("Auditor", TargetsTest::alone, OWN, OFFICIAL)).source());
    }

    @Test
    void where_two_targets_are_as_good_the_one_named_first_counts() {
        assertEquals(
                "own:data", first(find("Data Scientist", TargetsTest::alone, OWN, OFFICIAL)).id());
        assertEquals(
                "of:data", first(find("Data Scientist", TargetsTest::alone, OFFICIAL, OWN)).id());
    }

    @Test
    void a_counterpart_in_another_target_makes_nothing_less_sure() {
        double alone =
                first(find("Accountant", TargetsTest::alone, OFFICIAL)).confidence().orElseThrow();
        double beside =
                first(find("Accountant", TargetsTest::alone, OFFICIAL, FOREIGN))
                        .confidence()
                        .orElseThrow();
        assertTrue(beside > alone - 0.05, beside + " beside, " + alone + " alone");
    }

    @Test
    void the_only_candidate_of_a_small_target_is_not_sure_for_that() {
        Targets.Named one = named("one", entry("one:clerk", "law clerk"));
        Targets.Named near = named("near", entry("near:clerk", "clerk of law courts"));
        TitleCandidate alone = first(find("law clerk", TargetsTest::alone, one));
        TitleCandidate beside = first(find("law clerk", TargetsTest::alone, one, near));
        assertEquals(alone.score(), beside.score());
        assertTrue(
                beside.confidence().orElseThrow() < alone.confidence().orElseThrow(),
                beside + ", alone " + alone);
    }

    @Test
    void entities_that_are_one_are_one_candidate_by_the_target_named_first() {
        Set<String> one = Set.of("own:data", "of:data", "elsewhere:data");
        Function<String, Collection<String>> joined = id -> one.contains(id) ? one : List.of(id);
        TitleMatch found = find("data expert", joined, OWN, OFFICIAL);
        assertEquals("own:data", first(found).id());
        assertEquals("data scientist", first(found).label());
        assertEquals("own", first(found).source());
        assertEquals(
                1, found.candidates().stream().filter(each -> one.contains(each.id())).count());
        assertEquals("of:data", first(find("data expert", joined, OFFICIAL, OWN)).id());
    }

    @Test
    void an_entity_that_two_targets_have_is_of_the_first() {
        Targets.Named copy = named("copy", entry("of:auditor", "auditor of another"));
        TitleMatch found = find("auditor", TargetsTest::alone, OFFICIAL, copy);
        assertEquals("official", first(found).source());
        assertEquals("auditor", first(found).label());
    }

    @Test
    void any_reading_of_a_title_may_find_what_it_means() {
        Targets targets = new Targets(List.of(OFFICIAL, OWN), TargetsTest::alone);
        try (Matcher matcher = Matcher.lexical(targets.pool(), "en")) {
            TitleMatch found =
                    targets.find(matcher, List.of("research for experts", "auditor"), 3, 0);
            assertEquals("of:auditor", first(found).id());
            assertEquals(3, found.candidates().size());
        }
    }

    @Test
    void a_title_like_nothing_says_so() {
        assertEquals(Outcome.NOTHING, find("", TargetsTest::alone, OWN, OFFICIAL).outcome());
        assertEquals(Outcome.NOTHING, find("zzzz", TargetsTest::alone, OWN, OFFICIAL).outcome());
    }

    @Test
    void a_title_of_which_letters_alone_agree_says_so_and_initials_do_not() {
        assertTrue(find("Auditeuse", TargetsTest::alone, OWN, OFFICIAL).byLetters());
        assertTrue(find("Auditeuse", TargetsTest::alone, OFFICIAL).byLetters());
        assertFalse(find("Senior auditors", TargetsTest::alone, OWN, OFFICIAL).byLetters());
        assertFalse(find("AU", TargetsTest::alone, OWN, OFFICIAL).byLetters());
    }

    @Property(tries = 300)
    void nothing_below_the_threshold_is_found_and_candidates_are_in_order(
            @ForAll("titles") String title,
            @ForAll @DoubleRange(min = 0, max = 1) double least,
            @ForAll @IntRange(min = 1, max = 5) int limit) {
        Targets targets = new Targets(List.of(OWN, OFFICIAL, FOREIGN), TargetsTest::alone);
        try (Matcher matcher = Matcher.lexical(targets.pool(), "en")) {
            TitleMatch found = targets.find(matcher, List.of(title), limit, least);
            List<TitleCandidate> all = found.candidates();
            assertTrue(all.size() <= limit);
            assertEquals(all.size(), all.stream().map(TitleCandidate::id).distinct().count());
            if (found.outcome() == Outcome.FOUND) {
                assertTrue(all.get(0).confidence().orElseThrow() >= least);
                assertEquals(all.get(0).id(), found.cells().get(0));
            } else {
                assertEquals(List.of("", "", "", "", ""), found.cells().subList(0, 5));
                assertFalse(!all.isEmpty() && all.get(0).confidence().orElseThrow() >= least);
            }
            for (int i = 2; i < all.size(); i++) {
                assertTrue(all.get(i - 1).score() >= all.get(i).score());
            }
        }
    }

    @Provide
    Arbitrary<String> titles() {
        return Arbitraries.of(
                        "data",
                        "scientist",
                        "Engineer",
                        "ML",
                        "Accountant",
                        "auditor",
                        "clerk",
                        "office",
                        "certified",
                        "of",
                        "qqq",
                        "")
                .list()
                .ofMaxSize(4)
                .map(words -> String.join(" ", words));
    }

    private static TitleMatch find(
            String title, Function<String, Collection<String>> joined, Targets.Named... named) {
        Targets targets = new Targets(List.of(named), joined);
        try (Matcher matcher = Matcher.lexical(targets.pool(), "en")) {
            return targets.find(matcher, List.of(title), 5, 0);
        }
    }

    private static TitleCandidate first(TitleMatch match) {
        return match.candidates().get(0);
    }

    private static Targets.Named named(String source, Entry... entries) {
        return new Targets.Named(source, Pool.of(List.of(entries)));
    }

    private static Entry entry(String id, String title, String... others) {
        return new Entry(id, title, Stream.of(others).toList(), "", List.of());
    }

    /** An entity that is one with no other. */
    private static Collection<String> alone(String id) {
        return List.of(id);
    }
}
