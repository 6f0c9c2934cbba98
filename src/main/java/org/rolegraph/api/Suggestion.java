package org.rolegraph.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An entity that a title, or another entity, may be: a proposal to decide about, not a link.
 *
 * @param title that was asked about, or the label of the subject
 * @param subject the entity that was asked about; empty for a title
 * @param object what it may be
 * @param matched name of the object that agrees best with the title; empty for a chain, which
 *     compares nothing
 * @param confidence from 0 to 1: how often a first candidate with such a score and margin was right
 *     in the benchmark of {@code docs/links-quality.md}; NaN for a chain
 * @param score the weighted mean of the features, from 0 to 1 or a little above; NaN for a chain
 * @param margin of the first candidate how far its score is above that of the next; of the others
 *     how far they are below the first, not positive; NaN for a chain
 * @param features what the score is made of, each from 0 to 1: {@code title}, {@code names}, {@code
 *     description}, {@code broader}, in this order, those that both sides have
 * @param reason one phrase: {@code same as the label}, or {@code both match …} for a chain
 */
public record Suggestion(
        String title,
        Optional<Thing> subject,
        Thing object,
        String matched,
        double confidence,
        double score,
        double margin,
        Map<String, Double> features,
        String reason) {
    public Suggestion {
        features = Collections.unmodifiableMap(new LinkedHashMap<>(features));
    }
}
