package org.rolegraph.delimited;

import java.util.Set;

/**
 * The columns that a table may have.
 *
 * @param required without one of these, no row can be read
 * @param known all that mean something; others are passed over and named once
 */
public record Columns(Set<String> required, Set<String> known) {
    public Columns {
        required = Set.copyOf(required);
        known = Set.copyOf(known);
    }
}
