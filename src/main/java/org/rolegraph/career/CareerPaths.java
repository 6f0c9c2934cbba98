package org.rolegraph.career;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import org.rolegraph.problem.Codes;
import org.rolegraph.problem.Exit;
import org.rolegraph.problem.Failure;
import org.rolegraph.problem.Location;
import org.rolegraph.skills.SkillGraph;

/**
 * The cheapest paths between two roles, each role on a path once: J. Y. Yen, Finding the k shortest
 * loopless paths in a network, Management Science 17 (1971), from the end to the start, and
 * deviating only before where a path itself deviated (E. L. Lawler, Management Science 18, 1972),
 * so that no path is found twice. The same graph and rules give the same paths in the same order:
 * the cheapest first, of equal ones that of fewer hops, then by the roles' numbers.
 *
 * <p>A hop's cost is that of {@link HopCost} for the {@link Shortage} between its two roles. It
 * counts what the role before asks for as held, not what earlier roles did: skills fade.
 */
public final class CareerPaths {
    /** Ways to finish a path that are tried before the search is given up. */
    private static final int MOST_SEARCHES = 5_000;

    /**
     * The cheapest of all paths that end in its last roles, from the fork on, and do not come to
     * them from some.
     */
    private record Candidate(int[] roles, long cost, int end, Set<Integer> notBefore) {}

    private static final Comparator<Candidate> ORDER =
            Comparator.comparingLong(Candidate::cost)
                    .thenComparingInt(candidate -> candidate.roles.length)
                    .thenComparing(Candidate::roles, Arrays::compare);

    private final Shortage shortage;

    public CareerPaths(SkillGraph graph) {
        this(new Shortage(graph));
    }

    CareerPaths(Shortage shortage) {
        this.shortage = shortage;
    }

    /** The role that stands for it, and for those that exact matches make one with it, on paths. */
    public int row(int role) {
        return shortage.rows().of(role);
    }

    /** Whether enough is known of a role for it to stand on the way between two others. */
    public boolean isStop(int role) {
        return Hops.isStop(shortage, row(role));
    }

    /**
     * The cheapest paths from a role to another that is not one with it.
     *
     * @param most how many at most
     * @return the cheapest first; empty when the rules leave none
     * @throws Failure exit {@code LIMIT} when {@code via} roles lead through too many loops
     */
    public List<CareerPath> find(int from, int to, PathRules rules, int most) {
        RoleRows rows = shortage.rows();
        PathRules byRow =
                new PathRules(
                        rules.maxHops(),
                        rules.maxNew(),
                        rules.via().stream().map(rows::of).toList(),
                        rules.avoid().stream().map(rows::of).collect(Collectors.toSet()),
                        rules.levelMonotone());
        return new Search(new Hops(shortage, rows.of(from), rows.of(to), byRow)).paths(most);
    }

    /** One search. */
    private final class Search {
        private final Hops hops;
        private final ShortestStart starts;
        private final PriorityQueue<Candidate> candidates = new PriorityQueue<>(ORDER);
        private final List<Candidate> found = new ArrayList<>();
        private int searches;

        Search(Hops hops) {
            this.hops = hops;
            this.starts = new ShortestStart(hops);
        }

        List<CareerPath> paths(int most) {
            look(new int[] {hops.to()}, Set.of(), most);
            while (found.size() < most && !candidates.isEmpty()) {
                Candidate next = candidates.poll();
                int whole = loopless(next.roles);
                if (whole == next.roles.length) {
                    found.add(next);
                }
                if (found.size() < most) {
                    fork(next, whole, most);
                }
            }
            return found.stream().map(candidate -> path(candidate.roles)).toList();
        }

        /** Looks for the paths that end as a candidate does, in fewer and fewer of its roles. */
        private void fork(Candidate of, int whole, int most) {
            int[] roles = of.roles;
            int longest = Math.min(whole, roles.length - 1);
            for (int end = of.end; end <= longest; end++) {
                Set<Integer> notBefore = new HashSet<>();
                notBefore.add(roles[roles.length - end - 1]);
                if (end == of.end) {
                    notBefore.addAll(of.notBefore);
                }
                look(Arrays.copyOfRange(roles, roles.length - end, roles.length), notBefore, most);
            }
        }

        private void look(int[] end, Set<Integer> notBefore, int most) {
            if (++searches > MOST_SEARCHES) {
                throw Failure.of(
                        Exit.LIMIT,
                        Codes.LIMIT,
                        Location.of("path"),
                        "the roles to pass lead back and forth through others in too many ways",
                        "give fewer of --via, or a lower --max-hops");
            }
            boolean[] barred = new boolean[hops.roleCount()];
            notBefore.forEach(row -> barred[row] = true);
            int[] roles = starts.find(end, barred, bound(most));
            if (roles != null) {
                candidates.add(new Candidate(roles, cost(roles), end.length, notBefore));
            }
        }

        /** What a path may cost and still be among those wanted. */
        private long bound(int most) {
            int wanted = most - found.size();
            boolean mayLoop = !hops.rules().via().isEmpty();
            if (mayLoop || candidates.size() < wanted) {
                return Long.MAX_VALUE;
            }
            return candidates.stream()
                    .sorted(ORDER)
                    .skip(wanted - 1L)
                    .findFirst()
                    .map(Candidate::cost)
                    .orElse(Long.MAX_VALUE);
        }

        private long cost(int... roles) {
            long cost = 0;
            for (int i = 1; i < roles.length; i++) {
                cost += hops.cost(roles[i - 1], roles[i]);
            }
            return cost;
        }

        /** How many of the last roles are each there once. */
        private int loopless(int... roles) {
            Set<Integer> met = new HashSet<>();
            int last = roles.length - 1;
            while (last >= 0 && met.add(roles[last])) {
                last--;
            }
            return roles.length - 1 - last;
        }

        private CareerPath path(int... roles) {
            List<CareerPath.Hop> made = new ArrayList<>();
            for (int i = 1; i < roles.length; i++) {
                int before = roles[i - 1];
                int next = roles[i];
                made.add(
                        new CareerPath.Hop(
                                before,
                                next,
                                hops.shortage(before, next),
                                hops.preparation(before, next),
                                hops.cost(before, next),
                                hops.newSkills(before, next)));
            }
            return new CareerPath(Arrays.stream(roles).boxed().toList(), made);
        }
    }
}
