package org.rolegraph.career.path;

import java.util.ArrayList;
import java.util.List;
import org.rolegraph.career.need.Held;
import org.rolegraph.career.need.RoleLevels;
import org.rolegraph.career.need.Shortage;

/**
 * Which changes of roles the rules of a path allow, and which roles may be stops on it that nobody
 * asked for: those of which the source that asks most of the last role says enough, and that lie
 * between the ends by their level.
 */
public final class Hops {
    /** Essential skills that a stop has: a role of which little is known looks easy. */
    public static final int LEAST_KNOWN = 5;

    /** A stop brings so many hundredths of what is lacking for the roles that were asked for. */
    static final int LEAST_SHARE = 25;

    /** So many hundredths of what a stop asks for are held before it. */
    static final int LEAST_HELD = 20;

    /** So many hundredths of what a stop takes to learn are of use for them. */
    static final int LEAST_USE = 50;

    private final Shortage shortage;
    private final PathRules rules;
    private final RoleLevels levels;
    private final int from;
    private final StandIn standIn;
    private final long counted;
    private final List<Integer> named;
    private final List<Shortage.Goal> goals = new ArrayList<>();
    private final boolean[] open;

    /**
     * Of one question; roles are rows of the shortage, in the rules too.
     *
     * @param standIn for the first role, or null
     */
    Hops(Shortage shortage, int from, int to, PathRules rules, StandIn standIn) {
        this.shortage = shortage;
        this.rules = rules;
        this.levels = shortage.levels();
        this.from = from;
        this.standIn = standIn;
        this.named = new ArrayList<>(rules.via());
        named.add(to);
        for (int passed = 0; passed < named.size(); passed++) {
            goals.add(shortage.goal(named.subList(passed, named.size())));
        }
        long source = Shortage.listsOf(shortage.sourceOf(to));
        long held = shortage.lists(from) | (standIn == null ? 0 : shortage.lists(standIn.by()));
        this.counted = Shortage.open(source) | Shortage.rated(shortage.lists(to) & held);
        this.open = new boolean[shortage.rows().count()];
        for (int row = 0; row < open.length; row++) {
            open[row] =
                    row != from
                            && !named.contains(row)
                            && !rules.avoid().contains(row)
                            && isStop(shortage, row, source)
                            && isBetween(row, to);
        }
    }

    /** Whether lists say enough of a row for it to be a stop. */
    static boolean isStop(Shortage shortage, int row, long lists) {
        return shortage.rows().isOwn(row)
                && (shortage.lists(row) & lists) != 0
                && shortage.essentials(row) >= LEAST_KNOWN;
    }

    /**
     * Whether a role lies between the ends by its level: it is not below both, and manages only
     * where one of them does.
     */
    private boolean isBetween(int row, int to) {
        RoleLevels.Level level = levels.of(row);
        RoleLevels.Level start = levels.of(from);
        if (standIn != null) {
            start = start.orElse(levels.of(standIn.by()));
        }
        RoleLevels.Level end = levels.of(to);
        return (!level.isBelow(start) || !level.isBelow(end))
                && (!level.manages() || start.manages() || end.manages());
    }

    /** The lists that count on the way. */
    long counted() {
        return counted;
    }

    /** What is held before the first change. */
    Held start() {
        Held held = shortage.nothing(counted);
        held.add(from);
        if (standIn != null) {
            held.add(standIn.by());
        }
        return held;
    }

    int from() {
        return from;
    }

    int maxHops() {
        return rules.maxHops();
    }

    /** The roles that were asked for, in their order: those to pass, and the last. */
    List<Integer> named() {
        return named;
    }

    /** What those of {@link #named} ask for that come after so many of them. */
    Shortage.Goal goal(int passed) {
        return goals.get(passed);
    }

    int roleCount() {
        return open.length;
    }

    /** Whether a role may be a stop that nobody asked for. */
    boolean isOpen(int row) {
        return open[row];
    }

    /** Whether a stop that brings so much of what is lacking brings enough of it. */
    static boolean bringsEnough(int gain, int lacking) {
        return gain > 0 && 100L * gain >= (long) LEAST_SHARE * lacking;
    }

    /** Whether enough of what a stop takes to learn is of use, and enough of it is held. */
    static boolean isNear(int gain, int learned, int asked) {
        return 100L * gain >= (long) LEAST_USE * learned
                && 100L * (asked - learned) >= (long) LEAST_HELD * asked;
    }

    /** The change from a row to the next, with what is held before it. */
    CareerPath.Hop hop(Held held, int row, int next) {
        int lacking = held.lacking(next);
        int asked = held.asked(next);
        int preparation = held.preparation(next);
        long cost = HopCost.of(lacking, preparation);
        // where little is new it says nothing that all of it is
        boolean much = held.newSkills(next) >= LEAST_KNOWN;
        double share = much ? lacking / (double) asked : 0;
        boolean alike = levels.of(next).isAlike(levels.of(row));
        Stride stride = Stride.of(cost, share, levels.preparation(next), alike);
        return new CareerPath.Hop(
                row, next, lacking, asked, preparation, cost, stride, held.lessons(next));
    }

    /** Whether the rules allow the change from a row to another, with what is held before it. */
    boolean allows(Held held, int row, int next) {
        return hasLevel(row, next)
                && (rules.maxNew() == PathRules.ANY || held.newSkills(next) <= rules.maxNew());
    }

    /** A role whose level nobody knows may begin and end a path, but is no way round the rule. */
    private boolean hasLevel(int row, int next) {
        if (!rules.levelMonotone()) {
            return true;
        }
        int to = named.get(named.size() - 1);
        RoleLevels.Level before = levels.of(row);
        RoleLevels.Level after = levels.of(next);
        if (row == from && !before.isKnown()) {
            return next == to || after.isKnown();
        }
        if (next == to && !after.isKnown()) {
            return true;
        }
        return after.follows(before);
    }
}
