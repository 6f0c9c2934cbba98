package org.rolegraph.link;

/**
 * How often a first candidate with such a score and margin is right: a logistic curve, fitted to a
 * scorer.
 */
public record Confidence(double intercept, double perScore, double perMargin) {
    /** From 0 to 1, rounded to hundredths. */
    public double of(double score, double margin) {
        double logit = intercept + perScore * score + perMargin * margin;
        return Math.round(100 / (1 + Math.exp(-logit))) / 100.0;
    }
}
