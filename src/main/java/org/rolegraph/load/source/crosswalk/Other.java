package org.rolegraph.load.source.crosswalk;

import java.util.Optional;
import org.rolegraph.base.model.Iri;

/** Concepts of the classification that a table links ESCO to. */
interface Other {
    /** The concept that a row names; nothing when it names none, which is reported as a problem. */
    Optional<End> of(CrosswalkCells cells);

    /** Whether links may lead to the concept: it exists, or is described here. */
    boolean exists(End end);

    /** Says that the concept exists, where no other source does. */
    void describe(End end, CrosswalkCells cells);

    /** The scheme as links name it, or null. */
    Iri scheme();

    /** Which release of it the table is for, as the table says, or empty. */
    String release();
}
