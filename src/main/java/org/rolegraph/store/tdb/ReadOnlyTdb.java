package org.rolegraph.store.tdb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.jena.atlas.lib.tuple.TupleMap;
import org.apache.jena.dboe.base.file.BufferChannelMem;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.sys.SystemIndex;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.BPlusTreeFactory;
import org.apache.jena.dboe.trans.bplustree.BPlusTreeParams;
import org.apache.jena.dboe.trans.data.TransBinaryDataFile;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.dboe.transaction.txn.TransactionalBase;
import org.apache.jena.dboe.transaction.txn.TransactionalSystem;
import org.apache.jena.dboe.transaction.txn.journal.Journal;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.QuadTable;
import org.apache.jena.tdb2.store.StoragePrefixesTDB;
import org.apache.jena.tdb2.store.StorageTDB;
import org.apache.jena.tdb2.store.TripleTable;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetable.NodeTableCache;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTableConcrete;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.ComponentIdMgr;
import org.apache.jena.tdb2.sys.SystemTDB;

/**
 * Opens a TDB2 database that nobody changes, and changes nothing: no lock, no journal, no file open
 * for writing or left open at all. So it opens what cannot be written, such as the store of another
 * user, a read-only mount or a layer of a container, any number of times in any number of
 * processes.
 *
 * <p>It does the steps of Jena's {@code TDB2StorageBuilder}, over files mapped for reading and with
 * {@linkplain ExactTerms ids that are equal when they are the same}. A change is refused by an
 * exception; the transaction that tried it can be undone, and reading goes on.
 */
public final class ReadOnlyTdb {
    static {
        JenaSystem.init();
    }

    private final Path store;
    private final StoreFiles files;
    private final StoreParams params = StoreParams.getDftStoreParams();
    private final ComponentIdMgr ids = new ComponentIdMgr(UUID.randomUUID());
    private final TransactionCoordinator coordinator =
            new TransactionCoordinator(Journal.create(BufferChannelMem.create("journal")));
    private final TransactionalSystem transactions = new TransactionalBase(coordinator);

    private ReadOnlyTdb(Path store, Path data) {
        this.store = store;
        this.files = new StoreFiles(store, data);
    }

    /**
     * Opens a database; a query over it sees the union of all named graphs as its default graph.
     *
     * @param store the folder that failures name
     * @param data the folder of TDB2's files in it
     * @throws org.rolegraph.base.problem.Failure exit {@code STORE} when a file is missing, cut
     *     short, unfinished or may not be read
     */
    public static DatasetGraphTDB open(Path store, Path data) {
        try {
            return new ReadOnlyTdb(store, data).build(Location.create(data));
        } catch (RuntimeException e) {
            throw Damage.of(store, "the store", e);
        }
    }

    private DatasetGraphTDB build(Location location) {
        files.requireNoJournal();
        NodeTable terms =
                dictionary(
                        params.getNodeTableBaseName(),
                        params.getNode2NodeIdCacheSize(),
                        params.getNodeId2NodeCacheSize(),
                        params.getNodeMissCacheSize());
        TupleIndex[] triples = indexes(params.getPrimaryIndexTriples(), params.getTripleIndexes());
        TupleIndex[] quads = indexes(params.getPrimaryIndexQuads(), params.getQuadIndexes());
        StorageTDB storage =
                new StorageTDB(
                        transactions, new TripleTable(triples, terms), new QuadTable(quads, terms));
        StoragePrefixesTDB prefixes = prefixes();
        coordinator.start();
        DatasetGraphTDB dataset =
                new DatasetGraphTDB(
                        location,
                        params,
                        SystemTDB.getDefaultReorderTransform(),
                        storage,
                        prefixes,
                        transactions);
        QC.setFactory(dataset.getContext(), OpExecutorTDB2.OpExecFactoryTDB);
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
        return dataset;
    }

    private StoragePrefixesTDB prefixes() {
        String primary = params.getPrimaryIndexPrefix();
        NodeTable terms =
                dictionary(
                        params.getPrefixTableBaseName(),
                        params.getPrefixNode2NodeIdCacheSize(),
                        params.getPrefixNodeId2NodeCacheSize(),
                        params.getPrefixNodeMissCacheSize());
        TupleIndex[] indexes = indexes(primary, params.getPrefixIndexes());
        return new StoragePrefixesTDB(
                transactions, new NodeTupleTableConcrete(primary.length(), indexes, terms));
    }

    private TupleIndex[] indexes(String primary, String... names) {
        List<TupleIndex> indexes = new ArrayList<>();
        for (String name : names) {
            RecordFactory rows = new RecordFactory(name.length() * SystemTDB.SizeOfNodeId, 0);
            TupleMap order = TupleMap.create(primary, name);
            indexes.add(new ExactIndex(store, order, name, rows, tree(name, rows)));
        }
        return indexes.toArray(TupleIndex[]::new);
    }

    private BPlusTree tree(String name, RecordFactory rows) {
        long[] state = files.treeState(name);
        int order = BPlusTreeParams.calcOrder(SystemIndex.BlockSize, rows.recordLength());
        BPlusTree tree =
                BPlusTreeFactory.create(
                        ids.getComponentId(name),
                        new BPlusTreeParams(order, rows),
                        StoreFiles.channel(name, state),
                        files.blocks(name + ".idn", state[1]),
                        files.blocks(name + ".dat", state[2]));
        coordinator.add(tree);
        return tree;
    }

    private NodeTable dictionary(String name, int toIds, int toTerms, int misses) {
        RecordFactory rows = new RecordFactory(SystemTDB.LenNodeHash, SystemTDB.SizeOfNodeId);
        BPlusTree numbers = tree(name, rows);
        String data = name + "-data";
        long[] state = files.termsState(data);
        MappedTerms file = files.terms(data, state[0]);
        TransBinaryDataFile terms =
                new TransBinaryDataFile(
                        file, ids.getComponentId(data), StoreFiles.channel(data, state));
        coordinator.add(terms);
        NodeTable cached =
                NodeTableCache.create(
                        new MappedDictionary(numbers, terms, file.file()),
                        toIds,
                        toTerms,
                        misses,
                        params.getNodeCacheInitialCapacityFactor());
        if (cached instanceof NodeTableCache cache) {
            coordinator.addListener(cache);
        }
        return new ExactTerms(store, cached);
    }
}
