package org.rolegraph.graph;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.career.need.Holdings;
import org.rolegraph.career.need.Matrix;
import org.rolegraph.career.need.Naming;
import org.rolegraph.career.need.Needs;
import org.rolegraph.career.need.Shortage;
import org.rolegraph.career.need.Team;
import org.rolegraph.career.path.CareerPaths;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.Scope;

/**
 * The career questions over an open graph, asked by name: one lot of names, however they come.
 *
 * @param needs what roles ask for
 * @param schemes sources whose names count; empty for all
 */
public record Career(OpenGraph graph, Needs needs, Set<String> schemes) {
    /** Roles that one answer compares at most. */
    private static final int MOST_ROLES = 500;

    private static final String TITLE_LANGUAGE = "en";

    public Career {
        schemes = Set.copyOf(schemes);
    }

    /** Over a graph, whose skills are opened now. */
    public static Career of(OpenGraph graph, Set<String> schemes) {
        return new Career(graph, new Needs(graph.skills()), schemes);
    }

    /** What to call concepts, for one answer. */
    public Naming naming() {
        return new Naming(graph.skills().concepts(), graph.labels(), graph.languages());
    }

    /** Paths over its skills. Not thread-safe. */
    public CareerPaths paths() {
        return paths(new Shortage(graph.skills()));
    }

    /** The same, where what roles ask for is known. */
    public CareerPaths paths(Shortage shortage) {
        // titles are compared in one language, whatever the user's: O*NET has English alone
        Naming titles =
                new Naming(graph.skills().concepts(), graph.labels(), List.of(TITLE_LANGUAGE));
        return new CareerPaths(graph.skills(), shortage, titles::of);
    }

    /**
     * The number of a role.
     *
     * @throws Failure exit {@code NOT_FOUND} with candidates or suggestions
     */
    public int role(String name, String argument) {
        return graph.concept(name, Kind.ROLE, schemes, argument);
    }

    /**
     * The number of a role or skill, of whatever source.
     *
     * @throws Failure exit {@code NOT_FOUND} with candidates or suggestions
     */
    public int roleOrSkill(String name, String argument) {
        return graph.concept(name, Scope.of(Kind.ROLE, Kind.SKILL), argument);
    }

    /**
     * The numbers of the roles that are named, and of those of a group, each once.
     *
     * @param group code of a group of ISCO or of O*NET-SOC, or null
     * @throws Failure exit {@code USAGE} when none is named, {@code NOT_FOUND}, or {@code LIMIT}
     *     when there are too many
     */
    public List<Integer> roles(List<String> names, String group) {
        Set<Integer> roles = new LinkedHashSet<>();
        names.forEach(name -> roles.add(role(name, "matrix")));
        if (group != null) {
            roles.addAll(Matrix.group(graph.skills(), group));
        }
        if (roles.isEmpty()) {
            throw Failure.of(
                    group == null ? Exit.USAGE : Exit.NOT_FOUND,
                    group == null ? Codes.BAD_ARGUMENT : Codes.NOT_FOUND,
                    Location.of(group == null ? "matrix" : "--group"),
                    group == null ? "no role is named" : "no role is in a group " + group,
                    group == null
                            ? "name roles, or a group with --group"
                            : "give the code of an ISCO group such as 2512, or of O*NET-SOC such"
                                    + " as 15-12");
        }
        if (roles.size() > MOST_ROLES) {
            throw Failure.of(
                    Exit.LIMIT,
                    Codes.LIMIT,
                    Location.of("matrix"),
                    "these are " + roles.size() + " roles; at most " + MOST_ROLES + " are compared",
                    "give a longer code, or fewer roles");
        }
        return List.copyOf(roles);
    }

    /**
     * The people of a team, by name, with what they have.
     *
     * @param rows as they are written, in any order
     * @param unknown hears of skills whose names name nothing, or several; they are left out
     */
    public List<Team.Person> people(List<Team.Row> rows, Problems unknown) {
        Map<String, HeldByName> people = new TreeMap<>();
        for (Team.Row row : rows) {
            people.computeIfAbsent(
                            row.person(),
                            name -> new HeldByName(this, Holdings.none(), unknown::add))
                    .add(row.skill());
        }
        return people.entrySet().stream()
                .map(each -> new Team.Person(each.getKey(), each.getValue().holdings()))
                .toList();
    }

    /**
     * Which of the roles ask for which skills.
     *
     * @throws Failure exit {@code NOT_FOUND} when nothing is known of any
     */
    public Matrix matrix(List<Integer> roles, List<Team.Person> people) {
        Matrix matrix = Matrix.of(needs, roles, people);
        if (matrix.lines().isEmpty()) {
            throw Failure.of(
                    Exit.NOT_FOUND,
                    Codes.NOT_FOUND,
                    Location.of("matrix"),
                    "no skills are known that the roles ask for",
                    "name other roles");
        }
        return matrix;
    }
}
