package org.rolegraph.store.join;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.rolegraph.store.join.Joins.Pair;
import org.rolegraph.testkit.CpuTime;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;

/** Concepts are a letter for their scheme and a number; several letters are several schemes. */
class JoinsTest {
    private static final List<Rank> RANKS = List.of(Rank.values());

    @Test
    void a_role_may_be_one_with_one_concept_of_each_scheme() {
        assertEquals("a1=b1 a1=c1 a1=d1", joined("a1=b1 USER", "a1=c1 CURATED", "a1=d1 PUBLISHER"));
        assertEquals("a1=b1 a1=c1 b1=c1", joined("a1=b1 USER", "a1=c1 USER", "b1=c1 PUBLISHER"));
    }

    @Test
    void two_of_a_scheme_that_one_is_matched_with_are_both_close_whoever_says_it() {
        assertEquals("", joined("a1=b1 PUBLISHER", "a2=b1 PUBLISHER"));
        assertEquals("", joined("a1=b1 USER", "a2=b1 PUBLISHER"));
        assertEquals("a1=c1", joined("a1=b1 USER", "a2=b1 PUBLISHER", "a1=c1 PUBLISHER"));
    }

    @Test
    void concepts_of_one_scheme_are_never_one() {
        assertEquals("", joined("a1=a2 USER"));
        assertEquals("", joined("ab1=b2 USER"));
        assertEquals("ab1=c1", joined("ab1=c1 USER"));
    }

    @Test
    void the_lowest_of_a_chain_gives_way() {
        assertEquals("a1=b1 b1=c1", joined("a1=b1 USER", "b1=c1 CURATED", "c1=a2 PUBLISHER"));
        assertEquals("a1=b1 a2=c1", joined("a1=b1 USER", "b1=c1 CURATED", "c1=a2 USER"));
        assertEquals("", joined("a1=b1 CURATED", "b1=c1 CURATED", "c1=a2 CURATED"));
    }

    @Test
    void what_only_hangs_on_a_chain_still_joins() {
        assertEquals(
                "b1=d1 c1=e1",
                joined(
                        "a1=b1 CURATED",
                        "b1=c1 CURATED",
                        "c1=a2 CURATED",
                        "b1=d1 CURATED",
                        "c1=e1 PUBLISHER"));
    }

    @Test
    void what_gave_way_leads_no_chain() {
        // the user's chain from a1 to a2 breaks, so nothing leads from b1 to b2 any more
        assertEquals("a2=b2", joined("a1=b1 USER", "b1=c1 USER", "c1=a2 USER", "a2=b2 PUBLISHER"));
    }

    @Test
    void two_iris_of_a_guessed_scheme_may_name_one_concept() {
        Map<Pair, Rank> said =
                Map.of(Pair.of("a1", "a2"), Rank.USER, Pair.of("a2", "b1"), Rank.USER);
        Joins guessed = Joins.of(said, JoinsTest::schemes, concept -> concept.startsWith("a"));
        assertTrue(guessed.join("a1", "a2"));
        assertTrue(guessed.join("b1", "a2"));
        Map<Pair, Rank> more = new HashMap<>(said);
        more.put(Pair.of("a2", "a3"), Rank.USER);
        Joins third = Joins.of(more, JoinsTest::schemes, concept -> concept.startsWith("a"));
        assertFalse(third.join("a1", "a2"));
        assertFalse(third.join("a2", "a3"));
        assertTrue(third.join("b1", "a2"));
    }

    @Test
    void a_chain_of_a_hundred_thousand_is_decided_in_seconds() {
        Map<Pair, Rank> said = new HashMap<>();
        for (int i = 0; i < 100_000; i++) {
            said.put(
                    Pair.of("abc".charAt(i % 3) + "" + i, "abc".charAt((i + 1) % 3) + "" + (i + 1)),
                    Rank.USER);
        }
        Joins joins =
                CpuTime.within(
                        Duration.ofSeconds(60),
                        () -> Joins.of(said, JoinsTest::schemes, concept -> false));
        assertTrue(said.keySet().stream().noneMatch(p -> joins.join(p.one(), p.other())));
    }

