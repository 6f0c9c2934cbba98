package org.rolegraph.career.similar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.rolegraph.career.graph.ConceptKind;
import org.rolegraph.career.graph.Concepts;
import org.rolegraph.career.graph.NumberRows;
import org.rolegraph.career.graph.Requirements;
import org.rolegraph.career.graph.SkillGraph;

/**
 * The skills most often asked for together with one: by the cosine of the roles that ask for them,
 * a role weighing {@code ln(n / m)}: of n skills it asks for m, and one that asks for much tells
 * little. Skills that exact matches make one are one.
 *
 * @param requirements that ask for the skill or for one that is one with it, ascending
 * @param found the most alike first
 */
public record SimilarSkills(int skill, List<Integer> requirements, List<Found> found) {
    /**
     * One skill.
     *
     * @param likeness the cosine
     * @param overlap the weighted Jaccard
     * @param roles that ask for both, those that ask for least first
     */
    public record Found(int skill, double likeness, double overlap, List<Integer> roles) {
        public Found {
            roles = List.copyOf(roles);
        }
    }

    public SimilarSkills {
        requirements = List.copyOf(requirements);
        found = List.copyOf(found);
    }

    /**
     * Finds the skills most like one.
     *
     * @param sources whose skills count; empty for all
     * @param most how many at most
     */
    public static SimilarSkills of(SkillGraph graph, int skill, Set<String> sources, int most) {
        Concepts concepts = graph.concepts();
        int[] same = concepts.same();
        double[] weights = weights(graph, same);
        double[] both = new double[concepts.count()];
        double[] all = squares(graph, same, weights);
        Set<Integer> asking = asking(graph, same[skill]);
        Requirements requirements = graph.requirements();
        int[] met = new int[same.length];
        for (int role : asking) {
            double weight = weights[role];
            eachNeed(requirements, same, met, role, other -> both[other] += weight * weight);
        }
        double own = all[same[skill]];
        List<Found> found = new ArrayList<>();
        IntStream.range(0, both.length)
                .filter(other -> both[other] > 0 && other != same[skill])
                .filter(other -> isOf(graph, other, sources))
                .boxed()
                .sorted(
                        Comparator.<Integer>comparingDouble(
                                        other -> -both[other] / Math.sqrt(own * all[other]))
                                .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .forEach(
                        other ->
                                found.add(
                                        new Found(
                                                other,
                                                both[other] / Math.sqrt(own * all[other]),
                                                both[other] / (own + all[other] - both[other]),
                                                shared(graph, asking, other, weights))));
        return new SimilarSkills(skill, requirements(graph, skill), found);
    }

    private static boolean isOf(SkillGraph graph, int skill, Set<String> sources) {
        Concepts concepts = graph.concepts();
        return sources.isEmpty()
                || sources.contains(concepts.source(skill))
                || Arrays.stream(graph.same().of(skill))
                        .anyMatch(other -> sources.contains(concepts.source(other)));
    }

    private static double[] weights(SkillGraph graph, int... same) {
        double[] weights = new double[graph.concepts().count(ConceptKind.ROLE)];
        double skills = graph.concepts().count(ConceptKind.SKILL);
        int[] met = new int[same.length];
        for (int role = 0; role < weights.length; role++) {
            int[] size = {0};
            eachNeed(graph.requirements(), same, met, role, skill -> size[0]++);
            weights[role] = size[0] == 0 ? 0 : Math.log(skills / size[0]);
        }
        return weights;
    }

    private static double[] squares(SkillGraph graph, int[] same, double... weights) {
        double[] squares = new double[graph.concepts().count()];
        int[] met = new int[same.length];
        for (int role = 0; role < weights.length; role++) {
            double weight = weights[role];
            eachNeed(
                    graph.requirements(),
                    same,
                    met,
                    role,
                    skill -> squares[skill] += weight * weight);
        }
        return squares;
    }

    /**
     * Calls for each skill that a role asks for: essential, optional or helpful.
     *
     * @param met by skill, the role that it was last met in plus one
     */
    private static void eachNeed(
            Requirements requirements, int[] same, int[] met, int role, IntConsumer consumer) {
        for (int i = requirements.byRole().from(role); i < requirements.byRole().to(role); i++) {
            int skill = same[requirements.skill(i)];
            if (met[skill] != role + 1 && requirements.importance(i).isAsked()) {
                met[skill] = role + 1;
                consumer.accept(skill);
            }
        }
    }

    /** The roles that ask for a skill or for one that is one with it. */
    private static Set<Integer> asking(SkillGraph graph, int skill) {
        Set<Integer> roles = new TreeSet<>();
        for (int requirement : requirements(graph, skill)) {
            roles.add(graph.requirements().role(requirement));
        }
        return roles;
    }

    private static List<Integer> requirements(SkillGraph graph, int skill) {
        Concepts concepts = graph.concepts();
        Requirements requirements = graph.requirements();
        NumberRows postings = requirements.bySkill();
        return IntStream.concat(IntStream.of(skill), Arrays.stream(graph.same().of(skill)))
                .filter(concepts::isSkill)
                .map(one -> one - concepts.first(ConceptKind.SKILL))
                .flatMap(row -> Arrays.stream(postings.of(row)))
                .filter(i -> requirements.importance(i).isAsked())
                .sorted()
                .boxed()
                .toList();
    }

    private static List<Integer> shared(
            SkillGraph graph, Set<Integer> asking, int other, double... weights) {
        return asking(graph, other).stream()
                .filter(asking::contains)
                .sorted(
                        Comparator.<Integer>comparingDouble(role -> -weights[role])
                                .thenComparing(Comparator.naturalOrder()))
                .limit(3)
                .toList();
    }
}
