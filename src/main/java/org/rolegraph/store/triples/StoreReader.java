package org.rolegraph.store.triples;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.store.generation.Generation;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.store.generation.Triples;
import org.rolegraph.store.tdb.Overlay;

/**
 * Reads a published generation, which never changes, without a lock: any number of readers in any
 * number of threads and processes at once, also while another generation is written.
 *
 * <p>The thread that opens a reader is in a read transaction until it closes it; other threads work
 * within {@link #read}. Nothing in the folder is changed, nor need it be writable.
 */
public final class StoreReader implements AutoCloseable {
    /** A generation that vanishes while it is opened was pruned: there is a newer one, then. */
    private static final int ATTEMPTS = 5;

    private final DatasetGraphTDB dataset;
    private final Optional<Generation> generation;
    private StoredTerms terms;
    private boolean closed;

    private StoreReader(DatasetGraphTDB dataset, Optional<Generation> generation) {
        this.dataset = dataset;
        this.generation = generation;
    }

    /**
     * Opens what the store's pointer names now.
     *
     * @throws Failure exit {@code STORE} when there is no store or it is damaged
     */
    public static StoreReader current(StoreDirectory store) {
        for (int attempt = 1; ; attempt++) {
            Generation generation =
                    store.current()
                            .orElseThrow(
                                    () ->
                                            Failure.of(
                                                    Exit.STORE,
                                                    Codes.NO_STORE,
                                                    Location.of(store.dir().toString()),
                                                    "there is no store here",
                                                    "fill it with \"rolegraph load\", or name"
                                                            + " another with --store"));
            try {
                return open(generation);
            } catch (Failure e) {
                // it is there and cannot be opened: damage, which another attempt does not cure
                if (attempt == ATTEMPTS || Files.exists(generation.tdb())) {
                    throw e;
                }
            }
        }
    }

    /**
     * Opens a generation.
     *
     * @throws Failure exit {@code STORE} when it is damaged
     */
    public static StoreReader open(Generation generation) {
        return open(generation.tdb(), Optional.of(generation));
    }

    /** Opens a folder of triples, such as a draft's whose writer is closed. */
    public static StoreReader open(Path tdb) {
        return open(tdb, Optional.empty());
    }

    private static StoreReader open(Path tdb, Optional<Generation> generation) {
        DatasetGraphTDB dataset = Tdb.open(tdb);
        dataset.begin(TxnType.READ);
        return new StoreReader(dataset, generation);
    }

    /**
     * The dataset, until the reader is closed. A SPARQL query over it sees the union of all named
     * graphs as its default graph; so does {@link DatasetGraph#getUnionGraph}, while {@link
     * DatasetGraph#getDefaultGraph} is empty. A query with its own {@code FROM} must switch the
     * union off, or TDB2 passes its {@code FROM} over: {@code
     * QueryExec.dataset(d).set(TDB2.symUnionDefaultGraph, false)}.
     */
    public DatasetGraph dataset() {
        return dataset;
    }

    /**
     * The dataset with some more statements, as if they were stored; open as long as this reader.
     *
     * @param more few, of graphs that the store has
     */
    public DatasetGraph with(Collection<Quad> more) {
        return read(() -> Overlay.over(dataset, more));
    }

    /**
     * The union of all named graphs, for the thread that opened the reader and until it is closed:
     * quicker than {@link DatasetGraph#getUnionGraph} for who looks at subject after subject.
     */
    public Graph union() {
        return new UnionGraph(dataset, terms());
    }

    /** The same union by the numbers of its terms, likewise. */
    public NumberedTriples numbered() {
        return new NumberedTriples(dataset, terms());
    }

    StoredTerms terms() {
        if (terms == null) {
            terms = new StoredTerms(dataset);
        }
        return terms;
    }

    /** What is read; empty for a folder that is not a generation. */
    public Optional<Generation> generation() {
        return generation;
    }

    /** Runs the work in a read transaction of the calling thread, unless it is in one already. */
    public <T> T read(Supplier<T> work) {
        if (dataset.isInTransaction()) {
            return work.get();
        }
        dataset.begin(TxnType.READ);
        try {
            return work.get();
        } finally {
            dataset.end();
        }
    }

    /** The triples, for what is derived from them; valid until the reader is closed. */
    public Triples triples() {
        return new GraphTriples(dataset, terms());
    }

    /** Number of triples of each named graph, by its IRI. */
    public SortedMap<String, Long> sizes() {
        return sizes(dataset);
    }

    public static SortedMap<String, Long> sizes(DatasetGraphTDB dataset) {
        SortedMap<String, Long> sizes = new TreeMap<>();
        Tdb.sizes(dataset).forEach((graph, n) -> sizes.put(graph.getURI(), n));
        return sizes;
    }

    /** The prefixes that the store carries, by prefix. */
    public Map<String, String> prefixes() {
        return new TreeMap<>(dataset.prefixes().getMapping());
    }

    /** Closes all files; by the thread that opened it. A second call does nothing. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        dataset.end();
        Tdb.close(dataset);
    }
}
