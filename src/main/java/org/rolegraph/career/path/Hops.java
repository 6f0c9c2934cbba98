package org.rolegraph.career.path;

import org.rolegraph.career.need.RoleLevels;
import org.rolegraph.career.need.Shortage;

/**
 * Which changes of roles there are, and which of them the rules of a path allow: from every role to
 * every other of which enough is known. The graph is never written down: what the changes from a
 * role cost is found by what its skills are asked for by.
 */
public final class Hops {
    /** Essential skills that a role on the way has: one of which little is known looks easy. */
    public static final int LEAST_KNOWN = 5;

    private final Shortage shortage;
    private final PathRules rules;
    private final RoleLevels levels;
    private final int from;
    private final int to;
    private final boolean[] open;
    private final int[][] lacking;

    /** Roles are rows of the shortage, in the rules too. */
    Hops(Shortage shortage, int from, int to, PathRules rules) {
        this.shortage = shortage;
        this.from = from;
        this.to = to;
        this.rules = rules;
        this.levels = shortage.levels();
        this.lacking = new int[shortage.rows().count()][];
        this.open = new boolean[lacking.length];
        for (int row = 0; row < open.length; row++) {
            open[row] = isStop(shortage, row);
        }
        rules.via().forEach(row -> open[row] = true);
        rules.avoid().forEach(row -> open[row] = false);
        open[from] = true;
        open[to] = false;
    }

    /** Whether enough is known of a role for it to stand on the way. */
    public static boolean isStop(Shortage shortage, int row) {
        return shortage.rows().isOwn(row) && shortage.essentials(row) >= LEAST_KNOWN;
    }

    int roleCount() {
        return open.length;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    PathRules rules() {
        return rules;
    }

    /** Whether a role may stand before another. */
    boolean isOpen(int row) {
        return open[row];
    }

    /** What people of a row lack for the next one; from all rows to one is found at once. */
    int shortage(int row, int next) {
        if (lacking[next] == null) {
            lacking[next] = shortage.to(next);
        }
        return lacking[next][row];
    }

    /** The preparation that the next row needs more. */
    int preparation(int row, int next) {
        return shortage.preparation(row, next);
    }

    /** What the change from a row to the next one costs. */
    long cost(int row, int next) {
        return HopCost.of(shortage(row, next), preparation(row, next));
    }

    /** By row: what people of one row lack for it. */
    int[] shortagesFrom(int row) {
        return shortage.from(row);
    }

    /** Whether the rules allow this change, of roles that are open. */
    boolean allows(int row, int next) {
        return hasLevel(row, next)
                && (rules.maxNew() == PathRules.ANY || newSkills(row, next) <= rules.maxNew());
    }

    /** A role whose level nobody knows may begin and end a path, but is no way round the rule. */
    boolean hasLevel(int row, int next) {
        if (!rules.levelMonotone()) {
            return true;
        }
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

    RoleLevels.Level level(int row) {
        return levels.of(row);
    }

    /** How many essential skills of a role the one before does not ask for. */
    int newSkills(int row, int next) {
        return shortage.newSkills(row, next);
    }
}
