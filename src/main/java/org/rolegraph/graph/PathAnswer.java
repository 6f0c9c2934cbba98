package org.rolegraph.graph;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Counted;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.career.need.Naming;
import org.rolegraph.career.path.CareerPaths;
import org.rolegraph.career.path.PathRules;
import org.rolegraph.career.path.Ways;
import org.rolegraph.career.path.WhyNot;

/**
 * The paths between two roles that were named.
 *
 * @param from the first role's number
 * @param to the last one's
 * @param rules that the paths obey
 * @param ways at least one path, and what they rest on
 * @param names of what is on them: who asked for a role reads its name, not that of one it is one
 *     with
 */
public record PathAnswer(int from, int to, PathRules rules, Ways ways, Naming names) {
    /**
     * Finds them.
     *
     * @throws Failure exit {@code NOT_FOUND} for unknown names, and when no path fits the rules,
     *     with the rule that is in the way; {@code USAGE} when two of the roles are one; {@code
     *     LIMIT} when there are too many ways to try
     */
    public static PathAnswer of(Career career, CareerPaths paths, PathQuestion question) {
        Naming names = career.naming();
        int from = career.role(question.from(), "--from");
        int to = career.role(question.to(), "--to");
        PathRules rules = question.rules(career);
        differ(paths, from, to, rules, names);
        for (int role : rules.via()) {
            names.keeps(paths.row(role), role);
        }
        names.keeps(paths.row(from), from);
        names.keeps(paths.row(to), to);
        names.echoes(paths.row(from), question.from());
        names.echoes(paths.row(to), question.to());
        Ways ways = paths.find(from, to, rules, question.most());
        if (ways.paths().isEmpty()) {
            throw none(paths, from, to, rules, names);
        }
        return new PathAnswer(from, to, rules, ways, names);
    }

    /** Each role of the rules is another, whatever it is called. */
    private static void differ(
            CareerPaths paths, int first, int last, PathRules rules, Naming names) {
        Set<Integer> met = new HashSet<>();
        met.add(paths.row(first));
        different(met, paths, last, "--to", names);
        rules.via().forEach(role -> different(met, paths, role, "--via", names));
        rules.avoid().forEach(role -> different(met, paths, role, "--avoid", names));
    }

    private static void different(
            Set<Integer> met, CareerPaths paths, int role, String option, Naming names) {
        if (!met.add(paths.row(role))) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of(option),
                    names.of(role) + " is one of the other roles already, or one with it",
                    "name another role, or leave it out");
        }
    }

    private static Failure none(
            CareerPaths paths, int first, int last, PathRules rules, Naming names) {
        Optional<WhyNot> why = WhyNot.ofNone(paths, first, last, rules);
        String rule =
                why.map(
                                cause ->
                                        switch (cause.cause()) {
                                            case MAX_HOPS -> "--max-hops " + rules.maxHops();
                                            case MAX_NEW_SKILLS ->
                                                    "--max-new-skills " + rules.maxNew();
                                            default -> "--level-monotone";
                                        })
                        .orElse("");
        return Failure.of(
                Exit.NOT_FOUND,
                Codes.NOT_FOUND,
                Location.of("path"),
                "no path from "
                        + names.of(first)
                        + " to "
                        + names.of(last)
                        + (rule.isEmpty() ? " fits all the rules together" : " fits " + rule),
                rule.isEmpty()
                        ? "give fewer of them"
                        : "without it there is one over "
                                + Counted.of(why.orElseThrow().without().hops().size(), "hop"));
    }
}
