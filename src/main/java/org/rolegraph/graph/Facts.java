package org.rolegraph.graph;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.rolegraph.ask.remote.RemoteData;
import org.rolegraph.store.generation.Generation;
import org.rolegraph.store.generation.Triples;
import org.rolegraph.store.triples.StoreReader;

/** Where the statements of a graph are: in a store, or at a server. */
sealed interface Facts {
    DatasetGraph dataset();

    /** The same with some more, as if they were stored. */
    DatasetGraph with(Collection<Quad> more);

    Triples triples();

    /** The IRIs of its graphs, in order. */
    List<String> graphs();

    /** Runs the work where the statements may be read. */
    <T> T read(Supplier<T> work);

    /** Lets go of them; by the thread that has opened them. */
    void close();

    /** In a store of this machine. */
    record Stored(StoreReader reader) implements Facts {
        static Stored open(Generation generation) {
            return new Stored(StoreReader.open(generation));
        }

        @Override
        public DatasetGraph dataset() {
            return reader.dataset();
        }

        @Override
        public DatasetGraph with(Collection<Quad> more) {
            return reader.with(more);
        }

        @Override
        public Triples triples() {
            return reader.triples();
        }

        @Override
        public List<String> graphs() {
            return List.copyOf(reader.sizes().keySet());
        }

        @Override
        public <T> T read(Supplier<T> work) {
            return reader.read(work);
        }

        @Override
        public void close() {
            reader.close();
        }
    }

    /** At a server. */
    record Remote(RemoteData data) implements Facts {
        @Override
        public DatasetGraph dataset() {
            return data;
        }

        @Override
        public DatasetGraph with(Collection<Quad> more) {
            throw new UnsupportedOperationException("nothing is added to what a server holds");
        }

        @Override
        public Triples triples() {
            return data.triples();
        }

        @Override
        public List<String> graphs() {
            return data.names();
        }

        @Override
        public <T> T read(Supplier<T> work) {
            return work.get();
        }

        @Override
        public void close() {}
    }
}
