package org.rolegraph.link.score;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How alike each of some texts is to each text of each of some concepts. */
public final class Similarities {
    /** Where there is nothing to compare. */
    static final Similarities NONE = new Similarities(new float[0][], new int[0]);

    /** What the mean of one is divided by, beside 1. */
    private static final double ALONE = 0.5;

    /** A row for each text, the concepts' texts one after the other. */
    private final float[][] likeness;

    /** Where the texts of a concept begin; one more at the end. */
    private final int[] begins;

    private Similarities(float[][] likeness, int[] begins) {
        this.likeness = likeness;
        this.begins = begins;
    }

    /**
     * Compares.
     *
     * @param texts of the target
     * @param own what is compared with them
     * @param concepts whose texts are looked at
     * @param textsOf a concept, as numbers of the target's texts
     */
    static Similarities of(
            Texts texts, List<String> own, int[] concepts, IntFunction<int[]> textsOf) {
        int[][] parts = IntStream.of(concepts).mapToObj(textsOf).toArray(int[][]::new);
        int[] all = Stream.of(parts).flatMapToInt(IntStream::of).toArray();
        float[][] likeness = new float[own.size()][];
        for (int i = 0; i < likeness.length; i++) {
            likeness[i] = texts.to(own.get(i), all);
        }
        return new Similarities(likeness, begins(parts));
    }

    /**
     * Takes what is known.
     *
     * @param near likeness of one text to each of the target's
     */
    static Similarities of(float[] near, int[] concepts, IntFunction<int[]> textsOf) {
        int[][] parts = IntStream.of(concepts).mapToObj(textsOf).toArray(int[][]::new);
        int[] begins = begins(parts);
        float[] likeness = new float[begins[parts.length]];
        int at = 0;
        for (int[] part : parts) {
            for (int text : part) {
                likeness[at++] = near[text];
            }
        }
        return new Similarities(new float[][] {likeness}, begins);
    }

    private static int[] begins(int[][] parts) {
        int[] begins = new int[parts.length + 1];
        for (int i = 0; i < parts.length; i++) {
            begins[i + 1] = begins[i] + parts[i].length;
        }
        return begins;
    }

    /** Of the one text, by the texts of the concept. */
    float[] row(int text, int concept) {
        return Arrays.copyOfRange(likeness[text], begins[concept], begins[concept + 1]);
    }

    /** Of the most alike pair; not a number when there is none. */
    double best(int concept) {
        float[] each = ofEach(concept);
        return each.length == 0 ? Double.NaN : each[each.length - 1];
    }

    /**
     * How much our texts speak for the concept: of all k the greatest mean of the k that are most
     * like it, times k / (k + ½), since one alone says less. Another text never makes it less. Not
     * a number when there is nothing to compare.
     */
    double support(int concept) {
        float[] each = ofEach(concept);
        double sum = 0;
        double most = each.length == 0 ? Double.NaN : 0;
        for (int k = 1; k <= each.length; k++) {
            sum += each[each.length - k];
            most = Math.max(most, sum / (k + ALONE));
        }
        return most;
    }

    /** The likeness of each of our texts to the concept's text that is most like it, sorted. */
    private float[] ofEach(int concept) {
        if (likeness.length == 0 || begins[concept] == begins[concept + 1]) {
            return new float[0];
        }
        float[] best = new float[likeness.length];
        for (int i = 0; i < best.length; i++) {
            for (int at = begins[concept]; at < begins[concept + 1]; at++) {
                best[i] = Math.max(best[i], likeness[i][at]);
            }
        }
        Arrays.sort(best);
        return best;
    }
}
