package org.rolegraph.store.tdb;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetable.NodeTableOps;
import org.apache.jena.tdb2.store.nodetable.NodeTableWrapper;

/**
 * The dictionary of a store whose every id is an address of 64 bits, as it stands on disk, also
 * that of a value. Jena compares ids by their payload alone: the integer 1, {@code true} and the
 * decimal 1 are equal to it, and so are the integer 122 and the term at the byte 122, of which the
 * union of graphs then keeps one. Addresses are equal when they are the same.
 */
final class ExactTerms extends NodeTableWrapper {
    private final Path store;

    /**
     * @param addresses the terms that are not values
     */
    ExactTerms(Path store, NodeTable addresses) {
        super(addresses);
        this.store = store;
    }

    @Override
    public NodeId getNodeIdForNode(Node node) {
        if (!NodeId.hasInlineDatatype(node)) {
            return lookUp(node);
        }
        // whatever its spelling: so Jena finds the values that it keeps within ids
        Node canonical = Literals.canonical(node);
        long id = ValueIds.of(canonical);
        return id == ValueIds.NONE ? lookUp(canonical) : NodeIdFactory.createPtr(id);
    }

    private NodeId lookUp(Node node) {
        try {
            return super.getNodeIdForNode(node);
        } catch (RuntimeException e) {
            throw Damage.of(store, "the dictionary", e);
        }
    }

    @Override
    public Node getNodeForNodeId(NodeId id) {
        try {
            long address = id.getPtrLocation();
            return id.isPtr() && ValueIds.isValue(address)
                    ? ValueIds.term(address)
                    : super.getNodeForNodeId(id);
        } catch (RuntimeException e) {
            throw Damage.of(store, "the dictionary", e);
        }
    }

    @Override
    public NodeId getAllocateNodeId(Node node) {
        throw new UnsupportedOperationException("the store is opened for reading");
    }

    @Override
    public boolean containsNode(Node node) {
        return !NodeId.isDoesNotExist(getNodeIdForNode(node));
    }

    @Override
    public boolean containsNodeId(NodeId id) {
        return getNodeForNodeId(id) != null;
    }

    @Override
    public List<NodeId> bulkNodeToNodeId(List<Node> nodes, boolean allocate) {
        return NodeTableOps.bulkNodeToNodeIdImpl(this, nodes, allocate);
    }

    @Override
    public List<Node> bulkNodeIdToNode(List<NodeId> ids) {
        return NodeTableOps.bulkNodeIdToNodeImpl(this, ids);
    }
}
