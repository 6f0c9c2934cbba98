package org.rolegraph.link.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.rolegraph.link.score.Form;

/** Orders scores as trec_eval does. */
final class Ranking {
    /** So many surface forms are looked at. */
    static final int DEPTH = 100;

    private Ranking() {}

    /**
     * The best forms by score, of equal ones the first of the corpus, as the benchmark cuts the
     * list; then by score to five decimals, ties to the id that is greater as text, as trec_eval
     * orders what it is given.
     */
    static List<Ranked> of(List<Form> forms, float[] scores, int depth) {
        PriorityQueue<Integer> best =
                new PriorityQueue<>(
                        depth + 1,
                        Comparator.comparingDouble((Integer i) -> scores[i])
                                .thenComparing(Comparator.<Integer>reverseOrder()));
        for (int i = 0; i < scores.length; i++) {
            // one that is equal comes later in the corpus
            if (best.size() < depth || scores[i] > scores[best.element()]) {
                best.add(i);
                if (best.size() > depth) {
                    best.poll();
                }
            }
        }
        List<Ranked> ranking = new ArrayList<>();
        for (int i : best) {
            ranking.add(new Ranked(forms.get(i).id(), Math.round(scores[i] * 1e5) / 1e5));
        }
        ranking.sort(
                Comparator.comparingDouble(Ranked::score).thenComparing(Ranked::id).reversed());
        return ranking;
    }
}
