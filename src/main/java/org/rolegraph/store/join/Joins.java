package org.rolegraph.store.join;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Which exact matches make two concepts one.
 *
 * <ol>
 *   <li>Two concepts of one scheme are never one; unless the scheme is but guessed from their IRIs,
 *       and each is the other's only exact match in it: then they are two IRIs of one concept in
 *       all that follows.
 *   <li>A match joins two concepts only when each is the other's only exact match in that scheme,
 *       whoever says the others.
 *   <li>Where a chain of such matches would bring two concepts of one scheme together, those of the
 *       lowest {@link Rank} on it do not join: the matches of the user are taken first, then the
 *       curated ones, then those of publishers; of each rank all that are not on a chain between
 *       two of one scheme, by way of what is taken already, are taken at once.
 * </ol>
 *
 * <p>So the answer depends on what is said, and not on the order in which it was; and no match
 * could join besides without breaking a rule, unless it is on a chain with another of its rank.
 */
final class Joins {
    /**
     * Two concepts that somebody says are the same.
     *
     * @param one by order of characters before the other
     */
    record Pair(String one, String other) {
        static Pair of(String a, String b) {
            return a.compareTo(b) <= 0 ? new Pair(a, b) : new Pair(b, a);
        }
    }

    private final Set<Pair> joining;

    private Joins(Set<Pair> joining) {
        this.joining = joining;
    }

    /**
     * Decides.
     *
     * @param matches with the highest rank of those who say them
     * @param schemes those that a concept is in, at least one
     * @param guessed whether those of a concept are a guess
     */
    static Joins of(
            Map<Pair, Rank> matches,
            Function<String, Set<String>> schemes,
            Predicate<String> guessed) {
        Map<String, Set<String>> of = new HashMap<>();
        for (Pair pair : matches.keySet()) {
            of.computeIfAbsent(pair.one(), schemes);
            of.computeIfAbsent(pair.other(), schemes);
        }
        Map<String, String> names = names(matches.keySet(), of, guessed);
        Map<Pair, Rank> between = new HashMap<>();
        matches.forEach((pair, rank) -> between.merge(named(pair, names), rank, Joins::higher));
        Set<Pair> taken = taken(between, of);
        Set<Pair> joining = new HashSet<>();
        for (Pair pair : matches.keySet()) {
            Pair named = named(pair, names);
            if (named.one().equals(named.other()) || taken.contains(named)) {
                joining.add(pair);
            }
        }
        return new Joins(joining);
    }

    private static Rank higher(Rank rank, Rank other) {
        return rank.compareTo(other) >= 0 ? rank : other;
    }

    private static Pair named(Pair pair, Map<String, String> names) {
        return Pair.of(
                names.getOrDefault(pair.one(), pair.one()),
                names.getOrDefault(pair.other(), pair.other()));
    }

    /** Of two IRIs of one concept, the second to the first. */
    private static Map<String, String> names(
            Set<Pair> pairs, Map<String, Set<String>> schemes, Predicate<String> guessed) {
        Map<String, Integer> counts = new HashMap<>();
        List<Pair> within = new ArrayList<>();
        for (Pair pair : pairs) {
            if (guessed.test(pair.one())
                    && guessed.test(pair.other())
                    && schemes.get(pair.one()).equals(schemes.get(pair.other()))) {
                within.add(pair);
                counts.merge(pair.one(), 1, Integer::sum);
                counts.merge(pair.other(), 1, Integer::sum);
            }
        }
        Map<String, String> names = new HashMap<>();
        for (Pair pair : within) {
            if (counts.get(pair.one()) == 1 && counts.get(pair.other()) == 1) {
                names.put(pair.other(), pair.one());
            }
        }
        return names;
    }

    private static Set<Pair> taken(Map<Pair, Rank> matches, Map<String, Set<String>> schemes) {
        List<Pair> only = only(matches.keySet(), schemes);
        Map<String, Set<String>> named = new HashMap<>();
        for (Pair pair : only) {
            named.put(pair.one(), schemes.get(pair.one()));
            named.put(pair.other(), schemes.get(pair.other()));
        }
        Classes classes = new Classes(named);
        Set<Pair> taken = new HashSet<>();
        Rank[] ranks = Rank.values();
        for (int i = ranks.length - 1; i >= 0; i--) {
            Rank rank = ranks[i];
            taken.addAll(classes.take(only.stream().filter(p -> matches.get(p) == rank).toList()));
        }
        return taken;
    }

