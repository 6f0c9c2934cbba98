package org.rolegraph.api;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * How a graph is read.
 *
 * @param languages of labels, BCP 47 tags, the best first
 * @param schemes sources whose names count when an entity is named, such as {@code onet}; empty for
 *     all
 * @param time that a query may take
 * @param rows that an answer may have; what lies beyond is cut off, and said
 * @param deprecated whether names of what its publisher has withdrawn count; ids always do
 */
public record Options(
        List<String> languages, Set<String> schemes, Duration time, long rows, boolean deprecated) {
    /** English, all sources, 30 seconds, 100,000 rows. */
    public static final Options STANDARD =
            new Options(List.of("en"), Set.of(), Duration.ofSeconds(30), 100_000, false);

    public Options {
        languages = List.copyOf(languages);
        schemes = Set.copyOf(schemes);
        if (time.isNegative() || time.isZero() || rows < 1) {
            throw new IllegalArgumentException("limits are positive");
        }
    }

    /** The same with labels in other languages, the best first. */
    public Options withLanguages(String... others) {
        return new Options(List.of(others), schemes, time, rows, deprecated);
    }

    /** The same with names of these sources alone. */
    public Options withSchemes(String... others) {
        return new Options(languages, Set.of(others), time, rows, deprecated);
    }

    /** The same with other limits. */
    public Options within(Duration otherTime, long otherRows) {
        return new Options(languages, schemes, otherTime, otherRows, deprecated);
    }

    /** The same with names of what is deprecated, too. */
    public Options withDeprecated() {
        return new Options(languages, schemes, time, rows, true);
    }
}
