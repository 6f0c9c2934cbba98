package org.rolegraph.career.need;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.rolegraph.career.graph.ConceptKind;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.graph.World;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;

class NearestRolesTest {
    @Property(tries = 200)
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "graphs against an oracle")
    void ranks_roles_as_the_formula_says(@ForAll long seed) {
        RandomWorld random = new RandomWorld(seed);
        RandomRoles.over(
                random.world,
                graph -> {
                    Set<Integer> held = some(graph, new Random(seed));
                    Map<Integer, Double> expected = naive(graph, held);
                    List<NearestRoles.Found> found =
                            NearestRoles.of(
                                            new AskedWeights(graph),
                                            held,
                                            Set.of(),
                                            Integer.MAX_VALUE)
                                    .found();
                    assertEquals(
                            expected.keySet(),
                            new TreeSet<>(found.stream().map(NearestRoles.Found::role).toList()));
                    for (NearestRoles.Found each : found) {
                        assertEquals(expected.get(each.role()), each.fit(), 1e-5);
                        assertTrue(held.containsAll(each.shared()));
                    }
                    List<NearestRoles.Found> sorted = new ArrayList<>(found);
                    sorted.sort(
                            Comparator.comparingDouble((NearestRoles.Found f) -> -f.fit())
                                    .thenComparing(NearestRoles.Found::role));
                    assertEquals(sorted, found);
                });
    }

    private static Set<Integer> some(SkillGraph graph, Random random) {
        Set<Integer> held = new TreeSet<>();
        int first = graph.concepts().first(ConceptKind.SKILL);
        for (int i = 0; i < graph.concepts().count(ConceptKind.SKILL); i++) {
            if (random.nextInt(3) == 0) {
                held.add(graph.concepts().same(first + i));
            }
        }
        return held;
    }

    /** By what each role asks for, one after the other, from the needs alone. */
    private static Map<Integer, Double> naive(SkillGraph graph, Set<Integer> held) {
        Needs needs = new Needs(graph);
        Map<Integer, Map<Integer, Double>> asked = new HashMap<>();
        for (int role = 0; role < graph.concepts().count(ConceptKind.ROLE); role++) {
            if (graph.concepts().same(role) == role) {
                Map<Integer, Double> weights = new HashMap<>();
                for (Need need : needs.all(role).values()) {
                    if (need.importance().isAsked()
                            && !graph.requirements().isStyleOfWork(need.requirement())) {
                        weights.put(need.one(), need.importance().weight());
                    }
                }
                asked.put(role, weights);
            }
        }
        asked.values().removeIf(Map::isEmpty);
        Map<Integer, Double> most = new HashMap<>();
        for (Map<Integer, Double> weights : asked.values()) {
            weights.replaceAll(
                    (one, weight) -> {
                        long having =
                                asked.values().stream().filter(w -> w.containsKey(one)).count();
                        return weight * Rarity.inThousand(asked.size(), (int) having);
                    });
            weights.forEach((one, weight) -> most.merge(one, weight, Math::max));
        }
        double all = held.stream().mapToDouble(one -> most.getOrDefault(one, 0.0)).sum();
        Map<Integer, Double> fits = new java.util.TreeMap<>();
        asked.forEach(
                (role, weights) -> {
                    double covered =
                            held.stream().mapToDouble(one -> weights.getOrDefault(one, 0.0)).sum();
                    double sum = weights.values().stream().mapToDouble(w -> w).sum();
                    if (covered > 0) {
                        fits.put(role, Math.sqrt(covered / sum * (covered / all)));
                    }
                });
        return fits;
    }

    @Test
    void the_role_that_asks_for_what_is_held_and_little_else_comes_first() {
        World world = new World();
        for (String skill : List.of("knife", "fire", "smile", "tray", "till")) {
            world.hasSkill(skill, "skill");
        }
        world.hasRole("cook", "cook").needs("cook", "knife", "essential");
        world.needs("cook", "fire", "essential");
        world.hasRole("host", "host").needs("host", "knife", "essential");
        for (String skill : List.of("fire", "smile", "tray", "till")) {
            world.needs("host", skill, "essential");
        }
        world.hasRole("clerk", "clerk").needs("clerk", "till", "essential");
        RandomRoles.over(
                world,
                graph -> {
                    Set<Integer> held =
                            Set.of(
                                    graph.concepts().find(World.skill("knife")),
                                    graph.concepts().find(World.skill("fire")));
                    List<NearestRoles.Found> found =
                            NearestRoles.of(new AskedWeights(graph), held, Set.of(), 9).found();
                    assertEquals(
                            List.of("cook 1.000", "host 0.632"),
                            found.stream()
                                    .map(
                                            f ->
                                                    graph.concepts()
                                                                    .iri(f.role())
                                                                    .replaceAll(".*/", "")
                                                            + String.format(" %.3f", f.fit()))
                                    .toList());
                    assertEquals(2, found.get(1).shared().size());
                });
    }
}
