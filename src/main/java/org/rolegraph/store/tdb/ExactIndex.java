package org.rolegraph.store.tdb;

import java.nio.file.Path;
import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.atlas.lib.tuple.TupleMap;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.base.record.RecordMapper;
import org.apache.jena.dboe.index.RangeIndex;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;

/** An index whose tuples have the ids of {@link ExactTerms}. Whatever would write is refused. */
final class ExactIndex extends TupleIndexRecord {
    private final Path store;
    private final RecordFactory factory;
    private final RecordMapper<Tuple<NodeId>> mapper;

    ExactIndex(Path store, TupleMap order, String name, RecordFactory factory, RangeIndex tree) {
        super(order.length(), order, name, factory, tree);
        this.store = store;
        this.factory = factory;
        int[] places = new int[tupleLength];
        for (int i = 0; i < tupleLength; i++) {
            places[i] = order.unmapIdx(i) * NodeId.SIZE;
        }
        this.mapper =
                (block, row, key, records) -> {
                    int at = row * places.length * NodeId.SIZE;
                    if (key != null) {
                        block.get(at, key, 0, key.length);
                    }
                    NodeId[] ids = new NodeId[places.length];
                    for (int i = 0; i < ids.length; i++) {
                        ids[i] = NodeIdFactory.createPtr(block.getLong(at + places[i]));
                    }
                    return TupleFactory.create(ids);
                };
    }

    @Override
    protected Iterator<Tuple<NodeId>> performFind(Tuple<NodeId> pattern) {
        Record from = factory.createKeyOnly();
        Record before = factory.createKeyOnly();
        int begin = 0;
        int known = 0;
        for (int i = 0; i < tupleLength; i++) {
            NodeId id = tupleMap.mapSlot(i, pattern);
            if (undef(id)) {
                continue;
            }
            if (known++ == i) {
                int at = i * NodeId.SIZE;
                NodeIdFactory.set(id, from.getKey(), at);
                if (begin > 0) {
                    int last = at - NodeId.SIZE;
                    System.arraycopy(from.getKey(), last, before.getKey(), last, NodeId.SIZE);
                }
                NodeIdFactory.setNext(id, before.getKey(), at);
                begin++;
            }
        }
        if (begin == tupleLength) {
            return contains(from) ? Iter.singletonIterator(pattern) : Iter.nullIterator();
        }
        Iterator<Tuple<NodeId>> rows = begin == 0 ? all() : rows(from, before);
        return begin == known ? rows : Iter.filter(rows, row -> matches(pattern, row));
    }

    private boolean contains(Record row) {
        try {
            return getRangeIndex().contains(row);
        } catch (RuntimeException e) {
            throw Damage.of(store, part(), e);
        }
    }

    @Override
    public Iterator<Tuple<NodeId>> all() {
        return rows(null, null);
    }

    private Iterator<Tuple<NodeId>> rows(Record from, Record before) {
        return Damage.guard(store, part(), () -> getRangeIndex().iterator(from, before, mapper));
    }

    private boolean matches(Tuple<NodeId> pattern, Tuple<NodeId> row) {
        for (int i = 0; i < tupleLength; i++) {
            if (!undef(pattern.get(i)) && !pattern.get(i).equals(row.get(i))) {
                return false;
            }
        }
        return true;
    }

    private String part() {
        return "the index " + getName();
    }

    @Override
    protected void performAdd(Tuple<NodeId> tuple) {
        throw refused();
    }

    @Override
    protected void performDelete(Tuple<NodeId> tuple) {
        throw refused();
    }

    @Override
    public void clear() {
        throw refused();
    }

    private static UnsupportedOperationException refused() {
        return new UnsupportedOperationException("the store is opened for reading");
    }
}
