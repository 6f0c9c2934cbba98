package org.rolegraph.link.score;

import java.util.List;
import java.util.Map;

/**
 * What the names of another source say by accepted links: who is called so there, and which
 * concepts of the target that is linked with. Implementations are thread-safe.
 */
@FunctionalInterface
public interface Pivot {
    /** Knows nothing. */
    Pivot NONE = title -> Map.of();

    /**
     * The concepts that a title may mean by way of what has exactly that name.
     *
     * @return by IRI, how near the link makes the two, above 0 and at most 1
     */
    Map<String, Double> of(String title);

    /** Of the first of the titles that leads somewhere. */
    default Map<String, Double> of(List<String> titles) {
        return titles.stream()
                .map(this::of)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(Map.of());
    }
}
