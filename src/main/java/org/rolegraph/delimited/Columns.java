package org.rolegraph.delimited;

import java.util.Set;

/**
 * The columns that a table may have.
 *
 * @param required without one of these, no row can be read
 * @param known all that mean something; others are passed over and named once
 * @param remedy what to do when a required one is missing
 */
public record Columns(Set<String> required, Set<String> known, String remedy) {
    /** Columns of a publisher's file. */
    public Columns(Set<String> required, Set<String> known) {
        this(required, known, "take the file as its publisher ships it");
    }

    public Columns {
        required = Set.copyOf(required);
        known = Set.copyOf(known);
    }
}