    /** Whether the match of the two joins them. */
    boolean join(String a, String b) {
        return joining.contains(Pair.of(a, b));
    }

    /** Those between different schemes that are the only one there, seen from both ends. */
    private static List<Pair> only(Collection<Pair> pairs, Map<String, Set<String>> schemes) {
        record In(String concept, String scheme) {}
        Map<In, Integer> counts = new HashMap<>();
        for (Pair pair : pairs) {
            schemes.get(pair.other())
                    .forEach(s -> counts.merge(new In(pair.one(), s), 1, Integer::sum));
            schemes.get(pair.one())
                    .forEach(s -> counts.merge(new In(pair.other(), s), 1, Integer::sum));
        }
        return pairs.stream()
                .filter(
                        pair -> {
                            Set<String> one = schemes.get(pair.one());
                            Set<String> other = schemes.get(pair.other());
                            return one.stream().noneMatch(other::contains)
                                    && other.stream()
                                            .allMatch(s -> counts.get(new In(pair.one(), s)) == 1)
                                    && one.stream()
                                            .allMatch(
                                                    s -> counts.get(new In(pair.other(), s)) == 1);
                        })
                .toList();
    }

    /** What is one by the matches that are taken. */
    private static final class Classes {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final Map<String, List<Integer>> members = new HashMap<>();
        private final int[] parents;

        Classes(Map<String, Set<String>> schemes) {
            schemes.forEach(
                    (concept, in) -> {
                        int number = numbers.size();
                        numbers.put(concept, number);
                        in.forEach(
                                s ->
                                        members.computeIfAbsent(s, k -> new ArrayList<>())
                                                .add(number));
                    });
            parents = new int[numbers.size()];
            Arrays.setAll(parents, i -> i);
        }

        /** Takes what is on no chain between two of one scheme, and returns it. */
        List<Pair> take(List<Pair> pairs) {
            int[] ones = new int[pairs.size()];
            int[] others = new int[pairs.size()];
            int count = 0;
            List<Pair> between = new ArrayList<>();
            List<Pair> taken = new ArrayList<>();
            for (Pair pair : pairs) {
                int a = root(parents, numbers.get(pair.one()));
                int b = root(parents, numbers.get(pair.other()));
                if (a == b) {
                    taken.add(pair);
                } else {
                    ones[count] = a;
                    others[count++] = b;
                    between.add(pair);
                }
            }
            ones = Arrays.copyOf(ones, count);
            others = Arrays.copyOf(others, count);
            Blocks blocks = new Blocks(parents.length, ones, others);
            meetings(ones, others).forEach(blocks::mark);
            for (int i = 0; i < count; i++) {
                if (!blocks.isMarked(i)) {
                    taken.add(between.get(i));
                    parents[root(parents, ones[i])] = root(parents, others[i]);
                }
            }
            return taken;
        }

        /** The classes of one scheme that all the edges would bring together. */
        private List<List<Integer>> meetings(int[] ones, int... others) {
            int[] all = parents.clone();
            for (int i = 0; i < ones.length; i++) {
                all[root(all, ones[i])] = root(all, others[i]);
            }
            List<List<Integer>> meetings = new ArrayList<>();
            for (List<Integer> in : members.values()) {
                Map<Integer, Set<Integer>> together = new HashMap<>();
                for (int member : in) {
                    together.computeIfAbsent(root(all, member), k -> new LinkedHashSet<>())
                            .add(root(parents, member));
                }
                together.values().stream()
                        .filter(classes -> classes.size() > 1)
                        .forEach(classes -> meetings.add(List.copyOf(classes)));
            }
            return meetings;
        }

        private static int root(int[] parents, int number) {
            int at = number;
            while (parents[at] != at) {
                parents[at] = parents[parents[at]];
                at = parents[at];
            }
            return at;
        }
    }
}
