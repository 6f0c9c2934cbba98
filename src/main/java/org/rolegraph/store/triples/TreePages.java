package org.rolegraph.store.triples;

import java.util.BitSet;
import org.apache.jena.dboe.base.buffer.RecordBuffer;
import org.apache.jena.dboe.base.recordbuffer.RecordBufferPage;
import org.apache.jena.dboe.base.recordbuffer.RecordBufferPageMgr;
import org.apache.jena.dboe.trans.bplustree.BPTreeNode;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.rolegraph.store.tdb.Damage;

/**
 * The pages of tuples of an index, as its tree leads to them. A tree is written by copying what
 * changes, so that two states of a store have nearly all pages in common.
 */
final class TreePages {
    private final DatasetGraphTDB dataset;
    private final String index;
    private final BPlusTree tree;
    private final RecordBufferPageMgr pages;
    private final BitSet nodes = new BitSet();
    private final BitSet reached = new BitSet();

    private TreePages(DatasetGraphTDB dataset, String index) {
        this.dataset = dataset;
        this.index = index;
        this.tree = (BPlusTree) ((TupleIndexRecord) Tdb.index(dataset, index)).getRangeIndex();
        this.pages = tree.getRecordsMgr().getRecordBufferPageMgr();
    }

    /** Those of an index of a store, by the thread that reads it. */
    static TreePages of(DatasetGraphTDB dataset, String index) {
        TreePages pages = new TreePages(dataset, index);
        pages.guard(() -> pages.reach(pages.tree.getRootId()));
        return pages;
    }

    private void reach(int id) {
        BPTreeNode node = tree.getNodeManager().getRead(id);
        // a node has one more below it than keys
        for (int i = 0; i <= node.getCount(); i++) {
            int below = node.getPtrBuffer().get(i);
            if (node.isLeaf()) {
                meet(reached, below);
            } else {
                meet(nodes, below);
                reach(below);
            }
        }
    }

    /** A tree leads to each page once. */
    private static void meet(BitSet met, int id) {
        if (met.get(id)) {
            throw new IllegalStateException("page " + id + " comes twice");
        }
        met.set(id);
    }

    /**
     * Visits the tuples of the pages that differ from those of another state of the tree: of the
     * pages that only one of the two has, or that have other bytes in it. A tuple that stayed may
     * be visited on both sides.
     *
     * @param here takes those of this state
     * @param there takes those of the other
     */
    void forEachDiffering(TreePages other, Tdb.Ids here, Tdb.Ids there) {
        guard(
                () -> {
                    BitSet same = (BitSet) reached.clone();
                    same.and(other.reached);
                    for (int id = same.nextSetBit(0); id >= 0; id = same.nextSetBit(id + 1)) {
                        if (!same(other, id)) {
                            same.clear(id);
                        }
                    }
                    forEachBut(same, here);
                    other.forEachBut(same, there);
                });
    }

    private void forEachBut(BitSet same, Tdb.Ids visitor) {
        BitSet left = (BitSet) reached.clone();
        left.andNot(same);
        left.stream().forEach(id -> forEach(id, visitor));
    }

    private boolean same(TreePages other, int id) {
        return pages.getBlockMgr()
                .getRead(id)
                .getByteBuffer()
                .equals(other.pages.getBlockMgr().getRead(id).getByteBuffer());
    }

    private void forEach(int id, Tdb.Ids visitor) {
        RecordBufferPage page = pages.getRead(id);
        RecordBuffer rows = page.getRecordBuffer();
        TuplePages mapper = new TuplePages(index.length());
        for (int row = 0; row < page.getCount(); row++) {
            visitor.tuple(rows.access(row, null, mapper));
        }
    }

    private void guard(Runnable reading) {
        try {
            reading.run();
        } catch (RuntimeException e) {
            throw Damage.of(Tdb.place(dataset), "the index " + index, e);
        }
    }
}
