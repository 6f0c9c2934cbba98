package org.rolegraph.career.need;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.career.graph.Concepts;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.graph.World;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;

class MatrixTest {
    @Property(tries = 200)
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "graphs against an oracle")
    void has_each_need_of_each_role_and_no_more(@ForAll long seed) {
        RandomWorld random = new RandomWorld(seed);
        RandomRoles.over(
                random.world,
                graph -> {
                    Needs needs = new Needs(graph);
                    List<Integer> roles = new ArrayList<>();
                    random.roles.forEach(role -> roles.add(role(graph, role)));
                    Matrix matrix = Matrix.of(needs, roles);
                    Set<Need> told = new HashSet<>();
                    Set<Integer> skills = new HashSet<>();
                    for (Matrix.Line line : matrix.lines()) {
                        assertEquals(roles.size(), line.needs().size());
                        assertTrue(skills.add(graph.concepts().same(line.skill())));
                        line.needs().forEach(told::add);
                    }
                    told.remove(null);
                    Set<Need> expected = new HashSet<>();
                    for (int role : roles) {
                        for (Need need : needs.all(role).values()) {
                            if (need.importance().isAsked()) {
                                expected.add(need);
                            }
                        }
                    }
                    assertEquals(expected, told);
                    assertEquals(matrix, Matrix.of(needs, roles));
                });
    }

    @Test
    void a_team_has_what_one_of_it_has_at_the_level_that_is_asked_for() {
        World world = new World().hasRole("cook", "cook").hasRole("waiter", "waiter");
        for (String skill : List.of("knife", "fire", "smile", "tray")) {
            world.hasSkill(skill, "skill");
        }
        world.needs("cook", "knife", "essential").with(Rg.LEVEL, "5");
        world.needs("cook", "fire", "essential");
        world.needs("cook", "smile", "optional");
        world.needs("waiter", "smile", "essential");
        world.needs("waiter", "tray", "essential");
        RandomRoles.over(
                world,
                graph -> {
                    Needs needs = new Needs(graph);
                    List<Team.Person> team =
                            List.of(
                                    person(needs, "Ann", Map.of("knife", 3.0, "fire", Double.NaN)),
                                    person(needs, "Ben", Map.of("knife", 4.6, "smile", 1.0)),
                                    person(needs, "Cid", Map.of("smile", 7.0)));
                    List<Integer> roles = List.of(role(graph, "cook"), role(graph, "waiter"));
                    Matrix matrix = Matrix.of(needs, roles, team);
                    Map<String, String> told = new TreeMap<>();
                    for (Matrix.Line line : matrix.lines()) {
                        told.put(name(graph, line), line.holders() + " " + line.learners());
                    }
                    assertEquals(
                            Map.of(
                                    "knife", "[Ben] [Ann]",
                                    "fire", "[Ann] []",
                                    "smile", "[Ben, Cid] []",
                                    "tray", "[] []"),
                            told);
                    Map<String, String> only = new TreeMap<>();
                    matrix.onlyOnes()
                            .forEach(
                                    (person, lines) ->
                                            only.put(
                                                    person,
                                                    lines.stream()
                                                            .map(line -> name(graph, line))
                                                            .toList()
                                                            .toString()));
                    assertEquals(Map.of("Ann", "[fire]", "Ben", "[knife]"), only);
                });
    }

    private static Team.Person person(Needs needs, String name, Map<String, Double> skills) {
        Holdings holdings = Holdings.none();
        Concepts concepts = needs.graph().concepts();
        skills.forEach((skill, l) -> holdings.add(needs, concepts.find(World.skill(skill)), l));
        return new Team.Person(name, holdings);
    }

    private static String name(SkillGraph graph, Matrix.Line line) {
        return graph.concepts().iri(line.skill()).replaceAll(".*/", "");
    }

    private static int role(SkillGraph graph, String slug) {
        return graph.concepts().find(World.role(slug));
    }
}
