package org.rolegraph.link.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The texts whose vectors are nearest to one, by cosine. Thread-safe. */
public final class NearestTexts {
    /** Below so many a look at each is quick enough. */
    private static final int MANY = 10_000;

    private final List<float[]> vectors;
    private final NearGraph graph;

    private NearestTexts(List<float[]> vectors, NearGraph graph) {
        this.vectors = vectors;
        this.graph = graph;
    }

    /**
     * Takes the vectors of texts. Of many a graph of neighbours is made, which takes as long as a
     * part of embedding them, and kept for the next time.
     */
    public static NearestTexts of(Embedder embedder, List<String> texts) {
        return of(embedder, texts, MANY);
    }

    static NearestTexts of(Embedder embedder, List<String> texts, int many) {
        List<float[]> vectors = embedder.of(texts);
        try {
            return new NearestTexts(
                    vectors, vectors.size() < many ? null : NearGraph.of(embedder, texts, vectors));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cosine of the vector with that of a text. */
    public float cosine(float[] vector, int text) {
        return dot(vector, vectors.get(text));
    }

    /**
     * Texts that are among the nearest, in no order; of many texts some of the nearest may be
     * missing.
     *
     * @param count at most; nearer than what is not there, up to what is missed
     */
    public List<Integer> near(float[] vector, int count) {
        if (graph != null) {
            return graph.near(vector, count);
        }
        float[] cosines = new float[vectors.size()];
        for (int i = 0; i < cosines.length; i++) {
            cosines[i] = cosine(vector, i);
        }
        return best(cosines, count);
    }

    private static List<Integer> best(float[] scores, int count) {
        PriorityQueue<Integer> best =
                new PriorityQueue<>(Comparator.comparingDouble(i -> scores[i]));
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] > 0 && (best.size() < count || scores[i] > scores[best.element()])) {
                best.add(i);
                if (best.size() > count) {
                    best.poll();
                }
            }
        }
        return List.copyOf(best);
    }

    // four sums, so that one addition need not wait for the other
    private static float dot(float[] a, float[] b) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        for (int i = 0; i < Model.DIMENSIONS; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        return s0 + s1 + (s2 + s3);
    }
}
