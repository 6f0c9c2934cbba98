package org.rolegraph.link.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rolegraph.base.sparse.Greatest;

/** The concepts of a target, best first. */
public final class Candidates {
    private static final Comparator<Form> FORMS =
            Comparator.comparing(Form::preferred).reversed().thenComparing(Form::id);

    /** So many on average, and then some. */
    private static final int FORMS_OF_A_CONCEPT = 20;

    private Candidates() {}

    /**
     * The best concepts by their best names; ties by IRI, so that the order is always the same.
     *
     * @param limit how many at most
     */
    public static List<Candidate> of(Scorer scorer, Entry entry, int limit) {
        return of(scorer.forms(), scorer.scores(entry), limit);
    }

    /**
     * The same of scores that are known.
     *
     * @param forms in the order of the scores
     */
    public static List<Candidate> of(List<Form> forms, Scores known, int limit) {
        float[] scores = known.values();
        Map<String, Integer> best = new HashMap<>();
        double least = least(forms, known, limit);
        for (int i : known.forms()) {
            if (scores[i] > 0 && scores[i] >= least) {
                int form = i;
                best.merge(
                        forms.get(i).concept(), form, (a, b) -> beats(forms, scores, b, a) ? b : a);
            }
        }
        List<Integer> order = new ArrayList<>(best.values());
        order.sort(
                Comparator.comparingDouble((Integer i) -> -rounded(scores[i]))
                        .thenComparing(i -> forms.get(i).concept()));
        List<Candidate> candidates = new ArrayList<>();
        double first = order.isEmpty() ? 0 : rounded(scores[order.get(0)]);
        double second = order.size() > 1 ? rounded(scores[order.get(1)]) : 0;
        double third = order.size() > 2 ? rounded(scores[order.get(2)]) : 0;
        for (int i = 0; i < Math.min(limit, order.size()); i++) {
            Form form = forms.get(order.get(i));
            double score = rounded(scores[order.get(i)]);
            double margin = rounded(i == 0 ? first - second : score - first);
            candidates.add(
                    new Candidate(
                            form.concept(),
                            form.text(),
                            form.preferred(),
                            score,
                            margin,
                            known.agreements()
                                    .getOrDefault(form.concept(), Agreement.of(Math.min(1, score))),
                            known.confidence()
                                    .of(score, margin, i == 0 ? rounded(second - third) : 0, form),
                            ""));
        }
        return candidates;
    }

    private static boolean beats(List<Form> forms, float[] scores, int a, int b) {
        int byScore = Double.compare(rounded(scores[a]), rounded(scores[b]));
        return byScore != 0 ? byScore > 0 : FORMS.compare(forms.get(a), forms.get(b)) < 0;
    }

    /**
     * A score below which no form needs a look: more concepts than are wanted reach it. Found among
     * few of the best forms, so that not all need a place in a map; 0 when these are of too few
     * concepts.
     */
    private static double least(List<Form> forms, Scores known, int limit) {
        float[] scores = known.values();
        int few = FORMS_OF_A_CONCEPT * (limit + 1);
        Greatest best = new Greatest(few);
        for (int form : known.forms()) {
            if (scores[form] > 0) {
                best.add(scores[form]);
            }
        }
        if (!best.isFull()) {
            return 0;
        }
        double least = best.least() - 1e-4;
        Set<String> concepts = new HashSet<>();
        for (int form : known.forms()) {
            if (scores[form] >= best.least()) {
                concepts.add(forms.get(form).concept());
            }
        }
        return concepts.size() > limit ? least : 0;
    }

    private static double rounded(double score) {
        return Math.round(score * 1e5) / 1e5;
    }
}
