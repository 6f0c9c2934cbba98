package org.rolegraph.load.source;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Problems;

/**
 * One thing that {@code load} is given. Reading it twice gives the same facts in the same order.
 */
public interface Source {
    /** {@code curated}, {@code esco}, {@code rdf}, …: as the command line names it. */
    String name();

    /** The graphs that this source fills; a load empties them first. */
    Set<Iri> graphs();

    /**
     * The same graphs under the names of the sources that they are kept as: its own, unless it
     * brings back what others once filled.
     */
    default Map<String, Set<Iri>> parts() {
        return Map.of(name(), graphs());
    }

    /** What it consists of, for the load record and the manifest. */
    List<Input> inputs() throws IOException;

    /**
     * Reads everything once.
     *
     * @param problems takes what is wrong with the content; reading goes on after it
     * @throws IOException when a file cannot be read at all
     */
    void read(Sink sink, Problems problems) throws IOException;
}
