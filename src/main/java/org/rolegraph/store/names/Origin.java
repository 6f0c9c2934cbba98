package org.rolegraph.store.names;

import org.rolegraph.base.vocab.Graphs;

/** Which source a graph holds, and which source is asked first. */
public final class Origin {
    /** Sources that are not named in the order. */
    static final int REST = 3;

    private Origin() {}

    /** {@code esco} for {@code …/graph/esco}, the IRI itself for graphs that are not ours. */
    static String source(String graph) {
        return Graphs.source(graph);
    }

    /** Smaller is asked first: curated, ESCO, O*NET, the rest, the ontology's own terms. */
    public static int tier(String source) {
        if (source.equals("curated")) {
            return 0;
        }
        if (source.equals("esco") || source.startsWith("esco-")) {
            return 1;
        }
        if (source.equals("onet") || source.startsWith("onet-")) {
            return 2;
        }
        return source.equals("ontology") ? REST + 1 : REST;
    }
}
