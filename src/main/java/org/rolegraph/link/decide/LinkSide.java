package org.rolegraph.link.decide;

import java.util.List;
import java.util.Optional;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.sssom.Slots;
import org.rolegraph.link.score.Pool;

/**
 * One side of what is to be linked.
 *
 * @param pool its entries
 * @param scheme IRI of the vocabulary of a file; nothing for what is loaded, whose vocabulary the
 *     graph knows
 */
public record LinkSide(Pool pool, Optional<Iri> scheme) {
    /** Entries of the graph. */
    public static LinkSide loaded(Pool pool) {
        return new LinkSide(pool, Optional.empty());
    }

    /** Rows whose subjects are of this side, which say of which vocabulary. */
    public List<Decision> asSubjects(List<Decision> rows) {
        return from(Slots.SUBJECT_SOURCE, rows);
    }

    /** Rows whose objects are of this side, which say of which vocabulary. */
    public List<Decision> asObjects(List<Decision> rows) {
        return from(Slots.OBJECT_SOURCE, rows);
    }

    private List<Decision> from(String slot, List<Decision> rows) {
        return scheme.isEmpty()
                ? rows
                : rows.stream().map(row -> row.with(slot, scheme.get().value())).toList();
    }
}
