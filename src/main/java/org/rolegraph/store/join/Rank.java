package org.rolegraph.store.join;

import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Prefixes;

/** Whose word an exact match is. Where two cannot both join, the lower one gives way. */
enum Rank {
    /** A crosswalk, or a classification that speaks of another. */
    PUBLISHER,
    /** The packed curation, or the folder that took its place. */
    CURATED,
    /** The user's own sets, tables and triples. */
    USER;

    /** The packed rows of the crosswalk have it, as the crosswalk itself; curation is by hand. */
    static final String UNSPECIFIED = Prefixes.SEMAPV + "UnspecifiedMatching";

    /**
     * The rank of a statement.
     *
     * @param graph that holds it
     * @param unspecified whether its record is justified by {@link #UNSPECIFIED}
     */
    static Rank of(String graph, boolean unspecified) {
        if (graph.equals(Graphs.CROSSWALK.value())
                || graph.equals(Graphs.ESCO.value())
                || graph.equals(Graphs.ESCO_LABELS.value())
                || graph.equals(Graphs.ONET.value())) {
            return PUBLISHER;
        }
        if (graph.equals(Graphs.LINKS.value()) || graph.equals(Graphs.CURATED.value())) {
            return unspecified ? PUBLISHER : CURATED;
        }
        return USER;
    }
}
