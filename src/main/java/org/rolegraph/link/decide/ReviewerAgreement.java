package org.rolegraph.link.decide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far two reviewers agree about the pairs that both have judged, neither knowing what the other
 * said: the share of equal verdicts, and Cohen's kappa, which takes off what they would agree by
 * chance (J. Cohen, A coefficient of agreement for nominal scales, Educational and Psychological
 * Measurement 20, 1960, pages 37 to 46, doi:10.1177/001316446002000104).
 *
 * @param one the first of both by name
 * @param pairs that both have judged, at least one
 * @param agreed on how many they said the same
 * @param kappa 1 at most; not a number where both said one thing of all
 */
public record ReviewerAgreement(String one, String other, int pairs, int agreed, double kappa) {
    /**
     * What two have said of one pair.
     *
     * @param first counts
     */
    public record Judged(Decision first, Decision second) {}

    /** The two whose verdicts are compared, in the order of their names. */
    private record Couple(String one, String other) {}

    /** What the two of a couple said. */
    private record Verdicts(String one, String other) {}

    /** Of each couple of reviewers, by their names. */
    static List<ReviewerAgreement> of(List<Judged> judged) {
        Map<String, Couple> couples = new TreeMap<>();
        Map<Couple, List<Verdicts>> verdicts = new HashMap<>();
        for (Judged each : judged) {
            String first = each.first().who();
            String second = each.second().who();
            boolean inOrder = first.compareTo(second) <= 0;
            Couple couple = inOrder ? new Couple(first, second) : new Couple(second, first);
            couples.put(couple.one() + "\n" + couple.other(), couple);
            verdicts.computeIfAbsent(couple, c -> new ArrayList<>())
                    .add(
                            inOrder
                                    ? new Verdicts(each.first().says(), each.second().says())
                                    : new Verdicts(each.second().says(), each.first().says()));
        }
        return couples.values().stream().map(each -> of(each, verdicts.get(each))).toList();
    }

    private static ReviewerAgreement of(Couple couple, List<Verdicts> verdicts) {
        Map<String, Integer> ones = new TreeMap<>();
        Map<String, Integer> others = new TreeMap<>();
        int agreed = 0;
        for (Verdicts each : verdicts) {
            ones.merge(each.one(), 1, Integer::sum);
            others.merge(each.other(), 1, Integer::sum);
            agreed += each.one().equals(each.other()) ? 1 : 0;
        }
        double pairs = verdicts.size();
        double chance = 0;
        for (Map.Entry<String, Integer> each : ones.entrySet()) {
            chance += each.getValue() / pairs * others.getOrDefault(each.getKey(), 0) / pairs;
        }
        double kappa = (agreed / pairs - chance) / (1 - chance);
        return new ReviewerAgreement(couple.one(), couple.other(), verdicts.size(), agreed, kappa);
    }
}
