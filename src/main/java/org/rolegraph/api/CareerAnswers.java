package org.rolegraph.api;

import java.util.List;
import java.util.Optional;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.career.gap.Gap;
import org.rolegraph.career.graph.Concepts;
import org.rolegraph.career.need.HeldSkills;
import org.rolegraph.career.need.Holdings;
import org.rolegraph.career.need.Matrix;
import org.rolegraph.career.need.Naming;
import org.rolegraph.career.need.Need;
import org.rolegraph.career.path.CareerPath;
import org.rolegraph.career.path.CareerPaths;
import org.rolegraph.career.similar.Comparison;
import org.rolegraph.career.similar.Likeness;
import org.rolegraph.career.similar.SimilarRoles;
import org.rolegraph.career.similar.SimilarSkills;
import org.rolegraph.graph.Career;
import org.rolegraph.graph.HeldByName;
import org.rolegraph.graph.PathAnswer;
import org.rolegraph.graph.PathQuestion;

/** The career questions, answered with records. Thread-safe. */
final class CareerAnswers {
    /** Costs of paths are whole millionths. */
    private static final double UNIT = 1e6;

    private final Career career;
    private final Concepts concepts;
    private Likeness likeness;
    private CareerPaths paths;

    CareerAnswers(Career career) {
        this.career = career;
        this.concepts = career.graph().skills().concepts();
    }

    SkillGap gap(String role, Background background) {
        if (background.role().isEmpty() && background.skills().isEmpty()) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of("gap"),
                    "nothing is said to be held",
                    "give a background with a role or skills");
        }
        int to = career.role(role, "gap");
        Holdings holdings =
                background
                        .role()
                        .map(from -> Holdings.of(career.needs(), career.role(from, "background")))
                        .orElseGet(Holdings::none);
        Problems unknown = new Problems();
        HeldByName held = new HeldByName(career, holdings, unknown::add);
        for (Background.Have have : background.skills()) {
            held.add(new HeldSkills.Named(have.skill(), have.level(), Location.of("background")));
        }
        if (!unknown.list().isEmpty()) {
            throw new Failure(Exit.NOT_FOUND, unknown.list());
        }
        Naming naming = career.naming();
        Gap gap = Gap.of(career.needs(), to, holdings);
        return new SkillGap(
                thing(to, naming), gap.lines().stream().map(line -> line(line, naming)).toList());
    }

    private SkillGap.Line line(Gap.Line line, Naming naming) {
        Need need = line.need();
        return new SkillGap.Line(
                thing(need.skill(), naming),
                line.status(),
                need.importance(),
                career.needs().level(need),
                line.holding() == null ? Double.NaN : line.holding().level(),
                line.effort(),
                Optional.ofNullable(line.nearest())
                        .map(n -> new SkillGap.Near(thing(n.skill(), naming), n.closeness())),
                career.graph().skills().requirements().source(need.requirement()));
    }

    List<Route> routes(String from, String to, RouteRules rules) {
        PathQuestion question =
                new PathQuestion(
                        from,
                        to,
                        rules.via(),
                        rules.avoid(),
                        rules.most(),
                        rules.maxHops(),
                        rules.maxNewSkills().isEmpty() ? null : rules.maxNewSkills().getAsInt(),
                        rules.levelMonotone());
        CareerPaths ways = paths();
        PathAnswer answer;
        synchronized (ways) { // it caches, and is not thread-safe
            answer = PathAnswer.of(career, ways, question);
        }
        return answer.ways().paths().stream().map(path -> route(path, answer.names())).toList();
    }

    private Route route(CareerPath path, Naming naming) {
        return new Route(
                Things.of(path.roles(), concepts, naming),
                path.hops().stream()
                        .map(
                                hop ->
                                        new Route.Hop(
                                                thing(hop.from(), naming),
                                                thing(hop.to(), naming),
                                                hop.cost() / UNIT,
                                                hop.shortage() / UNIT,
                                                hop.newSkills(),
                                                hop.stride().words()))
                        .toList(),
                path.cost() / UNIT);
    }

    List<Alike> similar(String name, int limit) {
        int concept = career.roleOrSkill(name, "similar");
        Naming naming = career.naming();
        return concepts.isRole(concept)
                ? SimilarRoles.of(likeness(), concept, career.schemes(), limit).found().stream()
                        .map(found -> alike(found, naming))
                        .toList()
                : SimilarSkills.of(career.graph().skills(), concept, career.schemes(), limit)
                        .found()
                        .stream()
                        .map(found -> alike(found, naming))
                        .toList();
    }

    private Alike alike(SimilarRoles.Found found, Naming naming) {
        List<Integer> shared =
                found.comparison().shared().stream().map(Comparison.Feature::concept).toList();
        return new Alike(
                thing(found.role(), naming),
                found.likeness(),
                found.overlap(),
                Things.of(shared, concepts, naming));
    }

    private Alike alike(SimilarSkills.Found found, Naming naming) {
        return new Alike(
                thing(found.skill(), naming),
                found.likeness(),
                found.overlap(),
                Things.of(found.roles(), concepts, naming));
    }

    SkillMatrix matrix(List<String> roles) {
        Naming naming = career.naming();
        Matrix matrix = career.matrix(career.roles(roles, null), List.of());
        return new SkillMatrix(
                Things.of(matrix.roles(), concepts, naming),
                matrix.lines().stream().map(line -> row(line, naming)).toList());
    }

    private SkillMatrix.Row row(Matrix.Line line, Naming naming) {
        return new SkillMatrix.Row(
                thing(line.skill(), naming),
                line.needs().stream()
                        .map(need -> Optional.ofNullable(need).map(Need::importance))
                        .toList());
    }

    private Thing thing(int concept, Naming naming) {
        return Things.of(concept, concepts, naming);
    }

    private synchronized Likeness likeness() {
        if (likeness == null) {
            likeness = new Likeness(career.graph().skills());
        }
        return likeness;
    }

    private synchronized CareerPaths paths() {
        if (paths == null) {
            paths = career.paths();
        }
        return paths;
    }
}
