package org.rolegraph.ask.engine;

import java.util.Arrays;
import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderProc;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderTransformation;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.QuadTable;
import org.apache.jena.tdb2.store.StorageTDB;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexWrapper;
import org.apache.jena.tdb2.sys.TDBInternal;

/** A TDB2 store that says in which order TDB2 puts each pattern, and which indexes it looks in. */
final class RecordingTdb {
    private RecordingTdb() {}

    /** The same store. */
    static DatasetGraph of(DatasetGraph store, Consumer<Triple> orders, Consumer<String> indexes) {
        DatasetGraphTDB own = TDBInternal.getDatasetGraphTDB(store);
        TupleIndex[] quads =
                Arrays.stream(own.getQuadTable().getNodeTupleTable().getTupleTable().getIndexes())
                        .map(index -> new Index(index, indexes))
                        .toArray(TupleIndex[]::new);
        return new DatasetGraphTDB(
                own.getLocation(),
                own.getStoreParams(),
                new Order(own.getReorderTransform(), orders),
                new StorageTDB(
                        own.getTxnSystem(),
                        own.getTripleTable(),
                        new QuadTable(
                                quads, own.getQuadTable().getNodeTupleTable().getNodeTable())),
                null,
                own.getTxnSystem());
    }

    private record Order(ReorderTransformation chosen, Consumer<Triple> orders)
            implements ReorderTransformation {
        @Override
        public ReorderProc reorderIndexes(BasicPattern pattern) {
            ReorderProc order = chosen.reorderIndexes(pattern);
            return before -> {
                BasicPattern after = order.reorder(before);
                after.forEach(orders);
                return after;
            };
        }

        @Override
        public BasicPattern reorder(BasicPattern pattern) {
            return reorderIndexes(pattern).reorder(pattern);
        }
    }

    private static final class Index extends TupleIndexWrapper {
        private final Consumer<String> indexes;

        Index(TupleIndex index, Consumer<String> indexes) {
            super(index);
            this.indexes = indexes;
        }

        @Override
        public Iterator<Tuple<NodeId>> find(Tuple<NodeId> pattern) {
            indexes.accept(getName());
            return super.find(pattern);
        }
    }
}
