package org.rolegraph.link.score;

import java.util.List;

/** Likeness as the cosine of stems: of long texts as good as runs of characters, and cheaper. */
final class StemTexts implements Texts {
    private final Tongue tongue;
    private final CosineIndex stems;

    StemTexts(List<String> texts, Tongue tongue) {
        this.tongue = tongue;
        stems =
                new CosineIndex(
                        texts.stream().map(tongue::stemmed).toList(), Features::words, false);
    }

    @Override
    public float[] near(String text) {
        return stems.scores(tongue.stemmed(text));
    }

    @Override
    public boolean looksAtAll() {
        return true;
    }

    @Override
    public float[] to(String text, int[] some) {
        float[] likeness = new float[some.length];
        stems.addTo(likeness, some, tongue.stemmed(text), 1);
        return likeness;
    }
}
