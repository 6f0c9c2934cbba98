package org.rolegraph.load.source.crosswalk;

import java.util.HashSet;
import java.util.Set;
import org.rolegraph.base.model.Iri;

/**
 * Whether the broad and narrow links of a table are as one expects of such links: few broader
 * concepts, each above several narrower ones. If they are the other way round, the table probably
 * means them so.
 */
final class Direction {
    private static final int FEWEST = 100;
    private static final double MANY = 1.25;

    private final Set<Iri> broader = new HashSet<>();
    private final Set<Iri> narrower = new HashSet<>();
    private int links;

    void take(Iri above, Iri below) {
        links++;
        broader.add(above);
        narrower.add(below);
    }

    /** Whether there are many links, and clearly more broader than narrower concepts. */
    boolean isDoubtful() {
        return links >= FEWEST && broader.size() > MANY * narrower.size();
    }

    int broader() {
        return broader.size();
    }

    int narrower() {
        return narrower.size();
    }
}
