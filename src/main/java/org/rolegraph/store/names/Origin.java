package org.rolegraph.store.names;

import org.rolegraph.base.vocab.Graphs;

/** Which source a graph holds, who owns what several describe, and who is asked first. */
public final class Origin {
    /** Sources that are not named in the order. */
    static final int REST = 3;

    private static final String USER = "user";
    private static final String TABLE = "csv-";

    private Origin() {}

    /** {@code esco} for {@code …/graph/esco}, the IRI itself for graphs that are not ours. */
    static String source(String graph) {
        return Graphs.source(graph);
    }

    /** Smaller owns what several describe: curated, ESCO, O*NET, the rest, the ontology's terms. */
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

    /** Smaller is asked first: the user's own, then by {@link #tier}. */
    public static int turn(String source) {
        return isOwn(source) ? -1 : tier(source);
    }

    /** Whether the user says it: in a table, or in triples that name no graph of another. */
    public static boolean isOwn(String source) {
        return source.equals(USER) || source.startsWith(TABLE);
    }
}
