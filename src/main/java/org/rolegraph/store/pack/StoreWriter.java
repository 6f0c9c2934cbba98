package org.rolegraph.store.pack;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.rolegraph.store.generation.Draft;
import org.rolegraph.store.tdb.Literals;
import org.rolegraph.store.triples.NumberedQuads;
import org.rolegraph.store.triples.StoreReader;
import org.rolegraph.store.triples.Tdb;

/**
 * Writes the triples of a draft. Close it before the draft is read, verified or published. Not
 * thread-safe.
 */
public final class StoreWriter implements AutoCloseable {
    private final DatasetGraphTDB dataset;
    private boolean closed;

    private StoreWriter(DatasetGraphTDB dataset) {
        this.dataset = dataset;
    }

    /** Opens the draft's triples, those it was copied from or none. */
    public static StoreWriter open(Draft draft) {
        return open(draft.tdb());
    }

    public static StoreWriter open(Path tdb) {
        return new StoreWriter(Tdb.openOrCreate(tdb));
    }

    /**
     * Replaces named graphs as a whole, in one transaction: when it fails, nothing is changed.
     * Numbers, dates and truth values are kept in {@linkplain Literals one spelling} each.
     *
     * @param graphs IRIs of the graphs that are emptied first; the others stay
     * @param prefixes added to those the store has, namespace by prefix
     * @param content called once with where to put the quads, each in one of the graphs and without
     *     blank nodes or quoted triples; duplicates are kept once
     * @return number of triples of each named graph of the store after it, by its IRI
     */
    public SortedMap<String, Long> replace(
            Set<String> graphs, Map<String, String> prefixes, Consumer<Consumer<Quad>> content) {
        dataset.begin(TxnType.WRITE);
        boolean done = false;
        try {
            boolean empty = dataset.isEmpty();
            for (String graph : empty ? Set.<String>of() : graphs) {
                dataset.deleteAny(NodeFactory.createURI(graph), Node.ANY, Node.ANY, Node.ANY);
            }
            prefixes.forEach(dataset.prefixes()::add);
            content.accept(quad -> add(graphs, quad));
            // counted within the transaction, where what was added is seen already
            SortedMap<String, Long> sizes = StoreReader.sizes(dataset);
            dataset.commit();
            done = true;
            return sizes;
        } finally {
            if (!done) {
                dataset.abort();
            }
            dataset.end();
        }
    }

    /** What is written, by number; also within the content of {@link #replace}. */
    public NumberedQuads numbered() {
        return new NumberedQuads(dataset);
    }

    private void add(Set<String> graphs, Quad quad) {
        Node graph = quad.getGraph();
        if (graph == null || !graph.isURI() || !graphs.contains(graph.getURI())) {
            throw new IllegalArgumentException("not in one of the graphs " + graphs + ": " + quad);
        }
        requireStorable(quad);
        Tdb.add(
                dataset,
                graph,
                quad.getSubject(),
                quad.getPredicate(),
                Literals.canonical(quad.getObject()));
    }

    /**
     * What readers rely on: blank nodes were given IRIs on the way in, and quoted triples have no
     * place in the stored model. A reader that let one pass has a defect, hence no sentence for
     * users.
     */
    static void requireStorable(Quad quad) {
        if (!quad.getSubject().isURI()
                || quad.getObject().isBlank()
                || quad.getObject().isTripleTerm()) {
            throw new IllegalArgumentException("the store holds IRIs and literals: " + quad);
        }
    }

    /** Closes all files, so that the draft can be renamed. A second call does nothing. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            Tdb.close(dataset);
        }
    }
}
