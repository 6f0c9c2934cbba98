package org.rolegraph.load.source.ukddat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rolegraph.base.problem.Location;

/** A role with its levels. */
final class RoleEntry extends AskingEntry {
    /** Null when no row says it. */
    final FrameworkEntry family;

    /** By id, in the order of the rows, which is that of their names. */
    final Map<String, AskingEntry> levels = new LinkedHashMap<>();

    RoleEntry(String name, FrameworkEntry family, Location where) {
        super(name, where);
        this.family = family;
    }
}
