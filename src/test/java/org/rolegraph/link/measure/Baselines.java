package org.rolegraph.link.measure;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolegraph.link.score.CosineIndex;
import org.rolegraph.link.score.Features;

/** The lexical systems whose results MELO publishes, as its authors describe them. */
final class Baselines {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_]{2,}");

    private Baselines() {}

    /** Lower case, decomposed, ASCII only. */
    private static String ascii(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("[^\\x00-\\x7f]", "");
    }

    static Function<String, float[]> wordTfIdf(List<String> corpus) {
        return new CosineIndex(
                        corpus,
                        text -> {
                            List<String> words = new ArrayList<>();
                            Matcher word = WORD.matcher(ascii(text));
                            while (word.find()) {
                                words.add(word.group());
                            }
                            return Features.words(String.join(" ", words));
                        },
                        false)
                ::scores;
    }

    static Function<String, float[]> charTfIdf(List<String> corpus) {
        return new CosineIndex(
                        corpus,
                        text -> Features.characters(ascii(text).replaceAll("\\s\\s+", " "), 1, 3),
                        false)
                ::scores;
    }

    /**
     * Okapi BM25 with k1 1.5 and b 0.75 over words between single spaces; a negative inverse
     * document frequency is a quarter of the mean of all.
     */
    static Function<String, float[]> bm25(List<String> corpus) {
        Map<String, Map<Integer, Integer>> postings = new HashMap<>();
        double[] lengths = new double[corpus.size()];
        for (int i = 0; i < lengths.length; i++) {
            String[] words = ascii(corpus.get(i)).split(" ", -1);
            lengths[i] = words.length;
            for (String word : words) {
                postings.computeIfAbsent(word, w -> new HashMap<>()).merge(i, 1, Integer::sum);
            }
        }
        double mean = Arrays.stream(lengths).average().orElseThrow();
        Map<String, Double> rarity = new HashMap<>();
        postings.forEach(
                (word, texts) ->
                        rarity.put(
                                word,
                                Math.log(lengths.length - texts.size() + 0.5)
                                        - Math.log(texts.size() + 0.5)));
        double floor =
                0.25
                        * rarity.values().stream()
                                .mapToDouble(Double::doubleValue)
                                .average()
                                .orElse(0);
        rarity.replaceAll((word, idf) -> idf < 0 ? floor : idf);
        return query -> {
            double[] scores = new double[lengths.length];
            for (String word : ascii(query).split(" ", -1)) {
                postings.getOrDefault(word, Map.of())
                        .forEach(
                                (text, tf) ->
                                        scores[text] +=
                                                rarity.get(word)
                                                        * tf
                                                        * 2.5
                                                        / (tf
                                                                + 1.5
                                                                        * (0.25
                                                                                + 0.75
                                                                                        * lengths[
                                                                                                text]
                                                                                        / mean)));
            }
            float[] rounded = new float[scores.length];
            for (int i = 0; i < scores.length; i++) {
                rounded[i] = (float) scores[i];
            }
            return rounded;
        };
    }
}
