package org.rolegraph.store.tdb;

import java.util.Collection;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.QuadTable;
import org.apache.jena.tdb2.store.StoragePrefixesTDB;
import org.apache.jena.tdb2.store.StorageTDB;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;

/**
 * Some statements laid over a dataset, as if they were in the store: they are in memory, and its
 * files stay as they are. Queries run over its indexes as they do without them.
 */
public final class Overlay {
    private Overlay() {}

    /**
     * The dataset with some more statements, open as long as it is, in the same transactions.
     *
     * @param dataset of {@link ReadOnlyTdb}
     * @param more few, of graphs that the dataset has: it lists no others. Those whose triple a
     *     graph of it holds already are left out
     */
    public static DatasetGraphTDB over(DatasetGraphTDB dataset, Collection<Quad> more) {
        NodeTupleTable quads = dataset.getQuadTable().getNodeTupleTable();
        OverlaidTerms terms = new OverlaidTerms(quads.getNodeTable());
        OverlaidRows rows =
                OverlaidRows.of(
                        more.stream().filter(quad -> !holds(dataset, quad)).distinct().toList(),
                        terms);
        StorageTDB storage =
                new StorageTDB(
                        dataset.getTxnSystem(),
                        dataset.getTripleTable(),
                        new QuadTable(indexes(quads, rows), (NodeTable) terms));
        DatasetGraphTDB all =
                new DatasetGraphTDB(
                        dataset.getLocation(),
                        dataset.getStoreParams(),
                        dataset.getReorderTransform(),
                        storage,
                        (StoragePrefixesTDB) dataset.getStoragePrefixes(),
                        dataset.getTxnSystem());
        QC.setFactory(all.getContext(), OpExecutorTDB2.OpExecFactoryTDB);
        all.getContext().set(TDB2.symUnionDefaultGraph, true);
        return all;
    }

    private static boolean holds(DatasetGraphTDB dataset, Quad quad) {
        return dataset.contains(Node.ANY, quad.getSubject(), quad.getPredicate(), quad.getObject());
    }

    private static TupleIndex[] indexes(NodeTupleTable quads, OverlaidRows rows) {
        TupleIndex[] indexes = quads.getTupleTable().getIndexes().clone();
        for (int i = 0; i < indexes.length; i++) {
            indexes[i] = new OverlaidIndex((TupleIndexRecord) indexes[i], rows);
        }
        return indexes;
    }
}