    @Property(tries = 2000)
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "graphs against an oracle")
    void is_what_the_rule_says(@ForAll long seed) {
        Map<Pair, Rank> said = random(seed);
        Joins joins = Joins.of(said, JoinsTest::schemes, concept -> false);
        Set<Pair> found = new HashSet<>(said.keySet());
        found.removeIf(pair -> !joins.join(pair.one(), pair.other()));
        assertEquals(new TreeSet<>(texts(byPaths(said))), new TreeSet<>(texts(found)));
        for (String one : concepts(found)) {
            Set<String> schemes = new HashSet<>();
            for (String other : connected(one, found)) {
                schemes(other).forEach(s -> assertTrue(schemes.add(s), one + " in " + found));
            }
        }
    }

    private static Map<Pair, Rank> random(long seed) {
        Random random = new Random(seed);
        int schemes = 2 + random.nextInt(4);
        int each = 1 + random.nextInt(3);
        Map<Pair, Rank> said = new HashMap<>();
        for (int i = random.nextInt(12); i >= 0; i--) {
            String one = concept(random, schemes, each);
            String other = concept(random, schemes, each);
            if (!one.equals(other)) {
                said.put(Pair.of(one, other), RANKS.get(random.nextInt(RANKS.size())));
            }
        }
        return said;
    }

    private static String concept(Random random, int schemes, int each) {
        return (char) ('a' + random.nextInt(schemes)) + "" + random.nextInt(each);
    }

    /** The rule word by word, over all simple chains. */
    private static Set<Pair> byPaths(Map<Pair, Rank> said) {
        Set<Pair> only = new HashSet<>();
        for (Pair pair : said.keySet()) {
            if (isOnly(pair.one(), pair.other(), said) && isOnly(pair.other(), pair.one(), said)) {
                only.add(pair);
            }
        }
        Set<Pair> taken = new HashSet<>();
        for (Rank rank : List.of(Rank.USER, Rank.CURATED, Rank.PUBLISHER)) {
            Set<Pair> with = new HashSet<>(taken);
            only.stream().filter(p -> said.get(p) == rank).forEach(with::add);
            Set<Pair> gone = new HashSet<>();
            for (String start : concepts(with)) {
                chains(start, start, with, new ArrayList<>(), new HashSet<>(), taken, gone);
            }
            with.removeAll(gone);
            taken = with;
        }
        return taken;
    }

    private static boolean isOnly(String from, String to, Map<Pair, Rank> said) {
        if (share(from, to)) {
            return false;
        }
        for (Pair pair : said.keySet()) {
            String other =
                    pair.one().equals(from)
                            ? pair.other()
                            : pair.other().equals(from) ? pair.one() : to;
            if (!other.equals(to) && share(other, to)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Walks all chains that visit no class of the taken twice; at each end that shares a scheme
     * with the start, all of the chain that are not taken are gone.
     */
    private static void chains(
            String start,
            String at,
            Set<Pair> pairs,
            List<Pair> chain,
            Set<String> before,
            Set<Pair> taken,
            Set<Pair> gone) {
        Set<String> here = connected(at, taken);
        if (before.stream().anyMatch(here::contains)) {
            return;
        }
        Set<String> first = connected(start, taken);
        boolean meets =
                !here.equals(first)
                        && here.stream().anyMatch(h -> first.stream().anyMatch(f -> share(f, h)));
        if (meets) {
            gone.addAll(chain);
        }
        Set<String> visited = new HashSet<>(before);
        visited.addAll(here);
        for (Pair pair : pairs) {
            if (taken.contains(pair)) {
                continue;
            }
            for (boolean forth : new boolean[] {true, false}) {
                String from = forth ? pair.one() : pair.other();
                String to = forth ? pair.other() : pair.one();
                if (here.contains(from)) {
                    List<Pair> longer = new ArrayList<>(chain);
                    longer.add(pair);
                    chains(start, to, pairs, longer, visited, taken, gone);
                }
            }
        }
    }

    private static Set<String> connected(String start, Set<Pair> pairs) {
        Set<String> all = new HashSet<>(Set.of(start));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Pair pair : pairs) {
                if (all.contains(pair.one()) != all.contains(pair.other())) {
                    all.add(pair.one());
                    all.add(pair.other());
                    grew = true;
                }
            }
        }
        return all;
    }

    private static Set<String> concepts(Set<Pair> pairs) {
        Set<String> concepts = new TreeSet<>();
        pairs.forEach(
                pair -> {
                    concepts.add(pair.one());
                    concepts.add(pair.other());
                });
        return concepts;
    }

    private static boolean share(String one, String other) {
        return schemes(one).stream().anyMatch(schemes(other)::contains);
    }

    private static Set<String> schemes(String concept) {
        Set<String> schemes = new TreeSet<>();
        concept.chars()
                .filter(Character::isLetter)
                .forEach(letter -> schemes.add(Character.toString(letter)));
        return schemes;
    }

    private static List<String> texts(Set<Pair> pairs) {
        return pairs.stream().map(p -> p.one() + "=" + p.other()).toList();
    }

    private static String joined(String... said) {
        Map<Pair, Rank> all = new HashMap<>();
        for (String text : said) {
            String[] parts = text.split("[= ]", 3);
            all.put(Pair.of(parts[0], parts[1]), Rank.valueOf(parts[2]));
        }
        Joins joins = Joins.of(all, JoinsTest::schemes, concept -> false);
        Set<Pair> found = new HashSet<>(all.keySet());
        found.removeIf(pair -> !joins.join(pair.one(), pair.other()));
        return String.join(" ", new TreeSet<>(texts(found)));
    }
}
