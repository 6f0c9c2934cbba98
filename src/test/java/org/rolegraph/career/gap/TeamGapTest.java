package org.rolegraph.career.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.graph.World;
import org.rolegraph.career.need.Holdings;
import org.rolegraph.career.need.Needs;
import org.rolegraph.career.need.RandomRoles;
import org.rolegraph.career.need.RandomWorld;
import org.rolegraph.career.need.Team;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;

class TeamGapTest {
    @Test
    void the_nearest_come_first_and_what_hangs_on_one_is_named() {
        World world = new World().hasRole("cook", "cook");
        for (String skill : List.of("knife", "fire", "sauce", "smile")) {
            world.hasSkill(skill, "skill");
        }
        world.needs("cook", "knife", "essential")
                .needs("cook", "fire", "essential")
                .needs("cook", "sauce", "essential")
                .needs("cook", "smile", "optional");
        RandomRoles.over(
                world,
                graph -> {
                    Needs needs = new Needs(graph);
                    int cook = graph.concepts().find(World.role("cook"));
                    TeamGap gap =
                            TeamGap.of(
                                    needs,
                                    cook,
                                    List.of(
                                            person(graph, "Zoe", "knife", "fire"),
                                            person(graph, "Ann", "knife"),
                                            person(graph, "Ben", "knife", "smile")));
                    assertEquals(List.of("Zoe", "Ben", "Ann"), names(gap));
                    assertEquals(List.of("sauce"), slugs(graph, gap.missingEverywhere()));
                    TeamGap nobody =
                            TeamGap.of(
                                    needs, cook, List.of(new Team.Person("Al", Holdings.none())));
                    List<String> all = slugs(graph, nobody.missingEverywhere());
                    assertEquals("smile", all.get(3), "what is optional comes last");
                    assertEquals(List.of(), nobody.onOne());
                    assertEquals(1, gap.onOne().size());
                    assertEquals("Zoe", gap.onOne().get(0).person());
                    assertEquals(2 / 3.5, gap.members().get(0).share(), 1e-9);
                });
    }

    /** Held in part by the one who is nearest, and yet of most weight. */
    @Test
    void what_nobody_has_comes_by_weight_and_styles_of_work_not_at_all() {
        World world = new World().hasRole("dev", "dev").hasSkill("rust", "technology");
        world.text(World.skill("rust"), Rg.HOT_TECHNOLOGY, "true", "");
        for (String skill : List.of("tests", "reviews", "git")) {
            world.hasSkill(skill, "skill").needs("dev", skill, "essential");
        }
        world.needs("dev", "rust", "essential").with(Rg.LEVEL, "6");
        world.hasSkill("patience", "transversal");
        world.needs("dev", "patience", "essential").with(Rg.SCORE, "4");
        RandomRoles.over(
                world,
                graph -> {
                    Needs needs = new Needs(graph);
                    int rust = graph.concepts().find(World.skill("rust"));
                    Team.Person ann = person(graph, "Ann", "git");
                    ann.holdings().add(needs, rust, 2);
                    int dev = graph.concepts().find(World.role("dev"));
                    TeamGap gap = TeamGap.of(needs, dev, List.of(ann));
                    assertEquals(
                            List.of("rust", "reviews", "tests"),
                            slugs(graph, gap.missingEverywhere()));
                    assertEquals(List.of(), gap.onOne(), "of one person all hangs on one");
                    assertEquals(1.5 / 4, gap.members().get(0).share(), 1e-9);
                    assertEquals(
                            List.of("git"),
                            slugs(
                                    graph,
                                    TeamGap.of(needs, dev, List.of(ann, person(graph, "Al")))
                                            .onOne()
                                            .stream()
                                            .map(TeamGap.Single::line)
                                            .toList()));
                });
    }

    @Property(tries = 100)
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "teams against an oracle")
    void what_nobody_has_is_what_is_held_in_no_gap(@ForAll long seed) {
        RandomWorld random = new RandomWorld(seed);
        Random choice = new Random(seed);
        RandomRoles.over(
                random.world,
                graph -> {
                    Needs needs = new Needs(graph);
                    int to = graph.concepts().find(World.role(random.roles.get(0)));
                    List<Team.Person> team = new ArrayList<>();
                    for (int i = 0; i < 3; i++) {
                        String skill = random.skills.get(choice.nextInt(random.skills.size()));
                        team.add(person(graph, "p" + i, skill));
                    }
                    TeamGap gap = TeamGap.of(needs, to, team);
                    List<Integer> nobody = new ArrayList<>();
                    for (Gap.Line line : Gap.of(needs, to, Holdings.none()).lines()) {
                        boolean held =
                                team.stream()
                                        .map(each -> Gap.of(needs, to, each.holdings()))
                                        .flatMap(each -> each.of(Gap.Status.HELD).stream())
                                        .anyMatch(l -> l.need().equals(line.need()));
                        if (!held && line.status() != Gap.Status.NOT_COMPARED) {
                            nobody.add(line.need().one());
                        }
                    }
                    assertEquals(
                            nobody.stream().sorted().toList(),
                            gap.missingEverywhere().stream()
                                    .map(line -> line.need().one())
                                    .sorted()
                                    .toList());
                });
    }

    private static Team.Person person(SkillGraph graph, String name, String... skills) {
        Holdings holdings = Holdings.none();
        Needs needs = new Needs(graph);
        for (String skill : skills) {
            holdings.add(needs, graph.concepts().find(World.skill(skill)), Double.NaN);
        }
        return new Team.Person(name, holdings);
    }

    private static List<String> names(TeamGap gap) {
        return gap.members().stream().map(TeamGap.Member::name).toList();
    }

    private static List<String> slugs(SkillGraph graph, List<Gap.Line> lines) {
        return lines.stream()
                .map(line -> graph.concepts().iri(line.need().skill()).replaceAll(".*/", ""))
                .toList();
    }
}
