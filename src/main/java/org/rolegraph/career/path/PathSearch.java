package org.rolegraph.career.path;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * One search for the cheapest paths: J. Y. Yen, Finding the k shortest loopless paths in a network,
 * Management Science 17 (1971), from the end to the start, and deviating only before where a path
 * itself deviated (E. L. Lawler, A procedure for computing the k best solutions to discrete
 * optimization problems, Management Science 18, 1972), so that no path is found twice.
 */
final class PathSearch {
    /**
     * The cheapest of all paths that end in its last roles, so many of them, and do not come to
     * them from some.
     */
    private record Candidate(List<Integer> roles, long cost, int ending, Set<Integer> notBefore) {}

    private static final Comparator<List<Integer>> BY_NUMBERS =
            (one, other) -> {
                for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
                    int order = one.get(i).compareTo(other.get(i));
                    if (order != 0) {
                        return order;
                    }
                }
                return one.size() - other.size();
            };

    private static final Comparator<Candidate> ORDER =
            Comparator.comparingLong(Candidate::cost)
                    .thenComparing(candidate -> candidate.roles.size())
                    .thenComparing(Candidate::roles, BY_NUMBERS);

    private final Hops hops;
    private final int most;
    private final ShortestStart starts;
    private final PriorityQueue<Candidate> candidates = new PriorityQueue<>(ORDER);
    private final List<CareerPath> found = new ArrayList<>();

    PathSearch(Hops hops, int most) {
        this.hops = hops;
        this.most = most;
        this.starts = new ShortestStart(hops);
    }

    List<CareerPath> paths() {
        look(List.of(hops.to()), Set.of());
        while (found.size() < most && !candidates.isEmpty()) {
            Candidate next = candidates.poll();
            int whole = loopless(next.roles);
            if (whole == next.roles.size()) {
                found.add(path(next.roles));
            }
            if (found.size() < most) {
                fork(next, whole);
            }
        }
        return found;
    }

    /** Looks for the paths that end as a candidate does, in fewer and fewer of its roles. */
    private void fork(Candidate of, int whole) {
        List<Integer> roles = of.roles;
        int size = roles.size();
        for (int ending = of.ending; ending <= Math.min(whole, size - 1); ending++) {
            Set<Integer> notBefore = new HashSet<>();
            notBefore.add(roles.get(size - ending - 1));
            if (ending == of.ending) {
                notBefore.addAll(of.notBefore);
            }
            look(roles.subList(size - ending, size), notBefore);
        }
    }

    private void look(List<Integer> ending, Set<Integer> notBefore) {
        List<Integer> roles = starts.find(ending, notBefore, bound());
        if (!roles.isEmpty()) {
            candidates.add(new Candidate(roles, cost(roles), ending.size(), notBefore));
        }
    }

    /** What a path may cost and still be among those wanted. */
    private long bound() {
        return candidates.stream()
                .filter(candidate -> loopless(candidate.roles) == candidate.roles.size())
                .sorted(ORDER)
                .skip(most - found.size() - 1L)
                .findFirst()
                .map(Candidate::cost)
                .orElse(Long.MAX_VALUE);
    }

    private long cost(List<Integer> roles) {
        long cost = 0;
        for (int i = 1; i < roles.size(); i++) {
            cost += hops.cost(roles.get(i - 1), roles.get(i));
        }
        return cost;
    }

    /** How many of the last roles are each there once. */
    private static int loopless(List<Integer> roles) {
        Set<Integer> met = new HashSet<>();
        int last = roles.size() - 1;
        while (last >= 0 && met.add(roles.get(last))) {
            last--;
        }
        return roles.size() - 1 - last;
    }

    private CareerPath path(List<Integer> roles) {
        List<CareerPath.Hop> made = new ArrayList<>();
        for (int i = 1; i < roles.size(); i++) {
            int before = roles.get(i - 1);
            int next = roles.get(i);
            made.add(
                    new CareerPath.Hop(
                            before,
                            next,
                            hops.shortage(before, next),
                            hops.preparation(before, next),
                            hops.cost(before, next),
                            hops.newSkills(before, next)));
        }
        return new CareerPath(roles, made);
    }
}
