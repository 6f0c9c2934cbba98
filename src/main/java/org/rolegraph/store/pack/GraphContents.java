package org.rolegraph.store.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.rolegraph.store.generation.Changes;
import org.rolegraph.store.triples.TdbWriting;

/**
 * What some graphs of a store are to hold. Only the difference to what they hold is written: mostly
 * a graph is replaced by one that is nearly the same, and each quad that goes and comes again would
 * be taken out of six trees and put back. Holds what is to come in memory, some 100 bytes a quad.
 * For one write transaction.
 */
final class GraphContents {
    private final TdbWriting store;
    private final Set<Ids> wanted = new HashSet<>();

    GraphContents(DatasetGraphTDB dataset) {
        this.store = new TdbWriting(dataset);
    }

    /** A quad by its ids, in their order as numbers without a sign, which is that of the trees. */
    private record Ids(long graph, long subject, long predicate, long object)
            implements Comparable<Ids> {
        static Ids of(long[] gspo) {
            return new Ids(gspo[0], gspo[1], gspo[2], gspo[3]);
        }

        long[] gspo() {
            return new long[] {graph, subject, predicate, object};
        }

        @Override
        public int compareTo(Ids other) {
            return Arrays.compareUnsigned(gspo(), other.gspo());
        }
    }

    /** Adds a quad to what there is to be, of an object in its one spelling. */
    void add(Node graph, Node subject, Node predicate, Node object) {
        wanted.add(Ids.of(store.allocate(graph, subject, predicate, object)));
    }

    /**
     * Makes the graphs hold what was added and nothing else; to be called once, at the end.
     *
     * @param changes takes what comes and what goes
     */
    void write(Set<String> graphs, Changes changes) {
        List<long[]> unwanted = new ArrayList<>();
        for (String graph : graphs) {
            store.forEach(
                    NodeFactory.createURI(graph),
                    gspo -> {
                        if (!wanted.remove(Ids.of(gspo))) {
                            unwanted.add(gspo);
                        }
                    });
        }
        for (long[] gspo : unwanted) {
            store.delete(gspo);
            changes.add(gspo);
        }
        // in the order of the trees by graph and not that of hashes
        for (Ids ids : wanted.stream().sorted().toList()) {
            store.add(ids.gspo());
            changes.add(ids.gspo());
        }
    }
}
