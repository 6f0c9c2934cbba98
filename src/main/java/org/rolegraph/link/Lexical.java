package org.rolegraph.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How alike a text is to each name of a target: cosines of stems, of runs of two to four
 * characters, and of the same runs of the stems; and, as people give a concept several names of one
 * sense, a share of what its other names score. Thread-safe.
 *
 * <p>The weights were chosen on half of MELO's English queries and on its German, Spanish and
 * French sets. A mean over all names of a concept, its best among them, favours concepts with one
 * name and was worse.
 */
public final class Lexical implements Scorer {
    private static final float STEMS = 0.2f;
    private static final float RUNS = 0.4f;
    private static final float STEM_RUNS = 0.4f;

    /** Of the mean over a concept's names, its best left out. */
    private static final float OTHERS = 0.15f;

    /** Of equal names the preferred one wins. */
    private static final float PREFERRED = 0.01f;

    private static final float MOST = STEMS + RUNS + STEM_RUNS + OTHERS + PREFERRED;

    /**
     * Logistic regression on half of MELO's English queries and on its German, Spanish and French
     * sets, each set with the same weight.
     */
    private static final Confidence CONFIDENCE = new Confidence(-4.84, 5.43, 4.18);

    private final List<Form> forms;
    private final Tongue tongue;
    private final CosineIndex stems;
    private final CosineIndex runs;
    private final CosineIndex stemRuns;

    /** Number of each form's concept, and how many forms each concept has. */
    private final int[] concepts;

    private final int[] sizes;

    /**
     * Reads the names.
     *
     * @param forms of all concepts of the target
     * @param language primary tag of BCP 47, of names and texts
     */
    public Lexical(List<Form> forms, String language) {
        this.forms = List.copyOf(forms);
        tongue = Tongue.of(language);
        List<String> stemmed = this.forms.stream().map(f -> tongue.stemmed(f.text())).toList();
        List<String> plain = this.forms.stream().map(f -> tongue.plain(f.text())).toList();
        stems = new CosineIndex(stemmed, Features::words, false);
        runs = new CosineIndex(plain, text -> Features.characters(text, 2, 4), true);
        stemRuns = new CosineIndex(stemmed, text -> Features.characters(text, 2, 4), true);
        Map<String, Integer> numbers = new HashMap<>();
        concepts = new int[this.forms.size()];
        for (int i = 0; i < concepts.length; i++) {
            int next = numbers.size();
            concepts[i] = numbers.computeIfAbsent(this.forms.get(i).concept(), c -> next);
        }
        sizes = new int[numbers.size()];
        for (int concept : concepts) {
            sizes[concept]++;
        }
    }

    @Override
    public float most() {
        return MOST;
    }

    @Override
    public Confidence confidence() {
        return CONFIDENCE;
    }

    @Override
    public List<Form> forms() {
        return forms;
    }

    @Override
    public float[] scores(Entry entry) {
        String text = entry.title();
        float[] scores = new float[forms.size()];
        String stemmed = tongue.stemmed(text);
        stems.addTo(scores, stemmed, STEMS);
        runs.addTo(scores, tongue.plain(text), RUNS);
        stemRuns.addTo(scores, stemmed, STEM_RUNS);
        float[] sum = new float[sizes.length];
        float[] best = new float[sizes.length];
        for (int i = 0; i < scores.length; i++) {
            int concept = concepts[i];
            sum[concept] += scores[i];
            best[concept] = Math.max(best[concept], scores[i]);
        }
        for (int i = 0; i < scores.length; i++) {
            int concept = concepts[i];
            scores[i] += OTHERS * (sum[concept] - best[concept]) / sizes[concept];
            if (scores[i] > 0 && forms.get(i).preferred()) {
                scores[i] += PREFERRED;
            }
        }
        return scores;
    }
}
