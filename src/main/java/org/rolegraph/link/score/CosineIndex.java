package org.rolegraph.link.score;

import java.util.Arrays;
import java.util.List;
import org.rolegraph.base.file.KeyNumbers;

/**
 * The cosine of a text with each of many, over features weighted by how often they are in the text
 * and how rare they are among the texts: tf × (ln((1 + N) / (1 + df)) + 1), the smoothed form of
 * Salton and Buckley's weights. Features that no text has do not count. Thread-safe.
 */
public final class CosineIndex {
    private final Features features;
    private final boolean damped;
    private final int size;
    private final KeyNumbers vocabulary = new KeyNumbers();
    private final float[] rarity;

    /** Where the postings of a feature begin; one more at the end. */
    private final int[] begins;

    private final int[] texts;
    private final float[] weights;

    /** The features of each text and their weights: the same as the postings, by text. */
    private final int[][] terms;

    private final float[][] counts;

    /** A weight for each feature, all 0 between uses. */
    private final ThreadLocal<float[]> scratch;

    /**
     * @param damped whether a feature counts 1 + ln(tf) rather than tf
     */
    public CosineIndex(List<String> corpus, Features features, boolean damped) {
        this.features = features;
        this.damped = damped;
        size = corpus.size();
        terms = new int[size][];
        counts = new float[size][];
        for (int i = 0; i < size; i++) {
            int[] numbers = numbers(features.of(corpus.get(i)), true);
            terms[i] = Arrays.stream(numbers).distinct().toArray();
            counts[i] = counts(numbers, terms[i].length);
        }
        int[] frequency = new int[vocabulary.size() + 1];
        for (int[] text : terms) {
            for (int term : text) {
                frequency[term]++;
            }
        }
        rarity = new float[vocabulary.size()];
        scratch = ThreadLocal.withInitial(() -> new float[rarity.length]);
        begins = new int[vocabulary.size() + 1];
        for (int term = 0; term < rarity.length; term++) {
            rarity[term] = (float) (Math.log((1.0 + size) / (1 + frequency[term])) + 1);
            begins[term + 1] = begins[term] + frequency[term];
        }
        texts = new int[begins[rarity.length]];
        weights = new float[texts.length];
        int[] next = begins.clone();
        for (int i = 0; i < size; i++) {
            weigh(terms[i], counts[i]);
            for (int j = 0; j < terms[i].length; j++) {
                int at = next[terms[i][j]]++;
                texts[at] = i;
                weights[at] = counts[i][j];
            }
        }
    }

    /** Adds the factor times the cosine of the text with each of the corpus. */
    void addTo(float[] scores, String text, float factor) {
        int[] numbers = numbers(features.of(text), false);
        int[] found = Arrays.stream(numbers).distinct().toArray();
        float[] weight = counts(numbers, found.length);
        weigh(found, weight);
        for (int i = 0; i < found.length; i++) {
            float w = weight[i] * factor;
            for (int at = begins[found[i]]; at < begins[found[i] + 1]; at++) {
                scores[texts[at]] += w * weights[at];
            }
        }
    }

    /** Adds the factor times the cosine of the text with each of some of the corpus. */
    void addTo(float[] scores, int[] some, String text, float factor) {
        int[] numbers = numbers(features.of(text), false);
        int[] found = Arrays.stream(numbers).distinct().toArray();
        float[] weight = counts(numbers, found.length);
        weigh(found, weight);
        float[] known = scratch.get();
        for (int i = 0; i < found.length; i++) {
            known[found[i]] = weight[i] * factor;
        }
        for (int i = 0; i < some.length; i++) {
            int[] theirs = terms[some[i]];
            float[] weighed = counts[some[i]];
            for (int j = 0; j < theirs.length; j++) {
                scores[i] += known[theirs[j]] * weighed[j];
            }
        }
        for (int feature : found) {
            known[feature] = 0;
        }
    }

    /** The cosine of the text with each of the corpus. */
    public float[] scores(String text) {
        float[] scores = new float[size];
        addTo(scores, text, 1);
        return scores;
    }

    /** The numbers of the features, sorted. */
    private int[] numbers(long[] found, boolean learn) {
        int[] numbers = new int[found.length];
        int count = 0;
        for (long feature : found) {
            int number = learn ? vocabulary.add(feature) : vocabulary.get(feature);
            if (number >= 0) {
                numbers[count++] = number;
            }
        }
        int[] known = Arrays.copyOf(numbers, count);
        Arrays.sort(known);
        return known;
    }

    /** How often each of the sorted numbers is there. */
    private static float[] counts(int[] sorted, int distinct) {
        float[] counts = new float[distinct];
        int at = -1;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                at++;
            }
            counts[at]++;
        }
        return counts;
    }

    /** Makes weights of length 1 of the counts. */
    private void weigh(int[] terms, float[] counts) {
        double sum = 0;
        for (int i = 0; i < terms.length; i++) {
            double count = damped ? 1 + Math.log(counts[i]) : counts[i];
            counts[i] = (float) (count * rarity[terms[i]]);
            sum += (double) counts[i] * counts[i];
        }
        float length = (float) Math.sqrt(sum);
        for (int i = 0; i < terms.length; i++) {
            counts[i] /= length;
        }
    }
}
