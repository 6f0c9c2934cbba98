package org.rolegraph.link.score;

import java.util.List;

/**
 * Likeness as a sum of cosines: of stems, of runs of two to four characters, and of the same runs
 * of the stems. The shares were chosen on half of MELO's English queries and on its German, Spanish
 * and French sets.
 */
final class LexicalTexts implements Texts {
    private static final float STEMS = 0.2f;
    private static final float RUNS = 0.4f;
    private static final float STEM_RUNS = 0.4f;

    private final NameAnalyzer analyzer;
    private final CosineIndex stems;
    private final CosineIndex runs;
    private final CosineIndex stemRuns;
    private final int size;

    LexicalTexts(List<String> texts, NameAnalyzer analyzer) {
        this.analyzer = analyzer;
        List<String> stemmed = texts.stream().map(analyzer::stemmed).toList();
        List<String> plain = texts.stream().map(analyzer::plain).toList();
        stems = new CosineIndex(stemmed, Features::words, false);
        runs = new CosineIndex(plain, text -> Features.characters(text, 2, 4), true);
        stemRuns = new CosineIndex(stemmed, text -> Features.characters(text, 2, 4), true);
        size = texts.size();
    }

    @Override
    public float[] near(String text) {
        float[] likeness = new float[size];
        String stemmed = analyzer.stemmed(text);
        stems.addTo(likeness, stemmed, STEMS);
        runs.addTo(likeness, analyzer.plain(text), RUNS);
        stemRuns.addTo(likeness, stemmed, STEM_RUNS);
        return likeness;
    }

    @Override
    public boolean looksAtAll() {
        return true;
    }

    @Override
    public float[] to(String text, int[] some) {
        float[] likeness = new float[some.length];
        String stemmed = analyzer.stemmed(text);
        stems.addTo(likeness, some, stemmed, STEMS);
        runs.addTo(likeness, some, analyzer.plain(text), RUNS);
        stemRuns.addTo(likeness, some, stemmed, STEM_RUNS);
        return likeness;
    }

    /**
     * Likeness as the cosine of stems: of long texts as good as runs of characters, and cheaper.
     */
    static final class Stems implements Texts {
        private final NameAnalyzer analyzer;
        private final CosineIndex stems;

        Stems(List<String> texts, NameAnalyzer analyzer) {
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
}
