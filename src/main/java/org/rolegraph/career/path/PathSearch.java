package org.rolegraph.career.path;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.career.need.Held;

/**
 * One search for the cheapest paths, by branch and bound (A. H. Land, A. G. Doig, An automatic
 * method of solving discrete programming problems, Econometrica 28, 1960), depth first, since what
 * a change takes depends on all roles before. What remains is estimated by {@link HopCost#atLeast},
 * which is never too much, so no path is missed.
 *
 * <p>Stops that nobody asked for must save a tenth of what the way costs without some of them. So
 * beside the straight way, if the rules allow it, there is none that costs more than nine tenths.
 */
final class PathSearch {
    /** Ways that are gone on from, before it is given up. */
    private static final int MOST_EXPANDED = 200_000;

    private record Found(List<Integer> roles, long cost) {}

    /** A role to go on to; what the whole path then costs at least. */
    private record Branch(int row, int passed, long cost, long least) {}

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

    private static final Comparator<Found> ORDER =
            Comparator.comparingLong(Found::cost)
                    .thenComparing(found -> found.roles.size())
                    .thenComparing(Found::roles, BY_NUMBERS);

    private static final Comparator<Branch> NEAREST =
            Comparator.comparingLong(Branch::least).thenComparing(Branch::row);

    private final Hops hops;
    private final int most;
    private final TreeSet<Found> found = new TreeSet<>(ORDER);
    private final List<Integer> way = new ArrayList<>();
    private final Held held;

    /** To walk other ways with; as at the start in between. */
    private final Held other;

    private final long straight;
    private int expanded;

    PathSearch(Hops hops, int most) {
        this.hops = hops;
        this.most = most;
        this.held = hops.start();
        this.other = hops.start();
        this.straight = cost(straightRoles());
        if (straight < Long.MAX_VALUE) {
            found.add(new Found(straightRoles(), straight));
        }
    }

    /** The cheapest paths, of equal ones those of fewer hops, then by the roles' numbers. */
    List<CareerPath> paths() {
        way.add(hops.from());
        goOn(0, 0);
        way.clear();
        return found.stream().map(each -> path(each.roles)).toList();
    }

    /** The way over the roles that were asked for alone; null when the rules forbid it. */
    CareerPath straight() {
        return straight == Long.MAX_VALUE ? null : path(straightRoles());
    }

    private List<Integer> straightRoles() {
        List<Integer> roles = new ArrayList<>(List.of(hops.from()));
        roles.addAll(hops.named());
        return roles;
    }

    /** What a path with stops may cost and still be among those wanted. */
    private long bound() {
        long worth = straight == Long.MAX_VALUE ? straight : mostWorth(straight);
        return found.size() < most ? worth : Math.min(worth, found.last().cost);
    }

    /** What a way with stops may cost at most that costs so much without some of them. */
    static long mostWorth(long without) {
        return without / 10 * 9;
    }

    private void goOn(int passed, long cost) {
        if (++expanded > MOST_EXPANDED) {
            throw Failure.of(
                    Exit.LIMIT,
                    Codes.LIMIT,
                    Location.of("path"),
                    "the rules leave so many ways that the search was given up",
                    "give a lower --max-hops or --k, or a higher --max-new-skills");
        }
        for (Branch branch : branches(passed, cost)) {
            if (branch.least > bound()) {
                return;
            }
            way.add(branch.row);
            if (branch.passed == hops.named().size()) {
                arrive(branch.cost);
            } else {
                Held.Added added = held.add(branch.row);
                goOn(branch.passed, branch.cost);
                held.undo(added);
            }
            way.remove(way.size() - 1);
        }
    }

    private void arrive(long cost) {
        if (cost <= bound() && way.size() > hops.named().size() + 1 && !isBeaten(cost)) {
            add(new Found(List.copyOf(way), cost));
        }
    }

    /** Of ways over the same roles only the first counts. */
    private void add(Found arrived) {
        Set<Integer> roles = Set.copyOf(arrived.roles);
        for (Found each : found) {
            if (Set.copyOf(each.roles).equals(roles)) {
                if (ORDER.compare(arrived, each) > 0) {
                    return;
                }
                found.remove(each);
                break;
            }
        }
        found.add(arrived);
        if (found.size() > most) {
            found.pollLast();
        }
    }

