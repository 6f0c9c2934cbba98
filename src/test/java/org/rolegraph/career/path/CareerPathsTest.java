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
import org.rolegraph.career.need.Held;
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
        boolean ladder = Math.floorMod(seed, 2) == 0;
        int roles = ladder ? 6 : random.roles.size();
        RandomRoles.over(
                ladder ? ladder(seed, roles) : random.world,
                graph -> {
                    Shortage shortage = new Shortage(graph);
                    CareerPaths paths = new CareerPaths(graph, shortage, r -> "");
                    Random dice = new Random(seed);
                    int from = role(graph, "r0");
                    int to = role(graph, "r1");
                    PathRules rules = rules(graph, roles, dice);
                    if (paths.row(from) == paths.row(to) || touches(paths, rules, from, to)) {
                        return;
                    }
                    int most = 1 + dice.nextInt(12);
                    Ways found = paths.find(from, to, rules, most);
                    AllWays all = new AllWays(paths.hops(from, to, rules, null));
                    assertEquals(all.paths(most), roles(found));
                    assertEquals(
                            found, new CareerPaths(graph, r -> "").find(from, to, rules, most));
                });
    }

    /** Roles that ask for skills next to each other in a row: there stops are worth while. */
    static World ladder(long seed, int roles) {
        Random random = new Random(seed);
        World world = new World();
        for (int r = 0; r < roles; r++) {
            int first = r == 0 ? 0 : r == 1 ? 24 : 4 + random.nextInt(24);
            steps(world, "r" + r, 3 + random.nextInt(2), first, first + 16 + random.nextInt(20));
        }
        for (int filler = 0; filler < 40; filler++) {
            // too little is known of them for stops; beside them what few ask for is rare
            steps(world, "filler" + filler, 3, 100 + filler, 101 + filler);
        }
        return world;
    }

    private static List<List<Integer>> roles(Ways ways) {
        return ways.paths().stream().map(CareerPath::roles).toList();
    }

    /** Leaving a stop out makes the way dearer by more than what the stop costs. */
    @Property(tries = 200)
    void a_stop_never_costs_more_than_it_brings(@ForAll long seed) {
        RandomRoles.over(
                ladder(seed, 8),
                graph -> {
                    CareerPaths paths = new CareerPaths(graph, r -> "");
                    int from = role(graph, "r0");
                    int to = role(graph, "r1");
                    if (paths.row(from) == paths.row(to)) {
                        return;
                    }
                    for (CareerPath path : paths.find(from, to, PathRules.hops(5), 5).paths()) {
                        for (int stop = 1; stop < path.roles().size() - 1; stop++) {
                            List<Integer> without = new ArrayList<>(path.roles());
                            without.remove(stop);
                            PathRules over =
                                    PathRules.hops(5)
                                            .withVia(without.subList(1, without.size() - 1));
                            Ways ways = paths.find(from, to, over, 20);
                            CareerPath straight =
                                    ways.straight() == null
                                            ? ways.paths().stream()
                                                    .filter(p -> p.roles().equals(without))
                                                    .findFirst()
                                                    .orElseThrow()
                                            : ways.straight();
                            assertTrue(path.cost() < straight.cost(), path + " and " + without);
                        }
                    }
                });
    }

    /** Held before, or held by a role on the way: never dearer, whichever skill it is. */
    @Property(tries = 200)
    void holding_more_never_makes_a_path_dearer(@ForAll long seed) {
        RandomRoles random = new RandomRoles(seed, 8, 10);
        RandomRoles.over(
                random.world,
                graph -> {
                    Shortage shortage = new Shortage(graph);
                    CareerPaths paths = new CareerPaths(graph, shortage, r -> "");
                    int from = paths.row(role(graph, "r0"));
                    int to = paths.row(role(graph, "r1"));
                    if (from == to) {
                        return;
                    }
                    Hops hops = paths.hops(from, to, PathRules.hops(4), null);
                    for (AllWays.Way way : new AllWays(hops).all()) {
                        for (int more = 0; more < shortage.rows().count(); more++) {
                            Held held = hops.start();
                            held.add(more);
                            assertTrue(cost(held, way.roles()) <= way.cost(), way + " and " + more);
                        }
                    }
                });
    }

    private static long cost(Held held, List<Integer> roles) {
        long cost = 0;
        for (int next : roles.subList(1, roles.size())) {
            cost += HopCost.of(held.lacking(next), held.preparation(next));
            held.add(next);
        }
        return cost;
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
    void the_straight_way_is_told_whatever_else_is_found(@ForAll long seed) {
        RandomRoles.over(
                ladder(seed, 8),
                graph -> {
                    CareerPaths paths = new CareerPaths(graph, r -> "");
                    int from = role(graph, "r0");
                    int to = role(graph, "r1");
                    if (paths.row(from) == paths.row(to)) {
                        return;
                    }
                    CareerPath straight = paths.find(from, to, PathRules.hops(1), 1).paths().get(0);
                    Ways ways = paths.find(from, to, PathRules.hops(5), 2);
                    CareerPath last = ways.paths().get(ways.paths().size() - 1);
                    assertEquals(straight, ways.straight() == null ? last : ways.straight());
                    assertTrue(last.cost() <= straight.cost());
                    assertTrue(ways.paths().get(0).cost() <= last.cost());
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
                        for (int c = 0; c < roles; c++) {
                            Shortage.Goal goal = shortage.goal(List.of(c));
                            Held held = shortage.nothing(-1L);
                            held.add(a);
                            int direct = held.lacking(c);
                            assertEquals(direct, held.lacking(goal));
                            int[] gains = held.gains(goal);
                            for (int b = 0; b < roles; b++) {
                                int learned = held.lacking(b);
                                Held.Added added = held.add(b);
                                assertTrue(direct <= learned + held.lacking(c));
                                assertEquals(direct - held.lacking(c), gains[b]);
                                held.undo(added);
                                assertEquals(direct, held.lacking(c));
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
                            Held held = shortage.nothing(-1L);
                            held.add(from);
                            assertEquals(expected, held.lacking(to) / 1e6, 1e-4);
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
            sum += rarity * rarity * Math.max(0, lacks);
        }
        return sum;
    }

    private static Map<String, Double> shares(SkillGraph graph, int role) {
        Map<String, Double> shares = new TreeMap<>();
        Concepts concepts = graph.concepts();
        for (Need need : new Needs(graph).all(role).values()) {
            double weight = need.importance().weight();
            int[] families = graph.broader().of(need.one());
            double family = concepts.isOfKind(need.one(), SkillKind.TECHNOLOGY) ? 0.95 : 0.3;
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
        steps(world, "start", 2, 0, 24);
        steps(world, "half", 2, 12, 36);
        steps(world, "far", 4, 24, 48);
        steps(world, "low", 1, 120, 144);
        steps(world, "other", 2, 80, 112);
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
                            why(graph, new PathRules(2, 24, List.of(), Set.of(), false), "other"));
                    assertEquals(
                            "LEVEL_MONOTONE [start, low, far]",
                            why(
                                    graph,
                                    new PathRules(2, PathRules.ANY, List.of(), Set.of(), true),
                                    "low"));
                    assertEquals(
                            "SEVERAL",
                            why(graph, new PathRules(1, 24, List.of(), Set.of(), false), "other"));
                    assertEquals(
                            "COST [start, other, far]", why(graph, PathRules.hops(2), "other"));
                });
    }

    private static World twoSources() {
        World world = new World().in("onet");
        for (int s = 0; s < 6; s++) {
            world.hasSkill("rated" + s, "knowledge").hasSkill("tool" + s, "technology");
        }
        world.hasSkill("style", "transversal");
        rated(world, "nurses", "Registered Nurses", "4");
        rated(world, "engineers", "Electrical Engineers", "3.5");
        rated(world, "bakers", "Bakers", "3.2");
        world.in("esco");
        steps(world, "nurse", 3, 0, 8);
        world.hasRole("engineer", "electrical engineer");
        steps(world, "designer", 4, 40, 60);
        for (int s = 40; s < 56; s++) {
            world.needs("engineer", "s" + s, "essential");
        }
        return world;
    }

    private static void rated(World world, String role, String label, String score) {
        world.hasRole(role, label).needs(role, "style", "essential").with(Rg.SCORE, "5");
        for (int s = 0; s < 6; s++) {
            world.needs(role, "rated" + s, "essential").with(Rg.SCORE, score);
            world.needs(role, "tool" + s, "optional");
        }
    }

    private static Ways straight(World world, String from, String to) {
        List<Ways> ways = new ArrayList<>();
        RandomRoles.over(
                world,
                graph -> {
                    Map<Integer, String> titles = new TreeMap<>();
                    titles.put(role(graph, "engineers"), "Electrical Engineers");
                    titles.put(role(graph, "engineer"), "electrical engineer");
                    CareerPaths paths =
                            new CareerPaths(graph, r -> titles.getOrDefault(r, "t" + r));
                    ways.add(paths.find(role(graph, from), role(graph, to), PathRules.hops(1), 1));
                });
        return ways.get(0);
    }

    @Test
    void what_is_rated_counts_where_both_are_and_styles_never() {
        CareerPath.Hop hop =
                straight(twoSources(), "bakers", "nurses").paths().get(0).hops().get(0);
        // six fields at 4 and 3.2 of 5: 0.5 and 0.1 of the two points above 3
        assertEquals(2_400_000, hop.shortage(), 100);
        assertEquals(6, hop.newSkills());
        Ways crossing = straight(twoSources(), "designer", "nurses");
        assertEquals(0, crossing.paths().get(0).hops().get(0).newSkills());
        assertEquals(List.of(6), crossing.leftOut().stream().map(Ways.LeftOut::skills).toList());
    }

    @Test
    void a_role_that_the_source_does_not_know_has_what_one_of_like_title_has() {
        Ways known = straight(twoSources(), "engineer", "designer");
        Ways crossing = straight(twoSources(), "engineers", "designer");
        assertEquals(known.paths().get(0).cost(), crossing.paths().get(0).cost());
        assertEquals(null, known.standIn());
        assertTrue(crossing.standIn().likeness() > 0.4, crossing.toString());
        Ways unlike = straight(twoSources(), "bakers", "designer");
        assertEquals(null, unlike.standIn());
        assertEquals(20, unlike.paths().get(0).hops().get(0).newSkills());
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
                                    CareerPaths paths = new CareerPaths(graph, r -> "");
                                    Ways found =
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
                                    assertEquals(1, found.paths().size());
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
                                new CareerPaths(graph, r -> "")
                                                .find(
                                                        role(graph, "one"),
                                                        role(graph, "other"),
                                                        PathRules.hops(12),
                                                        9)
                                                .paths()
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
                    CareerPaths paths = new CareerPaths(graph, r -> "");
                    int from = role(graph, "four-5");
                    assertEquals(
                            List.of(), paths.find(from, role(graph, "four-2"), rising, 1).paths());
                });
    }

    private static void framed(World world, String role, String frame, int zone) {
        String iri = "urn:zone:" + frame + zone;
        world.hasRole(role, role).add(World.role(role), Rg.JOB_ZONE, iri);
        world.text(iri, Terms.SKOS_NOTATION, Integer.toString(zone), "");
        world.add(iri, Terms.SKOS_IN_SCHEME, "urn:frame:" + frame);
    }

    private static long direct(SkillGraph graph, String from, String to) {
        return new CareerPaths(graph, r -> "")
                .find(role(graph, from), role(graph, to), PathRules.hops(1), 1)
                .paths()
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
        CareerPaths paths = new CareerPaths(graph, r -> "");
        int from = role(graph, "start");
        int to = role(graph, "far");
        List<CareerPath> found = paths.find(from, to, rules, 2).paths();
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
