package org.rolegraph.career.similar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.graph.World;
import org.rolegraph.career.need.NaiveOverlap;
import org.rolegraph.career.need.Part;
import org.rolegraph.career.need.RandomWorld;
import org.rolegraph.testkit.Folders;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;

class LikenessTest {
    private static final double EXACT = 1e-5;

    @TempDir private Path temporary;

    @Property(tries = 200)
    void is_symmetric_and_one_on_itself(@ForAll long seed) throws IOException {
        Path folder = Files.createTempDirectory("likeness");
        try {
            SkillGraph graph = new RandomWorld(seed).world.graph(folder);
            Likeness likeness = new Likeness(graph);
            for (int a = 0; a < likeness.roleCount(); a++) {
                float[] all = likeness.all(a);
                for (int b = 0; b < likeness.roleCount(); b++) {
                    assertEquals(likeness.of(b, a), likeness.of(a, b), EXACT);
                    assertEquals(likeness.of(a, b), all[b], EXACT);
                    assertTrue(all[b] > -1 - EXACT && all[b] < 1 + EXACT);
                }
                boolean known = false;
                for (Part part : Part.values()) {
                    double own = likeness.of(part, a, a);
                    assertTrue(Double.isNaN(own) || own < EXACT || Math.abs(own - 1) < EXACT);
                    known |= own > 0.5;
                }
                assertTrue(!known || likeness.of(a, a) > 0);
            }
        } finally {
            Folders.delete(folder);
        }
    }

