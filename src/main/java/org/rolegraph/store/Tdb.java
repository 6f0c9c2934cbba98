package org.rolegraph.store;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.dboe.base.file.ChannelManager;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.index.RangeIndex;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.TDB2StorageBuilder;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.rolegraph.problem.Codes;
import org.rolegraph.problem.Exit;
import org.rolegraph.problem.Failure;

/**
 * The insides of TDB2 5.6: public in Java, but no API of Jena's. {@code TdbContractTest} holds each
 * promise that is relied on here and fails first when Jena moves.
 *
 * <p>A store opened here takes no lock, so that any number of processes open it at once. That is
 * sound for reading what never changes, and for one writer whom {@link
 * org.rolegraph.generation.WriteLock} protects.
 */
final class Tdb {
    /** The indexes of triples in the default graph and of quads, by their files' names. */
    static final List<String> INDEXES =
            List.of("SPO", "POS", "OSP", "GSPO", "GPOS", "GOSP", "POSG", "OSPG", "SPOG");

    /** Where TDB2 keeps the one version of the data that it has while it is not compacted. */
    private static final String DATA = "Data-0001";

    private static final String JOURNAL = "journal.jrnl";

    static {
        JenaSystem.init();
    }

    private Tdb() {}

    /**
     * Opens the triples of a generation.
     *
     * @param tdb the folder of triples in a generation or draft
     * @throws Failure exit {@code STORE} when files are missing, unfinished or cannot be opened
     */
    static synchronized DatasetGraphTDB open(Path tdb) {
        Path data = tdb.resolve(DATA);
        // TDB2 would make an empty store of what is missing, which then answers wrongly
        for (String name : files()) {
            if (!Files.exists(data.resolve(name))) {
                throw damaged(tdb, "the file " + name + " is missing");
            }
        }
        if (data.resolve(JOURNAL).toFile().length() > 0) {
            throw damaged(tdb, "its writer did not finish: the journal is not empty");
        }
        return build(tdb, data);
    }

    /** Opens the triples of a draft to write them; a store is made where there is none. */
    static synchronized DatasetGraphTDB openOrCreate(Path tdb) {
        Path data = tdb.resolve(DATA);
        if (Files.isDirectory(data)) {
            return open(tdb);
        }
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw Failure.of(
                    Exit.STORE,
                    Codes.CANNOT_WRITE,
                    org.rolegraph.problem.Location.of(tdb.toString()),
                    "cannot write: " + e,
                    "make room on the disk or the folder writable");
        }
        return build(tdb, data);
    }

    private static DatasetGraphTDB build(Path tdb, Path data) {
        try {
            DatasetGraphTDB dataset = TDB2StorageBuilder.build(Location.create(data));
            dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
            return dataset;
        } catch (RuntimeException e) {
            ChannelManager.releaseAll(data.toString());
            throw damaged(tdb, "the triples cannot be opened: " + e.getMessage());
        }
    }

    /**
     * Gives the journal back, which only writers need. Jena lets one process open the journal of a
     * folder once, so a second reader of the folder could not be opened before.
     */
    static synchronized void releaseJournal(DatasetGraphTDB dataset) {
        ChannelManager.release(dataset.getTxnSystem().getTxnMgr().getJournal().getFilename());
    }

    /** Closes all files; no transaction is running. */
    static synchronized void close(DatasetGraphTDB dataset) {
        dataset.shutdown();
    }

    /** The tuples of an index as they are on disk: eight bytes a term, in the index's own order. */
    static Iterator<Record> records(DatasetGraphTDB dataset, String index) {
        return ((TupleIndexRecord) index(dataset, index)).getRangeIndex().iterator();
    }

    /**
     * The tuples of an index that begin with these bytes.
     *
     * @param begin of one term or more; not all of its bits are set
     */
    static Iterator<Record> records(DatasetGraphTDB dataset, String index, byte[] begin) {
        RangeIndex range = ((TupleIndexRecord) index(dataset, index)).getRangeIndex();
        byte[] from = Arrays.copyOf(begin, index.length() * Long.BYTES);
        byte[] behind = new BigInteger(1, begin).add(BigInteger.ONE).toByteArray();
        byte[] to = new byte[from.length];
        int skipped = Math.max(0, behind.length - begin.length);
        int length = behind.length - skipped;
        System.arraycopy(behind, skipped, to, begin.length - length, length);
        RecordFactory factory = range.getRecordFactory();
        return range.iterator(factory.create(from), factory.create(to));
    }

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
        Map<NodeId, Long> counts = new LinkedHashMap<>();
        Iterator<Tuple<NodeId>> quads = dataset.getQuadTable().getNodeTupleTable().findAll();
        quads.forEachRemaining(quad -> counts.merge(quad.get(0), 1L, Long::sum));
        Map<Node, Long> sizes = new LinkedHashMap<>();
        counts.forEach((id, n) -> sizes.put(nodes(dataset).getNodeForNodeId(id), n));
        return sizes;
    }

    /** Whether TDB2 keeps some values of the term's datatype as values, not as text. */
    static boolean hasValueType(Node term) {
        return NodeId.hasInlineDatatype(term);
    }

    /**
     * The literal as TDB2 gives it back once the store is opened anew: it keeps a short value in
     * the place of the term's number, and the others by Thrift, where some lose digits or datatype.
     */
    static Node kept(Node literal) {
        NodeId inline = NodeId.inline(literal);
        return inline == null
                ? ThriftConvert.convert(ThriftConvert.convert(literal, true))
                : NodeId.extract(inline);
    }

    /** The storage behind a dataset of {@link StoreReader}. */
    static DatasetGraphTDB storage(DatasetGraph dataset) {
        return (DatasetGraphTDB) dataset;
    }

    private static List<String> files() {
        List<String> files = new ArrayList<>(List.of(JOURNAL));
        List<String> trees = new ArrayList<>(INDEXES);
        trees.addAll(List.of("GPU", "nodes", "prefixes"));
        for (String tree : trees) {
            files.addAll(List.of(tree + ".bpt", tree + ".dat", tree + ".idn"));
        }
        for (String data : List.of("nodes-data", "prefixes-data")) {
            files.addAll(List.of(data + ".bdf", data + ".obj"));
        }
        return files;
    }

    static Failure damaged(Path tdb, String message) {
        return Failure.of(
                Exit.STORE,
                Codes.DAMAGED_STORE,
                org.rolegraph.problem.Location.of(tdb.toString()),
                message,
                "run \"rolegraph store rollback\" to return to a generation that is whole, or load"
                        + " the sources again");
    }
}
