package org.rolegraph.store.pack;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.rolegraph.store.generation.Changes;
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
     * Replaces named graphs as a whole, in one transaction: when it fails, nothing is changed. Only
     * what they did not hold is written, and only what they shall not hold any more is deleted.
     * Numbers, dates and truth values are kept in {@linkplain Literals one spelling} each.
     *
     * @param graphs IRIs of the graphs that hold nothing but the content afterwards; the others
     *     stay
     * @param prefixes added to those the store has, namespace by prefix
     * @param content called once with where to put the quads, each in one of the graphs and without
     *     blank nodes or quoted triples; duplicates are kept once
     * @param changes takes what comes and what goes
     */
    public void replace(
            Set<String> graphs,
            Map<String, String> prefixes,
            Consumer<Consumer<Quad>> content,
            Changes changes) {
        dataset.begin(TxnType.WRITE);
        boolean done = false;
        try {
            prefixes.forEach(dataset.prefixes()::add);
            GraphContents contents = new GraphContents(dataset);
            content.accept(quad -> add(graphs, quad, contents));
            contents.write(graphs, changes);
            dataset.commit();
            done = true;
        } finally {
            if (!done) {
                dataset.abort();
            }
            dataset.end();
        }
    }

    /** As {@link #replace}; returns the number of triples of each named graph after it. */
    public SortedMap<String, Long> replace(
            Set<String> graphs, Map<String, String> prefixes, Consumer<Consumer<Quad>> content) {
        replace(graphs, prefixes, content, new Changes());
        return sizes();
    }

    /** Number of triples of each named graph of the store, by its IRI. */
    public SortedMap<String, Long> sizes() {
        dataset.begin(TxnType.READ);
        try {
            return StoreReader.sizes(dataset);
        } finally {
            dataset.end();
        }
    }

    /**
     * What is written, by number; within the content of {@link #replace} what was there before it.
     */
    public NumberedQuads numbered() {
        return new NumberedQuads(dataset);
    }

    private static void add(Set<String> graphs, Quad quad, GraphContents contents) {
        Node graph = quad.getGraph();
        if (graph == null || !graph.isURI() || !graphs.contains(graph.getURI())) {
            throw new IllegalArgumentException("not in one of the graphs " + graphs + ": " + quad);
        }
        requireStorable(quad);
        contents.add(
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
