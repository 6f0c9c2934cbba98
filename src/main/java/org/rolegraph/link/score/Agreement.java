package org.rolegraph.link.score;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How alike an entry and a concept are, feature by feature, each from 0 to 1; not a number where
 * one of the two has nothing of the kind.
 *
 * @param title the entry's title and the name of the concept that is most like it
 * @param names the entry's other names and those of the concept
 * @param description title and description of both
 * @param broader what is above the entry and above the concept
 */
public record Agreement(double title, double names, double description, double broader) {
    /** Of nothing that was compared. */
    public static final Agreement NONE = of(Double.NaN);

    /** Of a title alone. */
    static Agreement of(double title) {
        return new Agreement(title, Double.NaN, Double.NaN, Double.NaN);
    }

    /** The features there are by name, in the order of the components. */
    public Map<String, Double> features() {
        Map<String, Double> features = new LinkedHashMap<>();
        features.put("title", title);
        features.put("names", names);
        features.put("description", description);
        features.put("broader", broader);
        features.values().removeIf(value -> value.isNaN());
        return Collections.unmodifiableMap(features);
    }

    /** The features there are, in words: {@code title 0.98, names 0.91}. */
    public String words() {
        return features().entrySet().stream()
                .map(f -> String.format(Locale.ROOT, "%s %.2f", f.getKey(), f.getValue()))
                .collect(Collectors.joining(", "));
    }
}
