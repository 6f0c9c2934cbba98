package org.rolegraph.career.path;

import java.util.List;
import java.util.stream.Collectors;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.need.Shortage;

/**
 * The cheapest paths between two roles, each role on a path once.
 *
 * <p>A hop's cost is that of {@link HopCost} for the {@link Shortage} between its two roles. It
 * counts what the role before asks for as held, not what earlier roles did: skills fade. The same
 * graph and rules give the same paths in the same order: the cheapest first, of equal ones that of
 * fewer hops, then by the roles' numbers. Not thread-safe.
 */
public final class CareerPaths {
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

    /** How high a role is, such as {@code job zone 4}; empty when unknown. */
    public String level(int role) {
        return shortage.levels().of(role).words();
    }

    /**
     * The cheapest paths from a role to another that is not one with it.
     *
     * @param most how many at most
     * @return the cheapest first; empty when the rules leave none
     * @throws org.rolegraph.base.problem.Failure exit {@code LIMIT} when the rules leave too many
     *     ways to try
     */
    public List<CareerPath> find(int from, int to, PathRules rules, int most) {
        PathRules byRow =
                new PathRules(
                        rules.maxHops(),
                        rules.maxNew(),
                        rules.via().stream().map(this::row).toList(),
                        rules.avoid().stream().map(this::row).collect(Collectors.toSet()),
                        rules.levelMonotone());
        return new PathSearch(new Hops(shortage, row(from), row(to), byRow), most).paths();
    }
}
