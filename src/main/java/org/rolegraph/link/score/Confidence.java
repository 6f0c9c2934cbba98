package org.rolegraph.link.score;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * How often a first candidate with such a score and margin is right: a logistic curve, fitted to
 * what a scorer answers to half of MELO's English queries (and, for the lexical scorer on titles
 * alone, its German, Spanish and French sets), with and without other names and descriptions.
 */
public record Confidence(double intercept, double perScore, double perMargin) {
    private static final Map<String, Confidence> FITTED = fitted();

    /** The curve of a scorer. */
    static Confidence of(String scorer, boolean names, boolean description) {
        return FITTED.get(key(scorer, names, description));
    }

    private static String key(String scorer, boolean names, boolean description) {
        return scorer + "\t" + (names ? "names" : "-") + "\t" + (description ? "description" : "-");
    }

    /** From 0 to 1, rounded to thousandths. */
    double of(double score, double margin) {
        double logit = intercept + perScore * score + perMargin * margin;
        return Math.round(1000 / (1 + Math.exp(-logit))) / 1000.0;
    }

    private static Map<String, Confidence> fitted() {
        Map<String, Confidence> fitted = new HashMap<>();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Confidence.class.getResourceAsStream("confidence.tsv"),
                                StandardCharsets.UTF_8))) {
            lines.readLine(); // the header
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t");
                fitted.put(
                        cells[0] + "\t" + cells[1] + "\t" + cells[2],
                        new Confidence(
                                Double.parseDouble(cells[3]),
                                Double.parseDouble(cells[4]),
                                Double.parseDouble(cells[5])));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fitted;
    }
}