    @Property(tries = 200)
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "graphs against an oracle")
    void the_cosine_of_needs_is_what_its_formula_says(@ForAll long seed) throws IOException {
        RandomWorld random = new RandomWorld(seed);
        if (!random.links.isEmpty()) {
            return; // another test joins roles; the formulas are the same
        }
        Path folder = Files.createTempDirectory("likeness");
        try {
            SkillGraph graph = random.world.graph(folder);
            Likeness likeness = new Likeness(graph);
            Map<String, Map<String, Double>> vectors = vectors(random, graph);
            for (String one : random.roles) {
                for (String other : random.roles) {
                    int a = graph.concepts().find(World.role(one));
                    int b = graph.concepts().find(World.role(other));
                    double cosine = likeness.of(Part.SKILLS, a, b);
                    Map<String, Double> x = vectors.getOrDefault(one, Map.of());
                    Map<String, Double> y = vectors.getOrDefault(other, Map.of());
                    if (Double.isNaN(cosine)) {
                        assertTrue(x.isEmpty() && y.isEmpty());
                    } else {
                        assertEquals(cosine(x, y), cosine, EXACT);
                    }
                }
            }
        } finally {
            Folders.delete(folder);
        }
    }

    /** The weights by importance and rarity of what is asked for and not rated. */
    private static Map<String, Map<String, Double>> vectors(RandomWorld random, SkillGraph graph) {
        Map<String, Double> weights = Map.of("essential", 1.0, "optional", 0.5, "helpful", 0.25);
        Map<String, Map<String, Double>> vectors = new HashMap<>();
        Map<String, Set<String>> askedBy = new HashMap<>();
        for (RandomWorld.Asked asked : random.asked) {
            int skill = graph.concepts().find(asked.skill());
            boolean technology =
                    graph.concepts().skillKind(skill).orElseThrow().term().equals("technology");
            if (!technology
                    && asked.level() < 0
                    && !asked.scored()
                    && weights.containsKey(asked.importance())) {
                String role = asked.role().replaceAll(".*/", "");
                vectors.computeIfAbsent(role, r -> new HashMap<>())
                        .put(asked.skill(), weights.get(asked.importance()));
                askedBy.computeIfAbsent(asked.skill(), s -> new HashSet<>()).add(role);
            }
        }
        double rows = vectors.size();
        vectors.values()
                .forEach(
                        vector ->
                                vector.replaceAll(
                                        (skill, weight) ->
                                                weight
                                                        * Math.log(
                                                                rows / askedBy.get(skill).size())));
        return vectors;
    }

    private static double cosine(Map<String, Double> one, Map<String, Double> other) {
        double dot = 0;
        for (Map.Entry<String, Double> entry : one.entrySet()) {
            dot += entry.getValue() * other.getOrDefault(entry.getKey(), 0.0);
        }
        double length = length(one) * length(other);
        return length == 0 ? 0 : dot / length;
    }

    private static double length(Map<String, Double> vector) {
        return Math.sqrt(vector.values().stream().mapToDouble(x -> x * x).sum());
    }

    @Property(tries = 200)
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "graphs against an oracle")
    void the_overlap_is_what_its_formula_says_where_roles_and_skills_are_one(@ForAll long seed)
            throws IOException {
        RandomWorld random = new RandomWorld(seed, List.of(Terms.SKOS_EXACT_MATCH));
        Path folder = Files.createTempDirectory("likeness");
        try {
            SkillGraph graph = random.world.graph(folder);
            Likeness likeness = new Likeness(graph);
            NaiveOverlap naive = new NaiveOverlap(random, graph);
            for (String one : random.roles) {
                for (String other : random.roles) {
                    int a = graph.concepts().find(World.role(one));
                    int b = graph.concepts().find(World.role(other));
                    assertEquals(
                            naive.of(World.role(one), World.role(other)),
                            likeness.overlap(a, b),
                            EXACT,
                            one + " and " + other);
                }
            }
        } finally {
            Folders.delete(folder);
        }
    }

    @Test
    void roles_that_are_one_are_told_once_and_borrow_what_they_lack() {
        World world = new World();
        for (String role : List.of("a", "b", "c", "d")) {
            world.hasRole(role, "role " + role);
        }
        world.hasSkill("x", "").hasSkill("y", "");
        world.needs("a", "x", "essential")
                .needs("c", "x", "essential")
                .needs("d", "y", "essential")
                .add(
                        World.role("b"),
                        org.rolegraph.base.vocab.Terms.SKOS_BROAD_MATCH,
                        World.role("a"));
        SkillGraph graph = world.graph(temporary);
        Likeness likeness = new Likeness(graph);
        List<Likeness.Borrowed> borrowed = likeness.borrowed(1);
        assertEquals(1, borrowed.size());
        assertEquals(Part.SKILLS, borrowed.get(0).part());
        assertEquals(0, borrowed.get(0).from().role());
        assertEquals(1, likeness.of(Part.SKILLS, 1, 2), EXACT);
        assertEquals(0, likeness.of(Part.SKILLS, 1, 3), EXACT);
    }

    @Property(tries = 100)
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "graphs against an oracle")
    void links_between_sources_change_no_likeness_within_one(@ForAll long seed) throws IOException {
        Path folder = Files.createTempDirectory("likeness");
        try {
            TwoSources two = new TwoSources(seed);
            Likeness apart = new Likeness(two.world(false).graph(folder));
            SkillGraph graph = two.world(true).graph(folder);
            Likeness joined = new Likeness(graph);
            for (int i = 0; i < two.size; i++) {
                for (int k = 0; k < two.size; k++) {
                    for (String asked : TwoSources.SOURCES) {
                        String by = two.source(asked, i, k);
                        int role = graph.concepts().find(World.role(by + i));
                        int other = graph.concepts().find(World.role(by + k));
                        int one = graph.concepts().find(World.role(asked + i));
                        int another = graph.concepts().find(World.role(asked + k));
                        assertEquals(by, joined.source(one, another));
                        assertEquals(apart.of(role, other), joined.of(one, another), EXACT);
                        assertEquals(
                                apart.overlap(role, other), joined.overlap(one, another), EXACT);
                    }
                }
            }
        } finally {
            Folders.delete(folder);
        }
    }

    /** Roles of two sources, some of which exact matches join two by two. */
    private static final class TwoSources {
        static final List<String> SOURCES = List.of("here", "there");

        final int size;
        private final Map<String, Set<String>> needs = new TreeMap<>();
        private final boolean[] linked;

        TwoSources(long seed) {
            Random random = new Random(seed);
            size = 2 + random.nextInt(4);
            linked = new boolean[size];
            for (int i = 0; i < size; i++) {
                linked[i] = random.nextBoolean();
                for (String source : SOURCES) {
                    Set<String> needed = new TreeSet<>(Set.of("s" + random.nextInt(5)));
                    needed.add("s" + random.nextInt(5));
                    if (random.nextBoolean()) {
                        needed.add("technology");
                    }
                    needs.put(source + i, needed);
                }
            }
        }

        World world(boolean joined) {
            World world = new World();
            needs.forEach(
                    (role, needed) -> {
                        world.in(role.replaceAll("\\d", ""));
                        world.hasRole(role, "called " + String.join(" of ", needed));
                        needed.forEach(
                                skill -> {
                                    boolean technology = "technology".equals(skill);
                                    world.hasSkill(skill, technology ? skill : "knowledge");
                                    world.needs(role, skill, "essential");
                                });
                    });
            for (int i = 0; joined && i < size; i++) {
                if (linked[i]) {
                    world.add(
                            World.role("here" + i),
                            Terms.SKOS_EXACT_MATCH,
                            World.role("there" + i));
                }
            }
            return world;
        }

        /** By which source two roles of one are to be compared: a technology of both knows more. */
        String source(String asked, int i, int k) {
            boolean both = linked[i] && linked[k] || i == k && linked[i];
            return !both
                    ? asked
                    : haveTechnology("there", i, k) && !haveTechnology("here", i, k)
                            ? "there"
                            : "here";
        }

        private boolean haveTechnology(String source, int i, int k) {
            return needs.get(source + i).contains("technology")
                    && needs.get(source + k).contains("technology");
        }
    }

    @Test
    void where_no_source_knows_both_all_that_is_known_is_compared() {
        World world = new World();
        world.hasSkill("x", "").hasSkill("y", "");
        world.in("one").hasRole("a", "baker").needs("a", "y", "essential");
        world.in("two").hasRole("b", "bread maker").needs("b", "x", "essential");
        world.in("three").hasRole("c", "maker of bread").needs("c", "x", "essential");
        world.add(World.role("a"), Terms.SKOS_EXACT_MATCH, World.role("b"));
        Likeness likeness = new Likeness(world.graph(temporary));
        assertEquals("", likeness.source(0, 2));
        assertEquals(1, likeness.of(Part.SKILLS, 0, 2), EXACT);
        assertEquals(likeness.of(1, 2), likeness.of(0, 2), EXACT);
    }

    @Test
    void what_is_hardly_alike_is_not_listed_and_the_share_of_titles_is_known() {
        World world = new World();
        world.hasSkill("x", "").hasSkill("y", "");
        world.hasRole("a", "data analyst").needs("a", "x", "essential");
        world.hasRole("b", "warehouse data analyst").needs("b", "y", "essential");
        world.hasRole("c", "number cruncher").needs("c", "x", "essential");
        world.hasRole("d", "data shepherd").needs("d", "y", "essential");
        SimilarRoles found = SimilarRoles.of(new Likeness(world.graph(temporary)), 0, Set.of(), 10);
        assertEquals(List.of(2, 1), found.found().stream().map(SimilarRoles.Found::role).toList());
        assertEquals(0, found.found().get(0).titlesShare(), EXACT);
        assertEquals(1, found.found().get(1).titlesShare(), EXACT);
        assertTrue(found.found().get(1).likeness() >= SimilarRoles.FLOOR);
    }
}
