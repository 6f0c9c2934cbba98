package org.rolegraph.career.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.model.SkillKind;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.career.graph.Concepts;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.graph.World;
import org.rolegraph.career.need.AllPaths;
import org.rolegraph.career.need.Need;
import org.rolegraph.career.need.Needs;
import org.rolegraph.career.need.RandomRoles;
import org.rolegraph.career.need.RoleLevels;
import org.rolegraph.career.need.RoleRows;
import org.rolegraph.career.need.Shortage;
import org.rolegraph.testkit.CpuTime;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;

class CareerPathsTest {
    @Property(tries = 400)
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "graphs against an oracle")
    void the_cheapest_are_those_that_trying_all_finds(@ForAll long seed) {
        RandomRoles random = new RandomRoles(seed, 7);
        RandomRoles.over(
                random.world,
                graph -> {
                    Shortage shortage = new Shortage(graph);
                    CareerPaths paths = new CareerPaths(shortage);
                    Random dice = new Random(seed);
                    int from = role(graph, "r0");
                    int to = role(graph, "r1");
                    PathRules rules = rules(graph, random.roles.size(), dice);
                    if (paths.row(from) == paths.row(to) || touches(paths, rules, from, to)) {
                        return;
                    }
                    int most = 1 + dice.nextInt(12);
                    List<CareerPath> found = paths.find(from, to, rules, most);
                    AllPaths all = new AllPaths(shortage, from, to, rules);
                    assertEquals(all.costs(most), found.stream().map(CareerPath::cost).toList());
                    Set<List<Integer>> distinct = new HashSet<>();
                    for (CareerPath path : found) {
                        assertTrue(all.contains(path.roles()), path + " breaks " + rules);
                        assertTrue(distinct.add(path.roles()), path + " is there twice");
                    }
                    assertEquals(found, new CareerPaths(graph).find(from, to, rules, most));
                });
    }

    private static PathRules rules(SkillGraph graph, int roles, Random dice) {
        List<Integer> via = new ArrayList<>();
        Set<Integer> avoid = new HashSet<>();
        for (int r = 2; r < roles; r++) {
            switch (dice.nextInt(6)) {
                case 0 -> via.add(dice.nextInt(via.size() + 1), role(graph, "r" + r));
                case 1 -> avoid.add(role(graph, "r" + r));
                default -> {
                    // as it comes
                }
            }
        }
        return new PathRules(
                1 + dice.nextInt(6),
                dice.nextBoolean() ? PathRules.ANY : dice.nextInt(8),
                via,
                avoid,
                dice.nextInt(3) == 0);
    }

    /** Whether exact matches make rules contradict the ends or each other. */
    private static boolean touches(CareerPaths paths, PathRules rules, int from, int to) {
        Set<Integer> seen = new HashSet<>(Set.of(paths.row(from), paths.row(to)));
        for (int role : rules.via()) {
            if (!seen.add(paths.row(role))) {
                return true;
            }
        }
        return rules.avoid().stream().anyMatch(role -> !seen.add(paths.row(role)));
    }

    @Property(tries = 200)
    void no_path_that_begins_the_answer_costs_more_than_the_direct_change(@ForAll long seed) {
        RandomRoles random = new RandomRoles(seed, 12);
        RandomRoles.over(
                random.world,
                graph -> {
                    CareerPaths paths = new CareerPaths(graph);
                    int from = role(graph, "r0");
                    int to = role(graph, "r1");
                    long direct = paths.find(from, to, PathRules.hops(1), 1).get(0).cost();
                    List<CareerPath> found = paths.find(from, to, PathRules.hops(5), 4);
                    assertTrue(found.get(0).cost() <= direct);
                    for (int i = 1; i < found.size(); i++) {
                        assertTrue(found.get(i - 1).cost() <= found.get(i).cost());
                    }
                });
    }

    /** What the search's estimates rest on. */
    @Property(tries = 200)
    void no_role_on_the_way_lessens_what_must_be_learned(@ForAll long seed) {
        RandomRoles random = new RandomRoles(seed, 8);
        RandomRoles.over(
                random.world,
                graph -> {
                    Shortage shortage = new Shortage(graph);
                    int roles = shortage.rows().count();
                    for (int a = 0; a < roles; a++) {
                        int[] to = shortage.to(a);
                        int[] from = shortage.from(a);
                        for (int b = 0; b < roles; b++) {
                            assertEquals(shortage.of(b, a), to[b]);
                            assertEquals(shortage.of(a, b), from[b]);
                            for (int c = 0; c < roles; c++) {
                                int there = shortage.of(a, b) + shortage.of(b, c);
                                assertTrue(shortage.of(a, c) <= there);
                            }
                        }
                    }
                });
    }

    @Property(tries = 200)
    void the_shortage_is_what_its_definition_says(@ForAll long seed) {
        RandomRoles random = new RandomRoles(seed, 8);
        RandomRoles.over(
                random.world,
                graph -> {
                    Shortage shortage = new Shortage(graph);
                    for (String one : random.roles) {
                        for (String other : random.roles) {
                            int from = shortage.rows().of(role(graph, one));
                            int to = shortage.rows().of(role(graph, other));
                            double expected = defined(graph, shortage.rows(), from, to);
                            assertEquals(expected, shortage.of(from, to) / 1e6, 1e-4);
                        }
                    }
                });
    }

    private static double defined(SkillGraph graph, RoleRows rows, int from, int to) {
        Map<String, Double> held = shares(graph, from);
        double sum = 0;
        for (Map.Entry<String, Double> asked : shares(graph, to).entrySet()) {
            int asking = 0;
            int roles = 0;
            for (int row = 0; row < rows.count(); row++) {
                Map<String, Double> shares = rows.isOwn(row) ? shares(graph, row) : Map.of();
                asking += shares.containsKey(asked.getKey()) ? 1 : 0;
                roles += shares.isEmpty() ? 0 : 1;
            }
            double rarity = roles < 2 ? 0 : Math.log((double) roles / asking) / Math.log(roles);
            double lacks = asked.getValue() - held.getOrDefault(asked.getKey(), 0.0);
            sum += rarity * Math.max(0, lacks);
        }
        return sum;
    }

    private static Map<String, Double> shares(SkillGraph graph, int role) {
        Map<String, Double> shares = new TreeMap<>();
        Concepts concepts = graph.concepts();
        for (Need need : new Needs(graph).all(role).values()) {
            double weight = need.importance().weight();
            int[] families = graph.broader().of(need.one());
            double family = concepts.isOfKind(need.one(), SkillKind.TECHNOLOGY) ? 0.8 : 0.3;
            if (weight > 0) {
                double own = families.length == 0 ? 1 : 1 - family;
                shares.merge("skill " + need.one(), weight * own, Math::max);
                for (int above : families) {
                    shares.merge("family " + above, weight * family / families.length, Math::max);
                }
            }
        }
        return shares;
    }

    @Test
    void each_rule_is_named_when_it_keeps_a_role_off() {
        World world = new World();
        steps(world, "start", 2, 0, 6);
        steps(world, "half", 2, 3, 9);
        steps(world, "far", 4, 6, 12);
        steps(world, "low", 1, 4, 10);
        steps(world, "other", 2, 20, 28);
        world.hasRole("unknown", "unknown").needs("unknown", "s1", "essential");
        RandomRoles.over(
                world,
                graph -> {
                    assertEquals("NONE [start, half, far]", why(graph, PathRules.hops(2), "half"));
                    assertEquals("END", why(graph, PathRules.hops(2), "far"));
                    assertEquals("LITTLE_KNOWN", why(graph, PathRules.hops(2), "unknown"));
                    assertEquals(
                            "MAX_HOPS [start, half, far]", why(graph, PathRules.hops(1), "half"));
                    assertEquals(
                            "AVOID",
                            why(
                                    graph,
                                    new PathRules(
                                            3,
                                            PathRules.ANY,
                                            List.of(),
                                            Set.of(role(graph, "half")),
                                            false),
                                    "half"));
                    assertEquals(
                            "MAX_NEW_SKILLS [start, other, far]",
                            why(graph, new PathRules(2, 6, List.of(), Set.of(), false), "other"));
                    assertEquals(
                            "LEVEL_MONOTONE [start, low, far]",
                            why(
                                    graph,
                                    new PathRules(2, PathRules.ANY, List.of(), Set.of(), true),
                                    "low"));
                    assertEquals(
                            "SEVERAL",
                            why(graph, new PathRules(1, 6, List.of(), Set.of(), false), "other"));
                    assertEquals(
                            "COST [start, other, far]", why(graph, PathRules.hops(2), "other"));
                });
    }

    @Test
    void the_levels_of_isco_groups_are_those_of_its_descriptions() {
        assertEquals(
                List.of(4, 3, 4, 3, 2, 2, 1, 0, 0),
                Stream.of("1211", "C1412", "25", "3", "41", "8322", "9111", "0110", "")
                        .map(RoleLevels::skillLevel)
                        .toList());
    }

    @Test
    void thousands_of_roles_and_many_paths_are_no_matter() {
        World world = new World();
        Random random = new Random(7);
        for (int s = 0; s < 500; s++) {
            world.hasSkill("s" + s, "skill");
        }
        for (int r = 0; r < 4_000; r++) {
            world.hasRole("r" + r, "role " + r);
            for (int s = 0; s < 20; s++) {
                world.needs("r" + r, "s" + (r / 10 + random.nextInt(100)) % 500, "essential");
            }
        }
        RandomRoles.over(
                world,
                graph ->
                        CpuTime.within(
                                Duration.ofSeconds(60),
                                () -> {
                                    CareerPaths paths = new CareerPaths(graph);
                                    List<CareerPath> found =
                                            paths.find(
                                                    role(graph, "r0"),
                                                    role(graph, "r2500"),
                                                    new PathRules(
                                                            12,
                                                            PathRules.ANY,
                                                            List.of(role(graph, "r900")),
                                                            Set.of(role(graph, "r901")),
                                                            false),
                                                    20);
                                    assertEquals(20, found.size());
                                    return found;
                                }));
    }

    @Test
    void nothing_is_asked_for_and_nothing_is_learned() {
        World world = new World().hasRole("one", "one").hasRole("other", "other");
        RandomRoles.over(
                world,
                graph ->
                        assertEquals(
                                List.of(1_000_000L),
                                new CareerPaths(graph)
                                                .find(
                                                        role(graph, "one"),
                                                        role(graph, "other"),
                                                        PathRules.hops(12),
                                                        9)
                                                .stream()
                                                .map(CareerPath::cost)
                                                .toList()));
    }

    /**
     * The frame of four has made one of zones 1 and 2 and moved occupations that had not changed: a
     * zone of the other frame tells nothing beside these.
     */
    @Test
    void zones_of_two_frames_are_no_promotions() {
        World world = new World();
        for (int zone = 2; zone <= 5; zone++) {
            framed(world, "four-" + zone, "four", zone);
        }
        framed(world, "five-1", "five", 1);
        framed(world, "five-5", "five", 5);
        world.hasRole("elementary", "elementary");
        world.add(World.role("elementary"), Terms.ESCO_MEMBER_OF_ISCO_GROUP, "urn:isco:9");
        world.text("urn:isco:9", Terms.SKOS_NOTATION, "9112", "");
        RandomRoles.over(
                world,
                graph -> {
                    assertEquals(1_000_000L + 10_000_000L, direct(graph, "four-2", "four-3"));
                    assertEquals(1_000_000L + 30_000_000L, direct(graph, "four-2", "four-5"));
                    // of unknown preparation, which is that of zone 3
                    assertEquals(
                            direct(graph, "four-2", "five-1"), direct(graph, "four-2", "five-5"));
                    assertEquals(1_000_000L, direct(graph, "five-1", "five-5"));
                    // by ISCO between zones 1 and 2, which are one here
                    assertEquals(1_000_000L, direct(graph, "elementary", "four-2"));
                    PathRules rising = new PathRules(1, PathRules.ANY, List.of(), Set.of(), true);
                    CareerPaths paths = new CareerPaths(graph);
                    int from = role(graph, "four-5");
                    assertEquals(List.of(), paths.find(from, role(graph, "four-2"), rising, 1));
                });
    }

    private static void framed(World world, String role, String frame, int zone) {
        String iri = "urn:zone:" + frame + zone;
        world.hasRole(role, role).add(World.role(role), Rg.JOB_ZONE, iri);
        world.text(iri, Terms.SKOS_NOTATION, Integer.toString(zone), "");
        world.add(iri, Terms.SKOS_IN_SCHEME, "urn:frame:" + frame);
    }

    private static long direct(SkillGraph graph, String from, String to) {
        return new CareerPaths(graph)
                .find(role(graph, from), role(graph, to), PathRules.hops(1), 1)
                .get(0)
                .cost();
    }

    private static void steps(World world, String role, int zone, int first, int last) {
        RandomRoles.zone(world.hasRole(role, role), role, zone);
        for (int s = first; s < last; s++) {
            world.hasSkill("s" + s, "skill").needs(role, "s" + s, "essential");
        }
    }

    private static String why(SkillGraph graph, PathRules rules, String role) {
        CareerPaths paths = new CareerPaths(graph);
        int from = role(graph, "start");
        int to = role(graph, "far");
        List<CareerPath> found = paths.find(from, to, rules, 2);
        WhyNot why = WhyNot.of(paths, from, to, rules, found, role(graph, role));
        CareerPath path = why.without();
        for (CareerPath each : found) {
            boolean on = why.cause() == WhyNot.Cause.NONE && each.roles().contains(why.role());
            path = on ? each : path;
        }
        return why.cause() + (path == null ? "" : " " + slugs(graph, path));
    }

    private static List<String> slugs(SkillGraph graph, CareerPath path) {
        return path.roles().stream()
                .map(role -> graph.concepts().iri(role).replaceAll(".*/", ""))
                .toList();
    }

    private static int role(SkillGraph graph, String slug) {
        return graph.concepts().find(World.role(slug));
    }
}
