package org.rolegraph.store.triples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.dboe.base.file.BinaryDataFile;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.index.RangeIndex;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.lib.NodeLib;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.Hash;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The one place where a TDB2 database is reached from below: its node data file is appended to and
 * its B+trees are packed, within ordinary write transactions, so that the block formats and the
 * states of the files stay Jena's own. None of these calls is promised by Jena; {@code
 * JenaTreesTest} fails first when one of them changes. For the thread that created it.
 */
public final class JenaTrees implements AutoCloseable {
    private static final String LOCK = "tdb.lock";

    private final Path directory;
    private DatasetGraph dataset;
    private DatasetGraphTDB storage;
    private NodeTableTRDF nodes;
    private BinaryDataFile nodeData;

    private JenaTrees(Path directory) {
        this.directory = directory;
    }

    /** Makes an empty database in an empty or missing directory and begins to write. */
    public static JenaTrees create(Path directory) {
        JenaSystem.init();
        JenaTrees trees = new JenaTrees(directory);
        trees.open();
        return trees;
    }

    private void open() {
        // by the ordinary way, with Jena's lock: its coordinator writes the states of the files
        dataset = DatabaseMgr.connectDatasetGraph(directory.toString());
        try {
            storage = TDBInternal.requireStorage(dataset);
            nodes =
                    (NodeTableTRDF)
                            storage.getQuadTable()
                                    .getNodeTupleTable()
                                    .getNodeTable()
                                    .baseNodeTable();
            nodeData = nodes.getData();
            dataset.begin(ReadWrite.WRITE);
        } catch (RuntimeException e) {
            // Jena keeps opened databases by their place, and would hand this one out again
            TDBInternal.expel(dataset, true);
            throw e;
        }
    }

    /**
     * Commits what is there and opens the database anew, so that the memory which its files are
     * mapped to is given back.
     */
    public void unmap() {
        commit();
        close();
        open();
    }

    /** The 16 bytes under which TDB2 finds a term. */
    public static byte[] hash(Node node) {
        Hash hash = new Hash(SystemTDB.LenNodeHash);
        NodeLib.setHash(hash, node);
        return hash.getBytes();
    }

    /**
     * Appends a term to the node data file and returns where it begins, which is its id. Numbers go
     * in as text: as values, TDB2 would wrap integers beyond 64 bits and forget the types derived
     * from xsd:integer.
     */
    public long append(Node node) {
        return append(nodeData, node);
    }

    public static long append(BinaryDataFile nodeData, Node node) {
        byte[] bytes = ThriftConvert.termToBytes(ThriftConvert.convert(node, false));
        return nodeData.write(bytes, 0, bytes.length);
    }

    /** Names of the indexes of triples and quads, each spelling its order of columns. */
    public List<String> indexNames() {
        List<String> names = new ArrayList<>();
        for (TupleIndex index : indexes()) {
            names.add(index.getName());
        }
        return names;
    }

    /** Writes an index; the records come sorted, once each. */
    public void packIndex(String name, Iterator<Record> records) {
        pack((BPlusTree) range(name), records);
    }

    /** Writes the table from hashes to terms; the records come sorted, once each. */
    public void packNodes(Iterator<Record> records) {
        pack((BPlusTree) nodes.getIndex(), records);
    }

    public void commit() {
        dataset.commit();
        dataset.end();
    }

    /** Lets go of the files; what was not committed is void, and the directory is to be deleted. */
    @Override
    public void close() {
        if (dataset.isInTransaction()) {
            dataset.abort();
            dataset.end();
        }
        // asked before the database is closed
        Path data = Path.of(storage.getLocation().getDirectoryPath());
        TDBInternal.expel(dataset);
        try {
            // names a process; the store is to be the same bytes whoever wrote it
            Files.deleteIfExists(data.resolve(LOCK));
            Files.deleteIfExists(directory.resolve(LOCK));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RangeIndex range(String name) {
        for (TupleIndex index : indexes()) {
            if (index.getName().equals(name)) {
                return ((TupleIndexRecord) index).getRangeIndex();
            }
        }
        throw new IllegalStateException("TDB2 has no index " + name + " but " + indexNames());
    }

    private List<TupleIndex> indexes() {
        List<TupleIndex> all = new ArrayList<>();
        all.addAll(
                List.of(storage.getTripleTable().getNodeTupleTable().getTupleTable().getIndexes()));
        all.addAll(
                List.of(storage.getQuadTable().getNodeTupleTable().getTupleTable().getIndexes()));
        return all;
    }

    /** Packs records into the files of an empty tree; returns the tree as packed, without state. */
    static BPlusTree pack(BPlusTree tree, Iterator<Record> records) {
        // the files of an empty tree are right as they were made
        if (!records.hasNext()) {
            return tree;
        }
        BPlusTree packed =
                BPlusTreeRewriter.packIntoBPlusTree(
                        records,
                        tree.getParams(),
                        tree.getRecordFactory(),
                        tree.getStateManager().getBufferChannel(),
                        tree.getNodeManager().getBlockMgr(),
                        tree.getRecordsMgr().getBlockMgr());
        if (packed == null) {
            throw new IllegalStateException("Jena could not pack a B+tree");
        }
        return packed;
    }
}
