package org.rolegraph.link.score;

import java.util.List;
import org.rolegraph.link.model.Embedder;
import org.rolegraph.link.model.NearestTexts;

/** Likeness as the cosine of what a model makes of two texts. */
final class VectorTexts implements Texts {
    /** So many of the nearest are looked at. */
    private static final int NEAR = 400;

    private final Embedder embedder;
    private final NearestTexts nearest;
    private final int size;

    VectorTexts(Embedder embedder, List<String> texts) {
        this.embedder = embedder;
        nearest = NearestTexts.of(embedder, texts);
        size = texts.size();
    }

    @Override
    public void expect(List<String> texts) {
        embedder.of(texts);
    }

    @Override
    public float[] near(String text) {
        float[] vector = embedder.of(text);
        float[] likeness = new float[size];
        for (int i : nearest.near(vector, NEAR)) {
            likeness[i] = bounded(nearest.cosine(vector, i));
        }
        return likeness;
    }

    @Override
    public boolean looksAtAll() {
        return false;
    }

    @Override
    public float[] to(String text, int[] some) {
        float[] vector = embedder.of(text);
        float[] likeness = new float[some.length];
        for (int i = 0; i < some.length; i++) {
            likeness[i] = bounded(nearest.cosine(vector, some[i]));
        }
        return likeness;
    }

    private static float bounded(float cosine) {
        return Math.max(0, Math.min(1, cosine));
    }
}
