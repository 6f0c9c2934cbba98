package org.rolegraph.link.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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

    /** The features there are, in words: {@code title 0.98, names 0.91}. */
    public String told() {
        List<String> told = new ArrayList<>();
        tell(told, "title", title);
        tell(told, "names", names);
        tell(told, "description", description);
        tell(told, "broader", broader);
        return String.join(", ", told);
    }

    private static void tell(List<String> told, String feature, double value) {
        if (!Double.isNaN(value)) {
            told.add(String.format(Locale.ROOT, "%s %.2f", feature, value));
        }
    }
}