    /** Where the way can go on to, the most promising first. */
    private List<Branch> branches(int passed, long cost) {
        List<Branch> branches = new ArrayList<>();
        int left = hops.maxHops() - (way.size() - 1);
        int asked = hops.named().size() - passed;
        if (asked > left) {
            return branches;
        }
        int lacking = held.statedLacking(hops.goal(passed));
        add(branches, hops.named().get(passed), passed + 1, cost);
        if (asked < left) {
            int[] gains = held.gains(hops.goal(passed));
            for (int row = 0; row < gains.length; row++) {
                if (hops.isOpen(row)
                        && Hops.bringsEnough(gains[row], lacking)
                        && !way.contains(row)
                        && Hops.isNear(
                                gains[row], held.statedLacking(row), held.statedAsked(row))) {
                    add(branches, row, passed, cost);
                }
            }
        }
        branches.sort(NEAREST);
        return branches;
    }

    private void add(List<Branch> branches, int row, int passed, long before) {
        int last = way.get(way.size() - 1);
        long cost = before + HopCost.of(held.lacking(row), held.preparation(row));
        boolean stops = hops.isOpen(row) || hops.isOpen(last);
        boolean large = Stride.of(cost - before) == Stride.RETRAINING;
        if (cost > bound() || stops && large || !hops.allows(held, last, row)) {
            return;
        }
        long least = cost;
        if (passed < hops.named().size()) {
            Held.Added added = held.add(row);
            least += left(passed);
            held.undo(added);
        }
        if (least <= bound()) {
            branches.add(new Branch(row, passed, cost, least));
        }
    }

    /** What the rest costs at least, after one more change than the way has. */
    private long left(int passed) {
        long lacking = held.lacking(hops.goal(passed));
        long least = Long.MAX_VALUE;
        for (int made = hops.named().size() - passed; made <= hops.maxHops() - way.size(); made++) {
            least = Math.min(least, HopCost.atLeast(lacking, made));
        }
        return least == Long.MAX_VALUE ? 0 : least + held.preparation(hops.goal(passed));
    }

    /** Whether the way with some stops left out, that nobody asked for, costs hardly more. */
    private boolean isBeaten(long cost) {
        Set<Integer> named = Set.copyOf(hops.named());
        List<Integer> stops =
                way.subList(1, way.size()).stream().filter(r -> !named.contains(r)).toList();
        for (int left = 1; left < 1 << stops.size(); left++) {
            List<Integer> shorter = new ArrayList<>(way);
            for (int i = 0; i < stops.size(); i++) {
                if ((left & 1 << i) != 0) {
                    shorter.remove(stops.get(i));
                }
            }
            long without = cost(shorter);
            if (without < Long.MAX_VALUE && cost > mostWorth(without)) {
                return true;
            }
        }
        return false;
    }

    /** What a way costs, or more than anything when the rules forbid it. */
    private long cost(List<Integer> roles) {
        if (roles.size() - 1 > hops.maxHops()) {
            return Long.MAX_VALUE;
        }
        long cost = 0;
        List<Held.Added> walked = new ArrayList<>();
        for (int i = 1; i < roles.size() && cost < Long.MAX_VALUE; i++) {
            int next = roles.get(i);
            boolean allowed = hops.allows(other, roles.get(i - 1), next);
            cost += HopCost.of(other.lacking(next), other.preparation(next));
            cost = allowed ? cost : Long.MAX_VALUE;
            walked.add(other.add(next));
        }
        back(walked);
        return cost;
    }

    private void back(List<Held.Added> walked) {
        for (int i = walked.size() - 1; i >= 0; i--) {
            other.undo(walked.get(i));
        }
    }

    private CareerPath path(List<Integer> roles) {
        List<CareerPath.Hop> made = new ArrayList<>();
        List<Held.Added> walked = new ArrayList<>();
        for (int i = 1; i < roles.size(); i++) {
            int next = roles.get(i);
            made.add(hops.hop(other, roles.get(i - 1), next));
            walked.add(other.add(next));
        }
        back(walked);
        return new CareerPath(roles, made);
    }
}
