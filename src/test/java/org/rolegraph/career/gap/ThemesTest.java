package org.rolegraph.career.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.graph.World;
import org.rolegraph.career.need.Holdings;
import org.rolegraph.career.need.Needs;
import org.rolegraph.career.need.RandomRoles;

class ThemesTest {
    @Test
    void skills_gather_under_the_lowest_group_that_has_two_and_never_under_the_topmost() {
        World world = new World().hasRole("a", "a");
        for (String skill : List.of("bayes", "tests", "sql", "joins", "smile", "pandas")) {
            world.hasSkill(skill, "knowledge").needs("a", skill, "essential");
        }
        under(world, "urn:all", "urn:science", "urn:it");
        under(world, "urn:science", "urn:statistics");
        under(world, "urn:it", "urn:databases", "urn:code");
        under(world, "urn:statistics", World.skill("bayes"), World.skill("tests"));
        under(world, "urn:databases", World.skill("sql"));
        under(world, "urn:code", World.skill("pandas"));
        under(world, World.skill("sql"), World.skill("joins"));
        under(world, "urn:all", World.skill("smile"));
        RandomRoles.over(
                world,
                graph -> {
                    Gap gap = Gap.of(new Needs(graph), 0, Holdings.none());
                    assertEquals(
                            List.of(
                                    "urn:databases [joins, sql]",
                                    "urn:statistics [bayes, tests]",
                                    "none [pandas, smile]"),
                            Themes.of(graph, gap.lines()).stream()
                                    .map(theme -> words(graph, theme))
                                    .sorted((a, b) -> rank(a).compareTo(rank(b)))
                                    .toList());
                });
    }

    @Test
    void the_largest_theme_comes_first_and_what_has_none_last() {
        World world = new World().hasRole("a", "a");
        for (String skill : List.of("a1", "a2", "a3", "b1", "b2", "c1", "c2", "c3", "c4")) {
            world.hasSkill(skill, "knowledge").needs("a", skill, "essential");
        }
        under(world, "urn:all", "urn:b", "urn:a");
        under(world, "urn:b", World.skill("b1"), World.skill("b2"));
        under(world, "urn:a", World.skill("a1"), World.skill("a2"), World.skill("a3"));
        RandomRoles.over(
                world,
                graph ->
                        assertEquals(
                                List.of(
                                        "urn:a [a1, a2, a3]",
                                        "urn:b [b1, b2]",
                                        "none [c1, c2, c3, c4]"),
                                Themes.of(
                                                graph,
                                                Gap.of(new Needs(graph), 0, Holdings.none())
                                                        .lines())
                                        .stream()
                                        .map(theme -> words(graph, theme))
                                        .toList()));
    }

    /** Of 25 skills a group needs three; what is one with another is in the group of that one. */
    @Test
    void a_group_needs_one_more_for_each_twenty_skills() {
        World world = new World().hasRole("a", "a");
        for (String skill : List.of("g1", "g2", "g3", "h1", "h2")) {
            world.hasSkill(skill, "knowledge").needs("a", skill, "essential");
        }
        for (int i = 10; i < 30; i++) {
            world.hasSkill("x" + i, "knowledge").needs("a", "x" + i, "essential");
        }
        world.hasSkill("alike", "knowledge").hasSkill("kind", "knowledge");
        under(world, "urn:all", "urn:g", "urn:h");
        under(world, "urn:g", World.skill("g1"), World.skill("g2"), World.skill("alike"));
        under(world, "urn:h", World.skill("h1"), World.skill("h2"));
        world.add(World.skill("g3"), Terms.SKOS_EXACT_MATCH, World.skill("alike"));
        under(world, World.skill("kind"), World.skill("g1"));
        RandomRoles.over(
                world,
                graph -> {
                    List<Gap.Line> lines = Gap.of(new Needs(graph), 0, Holdings.none()).lines();
                    List<Themes.Theme<Gap.Line>> themes = Themes.of(graph, lines);
                    assertEquals("urn:g [g1, g2, g3]", words(graph, themes.get(0)));
                    assertEquals(2, themes.size());
                    assertEquals(22, themes.get(1).lines().size());
                });
    }

    private static String rank(String words) {
        return words.startsWith("none") ? "z" : words;
    }

    private static String words(SkillGraph graph, Themes.Theme<Gap.Line> theme) {
        String group = theme.group() < 0 ? "none" : graph.concepts().iri(theme.group());
        return group
                + " "
                + theme.lines().stream()
                        .map(l -> graph.concepts().iri(l.need().skill()).replaceAll(".*/", ""))
                        .sorted()
                        .toList();
    }

    private static void under(World world, String above, String... concepts) {
        for (String concept : concepts) {
            world.add(concept, Terms.SKOS_BROADER, above);
        }
    }
}
