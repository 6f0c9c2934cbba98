package org.rolegraph.load.source.ukddat;

import org.rolegraph.base.problem.Location;
import org.rolegraph.base.vocab.Ids;

/**
 * Something that the framework names: it has no ids, so the slug of the name is one. A family of
 * roles is no more than this.
 */
class FrameworkEntry {
    private final String name;
    private final String id;
    private final Location where;

    /** What it is, in the framework's words; empty until that is read. */
    String definition = "";

    /**
     * @param where it was first named
     */
    FrameworkEntry(String name, Location where) {
        this.name = name;
        this.id = Ids.slug(name);
        this.where = where;
    }

    final String name() {
        return name;
    }

    /** Empty when the name has neither letter nor digit. */
    final String id() {
        return id;
    }

    final Location where() {
        return where;
    }
}
