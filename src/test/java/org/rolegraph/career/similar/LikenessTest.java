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
import java.util.Set;
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
}
