package org.rolegraph.store.triples;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.TDBInternal;

/** A TDB2 database as plain Jena opens it, and looked into from below. */
public final class OpenedStore implements AutoCloseable {
    public final DatasetGraph dataset;
    private final DatasetGraphTDB storage;

    public OpenedStore(Path directory) {
        JenaSystem.init();
        dataset = DatabaseMgr.connectDatasetGraph(directory.toString());
        storage = TDBInternal.requireStorage(dataset);
    }

    public <T> T read(Function<OpenedStore, T> work) {
        dataset.begin(ReadWrite.READ);
        try {
            return work.apply(this);
        } finally {
            dataset.end();
        }
    }

    public void write(Runnable work) {
        dataset.begin(ReadWrite.WRITE);
        try {
            work.run();
            dataset.commit();
        } finally {
            dataset.end();
        }
    }

    public void update(String sparql) {
        write(() -> UpdateExec.dataset(dataset).update(sparql).execute());
    }

    /** Every quad as text, sorted; default graph first. */
    public List<String> dump() {
        return read(
                s -> {
                    List<String> lines = new ArrayList<>();
                    Iterator<Quad> all = dataset.find();
                    while (all.hasNext()) {
                        Quad q = all.next();
                        lines.add(
                                (q.isDefaultGraph() ? "-" : NodeFmtLib.strNT(q.getGraph()))
                                        + " "
                                        + NodeFmtLib.strNodesNT(
                                                q.getSubject(), q.getPredicate(), q.getObject()));
                    }
                    lines.sort(null);
                    return lines;
                });
    }

    /** The rows of each index, as ids, in the index's own order. */
    public Map<String, List<Tuple<NodeId>>> rows() {
        return read(
                s -> {
                    Map<String, List<Tuple<NodeId>>> rows = new LinkedHashMap<>();
                    for (TupleIndex index : indexes()) {
                        rows.put(index.getName(), Iter.toList(index.all()));
                    }
                    return rows;
                });
    }

    /** Count and a hash that is free of order, of each index. */
    public Map<String, String> sums() {
        Map<String, String> sums = new LinkedHashMap<>();
        rows().forEach(
                        (name, rows) -> {
                            long hash = 0;
                            for (Tuple<NodeId> row : rows) {
                                long h = 17;
                                for (NodeId id : row.asList()) {
                                    h = (h ^ id.hashCode()) * 0x9E37_79B9_7F4A_7C15L;
                                    h ^= h >>> 29;
                                }
                                hash += h;
                            }
                            sums.put(name, rows.size() + ":" + Long.toHexString(hash));
                        });
        return sums;
    }

    /** Lets Jena check each B+tree to its leaves; throws when one is wrong. */
    public void checkTrees() {
        read(
                s -> {
                    for (TupleIndex index : indexes()) {
                        tree(index).check();
                    }
                    ((BPlusTree) nodes().getIndex()).check();
                    return null;
                });
    }

    /** Every term of the node table, checked to be found by its id and its id by it. */
    public long checkTerms() {
        return read(
                s -> {
                    NodeTable base = nodes();
                    long[] count = {0};
                    base.all()
                            .forEachRemaining(
                                    pair -> {
                                        Node node = base.getNodeForNodeId(pair.getLeft());
                                        if (!node.equals(pair.getRight())
                                                || !base.getNodeIdForNode(node)
                                                        .equals(pair.getLeft())) {
                                            throw new AssertionError(node + " is lost");
                                        }
                                        count[0]++;
                                    });
                    return count[0];
                });
    }

    BPlusTree tree(String name) {
        for (TupleIndex index : indexes()) {
            if (index.getName().equals(name)) {
                return tree(index);
            }
        }
        throw new AssertionError(name);
    }

    NodeTableTRDF nodes() {
        return (NodeTableTRDF)
                storage.getQuadTable().getNodeTupleTable().getNodeTable().baseNodeTable();
    }

    private static BPlusTree tree(TupleIndex index) {
        return (BPlusTree) ((TupleIndexRecord) index).getRangeIndex();
    }

    private List<TupleIndex> indexes() {
        List<TupleIndex> all = new ArrayList<>();
        all.addAll(
                List.of(storage.getTripleTable().getNodeTupleTable().getTupleTable().getIndexes()));
        all.addAll(
                List.of(storage.getQuadTable().getNodeTupleTable().getTupleTable().getIndexes()));
        return all;
    }

    @Override
    public void close() {
        TDBInternal.expel(dataset);
    }
}
