package org.rolegraph.link.score;

import java.util.Arrays;
import java.util.List;
import org.rolegraph.base.file.KeyNumbers;
import org.rolegraph.base.sparse.SparseRows;

/**
 * The cosine of a text with each of many, over features weighted by how often they are in the text
 * and how rare they are among the texts: tf × (ln((1 + N) / (1 + df)) + 1), the smoothed form of
 * Salton and Buckley's weights. Features that no text has do not count. Thread-safe.
 */
public final class CosineIndex {
    private final Features features;
    private final boolean damped;
    private final KeyNumbers vocabulary = new KeyNumbers();
    private final float[] rarity;
    private final SparseRows texts;

    /** The texts by feature. */
    private final SparseRows postings;

    /** A weight for each feature, all 0 between uses. */
    private final ThreadLocal<float[]> scratch;

    /**
     * @param damped whether a feature counts 1 + ln(tf) rather than tf
     */
    public CosineIndex(List<String> corpus, Features features, boolean damped) {
        this.features = features;
        this.damped = damped;
        SparseRows.Builder builder = new SparseRows.Builder(corpus.size());
        for (String text : corpus) {
            addCounts(builder, numbers(features.of(text), true));
        }
        SparseRows counts = builder.build(vocabulary.size());
        int[] frequencies = counts.frequencies();
        rarity = new float[frequencies.length];
        for (int term = 0; term < rarity.length; term++) {
            double rare = (1.0 + corpus.size()) / (1 + frequencies[term]);
            rarity[term] = (float) (Math.log(rare) + 1);
        }
        scratch = ThreadLocal.withInitial(() -> new float[rarity.length]);
        texts = weighed(counts);
        postings = texts.transposed();
    }

    /** Adds the factor times the cosine of the text with each of the corpus. */
    void addTo(float[] scores, String text, float factor) {
        postings.addProducts(scores, asked(text), 0, factor);
    }

    /** Adds the factor times the cosine of the text with each of some of the corpus. */
    void addTo(float[] scores, int[] some, String text, float factor) {
        SparseRows asked = asked(text);
        float[] known = scratch.get();
        asked.addTo(known, 0, factor);
        for (int i = 0; i < some.length; i++) {
            scores[i] = texts.product(some[i], known, scores[i]);
        }
        for (int feature : asked.features(0)) {
            known[feature] = 0;
        }
    }

    /** The cosine of the text with each of the corpus. */
    public float[] scores(String text) {
        float[] scores = new float[texts.count()];
        addTo(scores, text, 1);
        return scores;
    }

    /** A row of the text's features. */
    private SparseRows asked(String text) {
        SparseRows.Builder builder = new SparseRows.Builder(1);
        addCounts(builder, numbers(features.of(text), false));
        return weighed(builder.build(rarity.length));
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

    /** Adds a row: how often each of the sorted numbers is there. */
    private static void addCounts(SparseRows.Builder builder, int... sorted) {
        int from = 0;
        for (int to = 1; to <= sorted.length; to++) {
            if (to == sorted.length || sorted[to] != sorted[from]) {
                builder.add(sorted[from], to - from);
                from = to;
            }
        }
        builder.endRow();
    }

    private SparseRows weighed(SparseRows counts) {
        return counts.weighed(
                        (feature, count) -> {
                            double weight = damped && count != 1 ? 1 + Math.log(count) : count;
                            return (float) (weight * rarity[feature]);
                        })
                .normalised();
    }
}
