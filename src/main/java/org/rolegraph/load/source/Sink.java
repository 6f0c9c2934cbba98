package org.rolegraph.load.source;

import org.rolegraph.base.model.Fact;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Location;

/** Where a reader puts what it read, in the order of its files. */
@FunctionalInterface
public interface Sink {
    /**
     * Takes one fact.
     *
     * @param graph the named graph that the fact belongs to
     * @param where the place it was read from
     */
    void accept(Iri graph, Fact fact, Location where);
}
