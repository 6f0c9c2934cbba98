package org.rolegraph.store.triples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.dboe.base.file.ChannelManager;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.index.RangeIndex;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.TDB2StorageBuilder;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.rolegraph.base.file.BigEndian;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.store.tdb.Damage;
import org.rolegraph.store.tdb.ReadOnlyTdb;

/**
 * The insides of TDB2 5.6: public in Java, but no API of Jena's. {@code TdbContractTest} holds each
 * promise that is relied on here and fails first when Jena moves.
 *
 * <p>A store opened here takes no lock, so that any number of processes open it at once. That is
 * sound for reading what never changes, and for one writer whom {@link
 * org.rolegraph.store.generation.WriteLock} protects.
 */
public final class Tdb {
    /** The indexes of triples in the default graph and of quads, by their files' names. */
    static final List<String> INDEXES =
            List.of("SPO", "POS", "OSP", "GSPO", "GPOS", "GOSP", "POSG", "OSPG", "SPOG");

    /** Where TDB2 keeps the one version of the data that it has while it is not compacted. */
    private static final String DATA = "Data-0001";

    /** The file of the terms that are not kept within their ids. */
    static final String TERMS = "nodes-data.obj";

    static {
        JenaSystem.init();
    }

    private Tdb() {}

    /**
     * Opens the triples of a generation or of a closed draft to read them.
     *
     * @param tdb the folder of triples
     * @throws Failure exit {@code STORE} when files are missing, unfinished or cannot be opened
     */
    static DatasetGraphTDB open(Path tdb) {
        return ReadOnlyTdb.open(tdb, tdb.resolve(DATA));
    }

    /** Opens the triples of a draft to write them; a store is made where there is none. */
    public static synchronized DatasetGraphTDB openOrCreate(Path tdb) {
        Path data = tdb.resolve(DATA);
        if (Files.isDirectory(data)) {
            // TDB2 would make an empty store of what is missing, which then answers wrongly
            close(open(tdb));
        } else {
            create(data);
        }
        try {
            DatasetGraphTDB dataset = TDB2StorageBuilder.build(Location.create(data));
            dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
            return dataset;
        } catch (RuntimeException e) {
            // Jena lists the journal as open in this process, and would refuse the next attempt
            ChannelManager.releaseAll(data.toString());
            throw Failure.of(
                    Exit.STORE,
                    Codes.CANNOT_WRITE,
                    org.rolegraph.base.problem.Location.of(tdb.toString()),
                    "the triples cannot be opened for writing: " + e.getMessage(),
                    "make the folder writable; what was published is unchanged");
        }
    }

    private static void create(Path data) {
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw Failure.of(
                    Exit.STORE,
                    Codes.CANNOT_WRITE,
                    org.rolegraph.base.problem.Location.of(data.toString()),
                    "cannot write: " + e,
                    "make room on the disk or the folder writable");
        }
    }

    /** Closes all files; no transaction is running. */
    public static synchronized void close(DatasetGraphTDB dataset) {
        dataset.shutdown();
    }

    /** The tuples of an index as they are on disk: eight bytes a term, in the index's own order. */
    static Iterator<Record> records(DatasetGraphTDB dataset, String index) {
        return ((TupleIndexRecord) index(dataset, index)).getRangeIndex().iterator();
    }

    /** Takes the ids of a tuple, as they are on disk, in the order of its index. */
    @FunctionalInterface
    interface Ids {
        /** Of an array that is used anew for the next tuple. */
        void tuple(long[] ids);
    }

    /**
     * Visits the tuples of an index in its order.
     *
     * @param begin what the tuples begin with, perhaps nothing; with {@link StoredTerms#NONE} none
     *     begins
     */
    static void forEach(DatasetGraphTDB dataset, String index, Ids visitor, long... begin) {
        if (begin.length == 0) {
            forEach(dataset, index, null, null, visitor);
            return;
        }
        for (long id : begin) {
            if (id == StoredTerms.NONE) {
                return;
            }
        }
        long[] end = begin.clone();
        // the range ends before the next term; what is asked for are IRIs, whose ids are places in
        // a
        // file, so that adding one never runs over
        end[begin.length - 1]++;
        forEach(dataset, index, key(index, begin), key(index, end), visitor);
    }

    private static Record key(String index, long[] begin) {
        byte[] key = new byte[index.length() * NodeId.SIZE];
        for (int i = 0; i < begin.length; i++) {
            BigEndian.put(key, i * NodeId.SIZE, begin[i]);
        }
        return new Record(key, null);
    }

    private static void forEach(
            DatasetGraphTDB dataset, String index, Record from, Record before, Ids visitor) {
        TuplePages mapper = new TuplePages(index.length());
        RangeIndex tree = ((TupleIndexRecord) index(dataset, index)).getRangeIndex();
        Iterator<long[]> rows =
                Damage.guard(
                        place(dataset),
                        "the index " + index,
                        () -> tree.iterator(from, before, mapper));
        while (rows.hasNext()) {
            visitor.tuple(rows.next());
        }
    }

    /** The folder of triples, as failures name it. */
    static Path place(DatasetGraphTDB dataset) {
        return Path.of(dataset.getLocation().getDirectoryPath()).getParent();
    }

    /** By name: three letters are an index of the default graph, four one of named graphs. */
    static TupleIndex index(DatasetGraphTDB dataset, String name) {
        var table =
                name.length() == 3
                        ? dataset.getTripleTable().getNodeTupleTable()
                        : dataset.getQuadTable().getNodeTupleTable();
        return table.getTupleTable().selectIndex(name);
    }

    static NodeTable nodes(DatasetGraphTDB dataset) {
        return dataset.getQuadTable().getNodeTupleTable().getNodeTable();
    }

    /** Number of triples of each named graph, without resolving any but the graphs' names. */
    static Map<Node, Long> sizes(DatasetGraphTDB dataset) {
        Map<Node, Long> sizes = new LinkedHashMap<>();
        long[] run = {StoredTerms.NONE, 0};
        forEach(
                dataset,
                "GSPO",
                gspo -> {
                    if (gspo[0] != run[0]) {
                        end(run, dataset, sizes);
                        run[0] = gspo[0];
                        run[1] = 0;
                    }
                    run[1]++;
                });
        end(run, dataset, sizes);
        return sizes;
    }

    private static void end(long[] run, DatasetGraphTDB dataset, Map<Node, Long> sizes) {
        if (run[1] > 0) {
            sizes.put(term(dataset, run[0]), run[1]);
        }
    }

    /**
     * The id of a term as it is on disk; {@link StoredTerms#NONE} when the store does not hold it.
     */
    static long number(DatasetGraphTDB dataset, Node term) {
        NodeId found = nodes(dataset).getNodeIdForNode(term);
        return NodeId.isDoesNotExist(found) ? StoredTerms.NONE : number(found);
    }

    static long number(NodeId id) {
        byte[] bytes = new byte[NodeId.SIZE];
        NodeIdFactory.set(id, bytes, 0);
        return BigEndian.get(bytes, 0);
    }

    /** The term of an id as it is on disk, by TDB2's own dictionary: also of what is not yet. */
    static Node term(DatasetGraphTDB dataset, long id) {
        byte[] bytes = new byte[NodeId.SIZE];
        BigEndian.put(bytes, 0, id);
        return nodes(dataset).getNodeForNodeId(NodeIdFactory.get(bytes));
    }

    /** The storage behind a dataset of {@link StoreReader}. */
    static DatasetGraphTDB storage(DatasetGraph dataset) {
        return (DatasetGraphTDB) dataset;
    }
}
