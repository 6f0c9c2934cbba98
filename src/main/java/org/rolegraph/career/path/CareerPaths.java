package org.rolegraph.career.path;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.need.Held;
import org.rolegraph.career.need.Shortage;

/**
 * The cheapest paths between two roles, each role on a path once.
 *
 * <p>A hop's cost is that of {@link HopCost} for what is lacking beyond all that the roles before
 * ask for: see {@link Held}. A stop that nobody asked for brings something that the last role asks
 * for, and leaving it out makes the path dearer. Like is compared with like: what only one source
 * says of the last role counts where that source says something of the first too, or where it is
 * the source that asks most of the last; then the role most like the first stands for it there.
 *
 * <p>The same graph and rules give the same paths in the same order: the cheapest first, of equal
 * ones that of fewer hops, then by the roles' numbers. Not thread-safe.
 */
public final class CareerPaths {
    private final SkillGraph graph;
    private final Shortage shortage;
    private final IntFunction<String> titles;

    /**
     * Over a graph.
     *
     * @param titles the preferred title of each role, all in one language
     */
    public CareerPaths(SkillGraph graph, IntFunction<String> titles) {
        this(graph, new Shortage(graph), titles);
    }

    /** Over a graph, with what its roles ask for. */
    public CareerPaths(SkillGraph graph, Shortage shortage, IntFunction<String> titles) {
        this.graph = graph;
        this.shortage = shortage;
        this.titles = titles;
    }

    /** The role that stands for it, and for those that exact matches make one with it, on paths. */
    public int row(int role) {
        return shortage.rows().of(role);
    }

    /**
     * Whether enough is known of a role for it to be a stop on the way to another, by the source
     * that asks most of that.
     */
    public boolean isStop(int role, int to) {
        return Hops.isStop(shortage, row(role), Shortage.listsOf(shortage.sourceOf(row(to))));
    }

    /**
     * The cheapest paths from a role to another that is not one with it.
     *
     * @param most how many at most
     * @throws org.rolegraph.base.problem.Failure exit {@code LIMIT} when the rules leave too many
     *     ways to try
     */
    public Ways find(int from, int to, PathRules rules, int most) {
        StandIn standIn = standIn(row(from), row(to));
        Hops hops = hops(from, to, rules, standIn);
        PathSearch search = new PathSearch(hops, most);
        List<CareerPath> paths = search.paths();
        CareerPath straight = search.straight();
        return new Ways(
                paths,
                paths.contains(straight) ? null : straight,
                standIn,
                leftOut(row(to), hops.counted()));
    }

    /** Which changes there are for a question. */
    Hops hops(int from, int to, PathRules rules, StandIn standIn) {
        PathRules byRow =
                new PathRules(
                        rules.maxHops(),
                        rules.maxNew(),
                        rules.via().stream().map(this::row).toList(),
                        rules.avoid().stream().map(this::row).collect(Collectors.toSet()),
                        rules.levelMonotone());
        return new Hops(shortage, row(from), row(to), byRow, standIn);
    }

    /** What stands for a role in the source that asks most of another; null when none need. */
    private StandIn standIn(int from, int to) {
        int source = shortage.sourceOf(to);
        boolean known = (shortage.lists(from) & Shortage.listsOf(source)) != 0;
        return known || source == SkillGraph.NONE
                ? null
                : StandIn.of(graph, shortage, from, source, titles);
    }

    private List<Ways.LeftOut> leftOut(int to, long counted) {
        List<Ways.LeftOut> leftOut = new ArrayList<>();
        for (int source = 0; source < shortage.sources(); source++) {
            int skills = shortage.skills(to, Shortage.listsOf(source), counted);
            if (skills > 0) {
                leftOut.add(new Ways.LeftOut(source, skills));
            }
        }
        return leftOut;
    }
}
