package org.rolegraph.career.need;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rolegraph.career.graph.SkillGraph;

/**
 * The weighted Jaccard of two roles by its formula, over maps: from what was told of a random world
 * whose links are all exact matches.
 */
public final class NaiveOverlap {
    private static final Map<String, Double> WEIGHTS =
            Map.of("essential", 1.0, "optional", 0.5, "helpful", 0.25);

    private final Map<String, Set<String>> groups = new HashMap<>();
    private final List<Map<String, Map<String, Double>>> parts = new ArrayList<>();

    /** Asks the graph for the kinds of skills alone. */
    public NaiveOverlap(RandomWorld random, SkillGraph graph) {
        random.links.forEach(link -> join(link.one(), link.other()));
        for (boolean technologies : new boolean[] {false, true}) {
            Map<String, Map<String, Double>> vectors = new HashMap<>();
            for (RandomWorld.Asked asked : random.asked) {
                int skill = graph.concepts().find(asked.skill());
                String kind = graph.concepts().skillKind(skill).orElseThrow().term();
                if ("technology".equals(kind) == technologies
                        && asked.level() < 0
                        && !asked.scored()
                        && WEIGHTS.containsKey(asked.importance())) {
                    vectors.computeIfAbsent(one(asked.role()), role -> new HashMap<>())
                            .merge(one(asked.skill()), WEIGHTS.get(asked.importance()), Math::max);
                }
            }
            parts.add(weighed(vectors));
        }
    }

    private void join(String one, String other) {
        Set<String> both = new TreeSet<>(Set.of(one));
        both.add(other);
        both.addAll(groups.getOrDefault(one, Set.of()));
        both.addAll(groups.getOrDefault(other, Set.of()));
        both.forEach(each -> groups.put(each, both));
    }

    /** A name for all that are one with it. */
    private String one(String iri) {
        return groups.containsKey(iri) ? groups.get(iri).iterator().next() : iri;
    }

    /** By ln(n / df), and to length 1. */
    private static Map<String, Map<String, Double>> weighed(
            Map<String, Map<String, Double>> vectors) {
        Map<String, Map<String, Double>> weighed = new HashMap<>();
        vectors.forEach(
                (role, vector) -> {
                    Map<String, Double> rare = new HashMap<>();
                    vector.forEach(
                            (skill, weight) -> {
                                double having =
                                        vectors.values().stream()
                                                .filter(other -> other.containsKey(skill))
                                                .count();
                                rare.put(skill, weight * Math.log(vectors.size() / having));
                            });
                    double length = Math.sqrt(rare.values().stream().mapToDouble(x -> x * x).sum());
                    rare.replaceAll((skill, weight) -> length == 0 ? 0 : weight / length);
                    weighed.put(role, rare);
                });
        return weighed;
    }

    public double of(String role, String other) {
        return parts.stream()
                .map(
                        part ->
                                List.of(
                                        part.getOrDefault(one(role), Map.of()),
                                        part.getOrDefault(one(other), Map.of())))
                .filter(pair -> !pair.get(0).isEmpty() || !pair.get(1).isEmpty())
                .mapToDouble(pair -> jaccard(pair.get(0), pair.get(1)))
                .average()
                .orElse(Double.NaN);
    }

    private static double jaccard(Map<String, Double> one, Map<String, Double> other) {
        Set<String> either = new HashSet<>(one.keySet());
        either.addAll(other.keySet());
        double lesser = 0;
        double greater = 0;
        for (String skill : either) {
            double a = one.getOrDefault(skill, 0.0);
            double b = other.getOrDefault(skill, 0.0);
            lesser += Math.min(a, b);
            greater += Math.max(a, b);
        }
        return greater == 0 ? 0 : lesser / greater;
    }
}
