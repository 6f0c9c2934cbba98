package org.rolegraph.cli;

import java.util.List;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.load.ingest.Offers;

/** What a command gets of the command line that it belongs to. */
public interface Invocation {
    /** Where it reads and writes. */
    Console console();

    /** The store that the command line is about. */
    StorePlace store();

    /** The sources that can be loaded. */
    default Offers offers() {
        return Offers.ALL;
    }

    /**
     * Opens that store. A default store that is not there is made of the packed data first, and
     * that is said.
     *
     * @param languages in which labels are shown, best first
     */
    default OpenGraph open(List<String> languages) {
        StorePlace place = store();
        return OpenGraph.of(place.folder(), place.isDefault(), console(), languages);
    }
}
