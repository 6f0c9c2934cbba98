package org.rolegraph.store.triples;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;
import org.apache.jena.tdb2.store.tupletable.TupleTable;
import org.rolegraph.base.file.BigEndian;
import org.rolegraph.store.tdb.Literals;
import org.rolegraph.store.tdb.ValueIds;

/**
 * The quads of named graphs by their ids on disk, in the order G S P O, within a write transaction
 * of {@link Tdb#openOrCreate}.
 */
public final class TdbWriting {
    /** Terms whose ids are kept. */
    private static final int MOST = 1 << 16;

    private final DatasetGraphTDB dataset;
    private final NodeTable nodes;
    private final TupleTable quads;
    private final Map<Node, Long> ids = new HashMap<>();

    public TdbWriting(DatasetGraphTDB dataset) {
        this.dataset = dataset;
        this.nodes = Tdb.nodes(dataset);
        this.quads = dataset.getQuadTable().getNodeTupleTable().getTupleTable();
    }

    /**
     * The ids of the terms of a quad; terms that the dictionary lacks are put into it. Where Jena
     * would keep a literal by its value and lose digits or datatype, it is kept as text, as {@link
     * JenaTrees} keeps it.
     *
     * @param object in its {@linkplain Literals#canonical one spelling}
     */
    public long[] allocate(Node graph, Node subject, Node predicate, Node object) {
        // past DatasetGraph.add, which decides itself what becomes a value
        return new long[] {
            id(graph),
            id(subject),
            id(predicate),
            NodeId.hasInlineDatatype(object) ? value(object) : id(object)
        };
    }

    /** Graphs, subjects and predicates come again and again. */
    private long id(Node term) {
        Long known = ids.get(term);
        if (known == null) {
            if (ids.size() == MOST) {
                ids.clear();
            }
            known = Tdb.number(nodes.getAllocateNodeId(term));
            ids.put(term, known);
        }
        return known;
    }

    private long value(Node literal) {
        long id = ValueIds.of(literal);
        if (id == ValueIds.NONE) {
            NodeTableTRDF table = (NodeTableTRDF) nodes.baseNodeTable();
            byte[] hash = JenaTrees.hash(literal);
            // as Jena's own allocation does, below the layer that would keep the value within the
            // id
            Record known = table.getIndex().find(new Record(hash, null));
            if (known != null) {
                return BigEndian.get(known.getValue(), 0);
            }
            id = JenaTrees.append(table.getData(), literal);
            table.getIndex().insert(new Record(hash, bytes(id)));
        }
        return id;
    }

    /** Visits the quads of a graph; of an array of its own each. None may be changed meanwhile. */
    public void forEach(Node graph, Consumer<long[]> visitor) {
        Tdb.forEach(
                dataset, "GSPO", gspo -> visitor.accept(gspo.clone()), Tdb.number(dataset, graph));
    }

    /** Adds a quad; nothing when it is there. */
    public void add(long[] gspo) {
        quads.add(tuple(gspo));
    }

    /** Takes a quad away. */
    public void delete(long[] gspo) {
        quads.delete(tuple(gspo));
    }

    private static Tuple<NodeId> tuple(long[] gspo) {
        return TupleFactory.create4(id(gspo[0]), id(gspo[1]), id(gspo[2]), id(gspo[3]));
    }

    private static NodeId id(long number) {
        return NodeIdFactory.get(bytes(number));
    }

    private static byte[] bytes(long id) {
        byte[] bytes = new byte[NodeId.SIZE];
        BigEndian.put(bytes, 0, id);
        return bytes;
    }
}
