package org.rolegraph.career.need;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rolegraph.base.sparse.SparseRows;
import org.rolegraph.career.graph.Concepts;

/**
 * The roles that ask for what somebody has, those that it fits best first.
 *
 * <p>The fit is the geometric mean of two shares, both by {@link AskedWeights}: of all that the
 * role asks for, how much is held; and of all that is held, how much the role asks for. A held
 * skill is as much as the role asks for most that does:
 *
 * <pre>fit = √(covered / asked × covered / held)</pre>
 *
 * <p>(A. Ochiai, Zoogeographical studies on the soleoid fishes, 1957). So neither does a role come
 * first because it asks for one thing alone, which is held, nor one that asks for all there is.
 * Levels do not count: how far a role is, a gap says.
 *
 * @param found the best first, then by number; of roles that are one the one that stands for them
 */
public record NearestRoles(List<Found> found) {
    /**
     * One role.
     *
     * @param fit above 0, up to 1
     * @param shared the held skills that it asks for, by those that stand for them: what weighs
     *     most first, at least one
     */
    public record Found(int role, double fit, List<Integer> shared) {
        public Found {
            shared = List.copyOf(shared);
        }
    }

    /** How much of what a role asks for is held, skill by skill. */
    private static final class Covered {
        private final Map<Integer, Float> bySkill = new HashMap<>();
        private double sum;

        void add(int one, float weight) {
            bySkill.put(one, weight);
            sum += weight;
        }

        List<Integer> skills() {
            return bySkill.entrySet().stream()
                    .sorted(
                            Map.Entry.<Integer, Float>comparingByValue()
                                    .reversed()
                                    .thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    public NearestRoles {
        found = List.copyOf(found);
    }

    /**
     * Finds them.
     *
     * @param held skills, by those that stand for them
     * @param sources whose roles count; empty for all
     * @param most how many at most
     */
    public static NearestRoles of(
            AskedWeights weights, Set<Integer> held, Set<String> sources, int most) {
        Map<Integer, Covered> covered = new HashMap<>();
        double all = 0;
        for (int one : held) {
            all += gather(weights.bySkill(), one, covered);
        }
        List<Found> found = new ArrayList<>();
        for (Map.Entry<Integer, Covered> each : covered.entrySet()) {
            double sum = each.getValue().sum;
            if (sum > 0 && isOf(weights.concepts(), each.getKey(), sources)) {
                double fit = sum / Math.sqrt(weights.all(each.getKey()) * all);
                found.add(new Found(each.getKey(), fit, each.getValue().skills()));
            }
        }
        found.sort(
                Comparator.comparingDouble((Found role) -> -role.fit()).thenComparing(Found::role));
        return new NearestRoles(found.subList(0, Math.min(most, found.size())));
    }

    private static boolean isOf(Concepts concepts, int role, Set<String> sources) {
        return sources.isEmpty() || sources.contains(concepts.source(role));
    }

    /** What each role asks of a skill; and the most that any does. */
    private static float gather(SparseRows bySkill, int one, Map<Integer, Covered> covered) {
        int[] rows = bySkill.features(one);
        float[] weights = bySkill.weights(one);
        float most = 0;
        for (int i = 0; i < rows.length; i++) {
            covered.computeIfAbsent(rows[i], row -> new Covered()).add(one, weights[i]);
            most = Math.max(most, weights[i]);
        }
        return most;
    }
}
