package org.rolegraph.link.score;

import java.util.List;

/** Likeness as the cosine of stems: of long texts as good as runs of characters, and cheaper. */
final class StemTexts implements Texts {
    private final NameAnalyzer analyzer;
    private final CosineIndex stems;

    StemTexts(List<String> texts, NameAnalyzer analyzer) {
        this.analyzer = analyzer;
        stems =
                new CosineIndex(
                        texts.stream().map(analyzer::stemmed).toList(), Features::words, false);
    }

    @Override
    public float[] near(String text) {
        return stems.scores(analyzer.stemmed(text));
    }

    @Override
    public boolean looksAtAll() {
        return true;
    }

    @Override
    public float[] to(String text, int[] some) {
        float[] likeness = new float[some.length];
        stems.addTo(likeness, some, analyzer.stemmed(text), 1);
        return likeness;
    }
}
