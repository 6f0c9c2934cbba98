package org.rolegraph.store.tdb;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;

/**
 * An index, and after its own rows those of an {@link Overlay}: triples that no graph of the store
 * holds, each in one graph, so that equal triples stay beside each other. Whoever reads the tree
 * itself, as the listing of graphs does, sees the store alone.
 */
final class OverlaidIndex extends TupleIndexRecord {
    private final TupleIndexRecord stored;
    private final OverlaidRows more;

    OverlaidIndex(TupleIndexRecord stored, OverlaidRows more) {
        super(
                stored.getTupleLength(),
                stored.getMapping(),
                stored.getName(),
                new RecordFactory(stored.getTupleLength() * NodeId.SIZE, 0),
                stored.getRangeIndex());
        this.stored = stored;
        this.more = more;
    }

    @Override
    protected Iterator<Tuple<NodeId>> performFind(Tuple<NodeId> pattern) {
        List<Tuple<NodeId>> found = more.find(pattern);
        return found.isEmpty()
                ? stored.find(pattern)
                : Iter.concat(stored.find(pattern), found.iterator());
    }

    @Override
    public Iterator<Tuple<NodeId>> all() {
        return Iter.concat(stored.all(), more.all().iterator());
    }

    @Override
    public long size() {
        return stored.size() + more.size();
    }

    @Override
    protected void performAdd(Tuple<NodeId> tuple) {
        stored.add(tuple);
    }

    @Override
    protected void performDelete(Tuple<NodeId> tuple) {
        stored.delete(tuple);
    }

    @Override
    public void clear() {
        stored.clear();
    }
}
