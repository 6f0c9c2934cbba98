package org.rolegraph.store.tdb;

import java.nio.ByteBuffer;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.NodeIdType;

/**
 * The ids, as they stand on disk, that are values themselves: TDB2 keeps a short number, date or
 * truth value in the place of the address of a term. They are the negative ones.
 *
 * <p>Not every value has one. TDB2 would give a few back as others: the time zone {@code -00:15} as
 * {@code Z}. These, as the values that do not fit, are kept as text in the dictionary.
 */
public final class ValueIds {
    /** The id of no value. */
    public static final long NONE = 0;

    private static final long DOUBLE = 1L << 62;
    private static final int TYPE = 56;

    private ValueIds() {}

    /**
     * The id of a literal in its {@linkplain Literals#canonical one spelling}; {@link #NONE} of
     * other terms and of values that an id does not hold as they are.
     */
    public static long of(Node term) {
        if (!Literals.isValue(term)) {
            return NONE;
        }
        NodeId id = NodeId.inline(term);
        if (id == null || !NodeId.extract(id).equals(term)) {
            return NONE;
        }
        byte[] bytes = new byte[NodeId.SIZE];
        NodeIdFactory.set(id, bytes);
        return ByteBuffer.wrap(bytes).getLong();
    }

    /** Whether an id is a value itself. */
    public static boolean isValue(long id) {
        return id < 0;
    }

    /** The value of an id. */
    public static Node term(long id) {
        return NodeId.extract(node(id));
    }

    private static NodeId node(long id) {
        if ((id & DOUBLE) != 0) {
            return NodeIdFactory.createValue(NodeIdType.XSD_DOUBLE, id & DOUBLE - 1);
        }
        NodeIdType type = NodeIdType.intToEnum((int) (id >>> TYPE) & 0x7F);
        return NodeIdFactory.createValue(type, id & (1L << TYPE) - 1);
    }
}
