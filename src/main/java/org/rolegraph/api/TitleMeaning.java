package org.rolegraph.api;

import java.util.List;
import org.rolegraph.link.table.TitleColumns;
import org.rolegraph.link.table.TitleMatch;

/**
 * What a title means, and what else it may mean.
 *
 * @param outcome {@code found}; {@code unsure}, where there are candidates and none is sure enough;
 *     {@code nothing alike}; {@code no title} of a blank one
 * @param candidates the best first; of a title that was found the first is what it means
 * @param cells what {@code reconcile} writes after the columns of a row with this title, one for
 *     each of {@link #COLUMNS}
 */
public record TitleMeaning(String outcome, List<Candidate> candidates, List<String> cells) {
    /** What {@code reconcile} calls the columns that it adds. */
    public static final List<String> COLUMNS = TitleMatch.COLUMNS;

    /** What they are called in a table that has columns of its own, which keep their names. */
    public static List<String> columns(List<String> header) {
        return TitleColumns.added(header);
    }

    /**
     * An entity that a title may mean.
     *
     * @param id of the entity, an IRI
     * @param label of the entity
     * @param source of the entity, such as {@code esco}
     * @param score from 0 to 1 or a little above
     * @param confidence how sure it is that the title means this, from 0 to 1
     */
    public record Candidate(
            String id, String label, String source, double score, double confidence) {}

    public TitleMeaning {
        candidates = List.copyOf(candidates);
        cells = List.copyOf(cells);
    }

    static TitleMeaning of(TitleMatch match) {
        return new TitleMeaning(
                match.outcome().word(),
                match.candidates().stream()
                        .map(
                                each ->
                                        new Candidate(
                                                each.id(),
                                                each.label(),
                                                each.source(),
                                                each.score(),
                                                each.confidence().orElse(Double.NaN)))
                        .toList(),
                match.cells());
    }
}
