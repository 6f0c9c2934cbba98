package org.rolegraph.store.tdb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetable.NodeTableOps;
import org.apache.jena.tdb2.store.nodetable.NodeTableWrapper;

/** The dictionary of a store, and terms that only an {@link Overlay} has, at places beyond it. */
final class OverlaidTerms extends NodeTableWrapper {
    /** No dictionary is as large; the ids of values are negative. */
    private static final long BEYOND = 1L << 55;

    private final Map<Node, NodeId> ids = new HashMap<>();
    private final List<Node> terms = new ArrayList<>();

    OverlaidTerms(NodeTable stored) {
        super(stored);
    }

    /** The id of a term, which gets one where it has none; before anybody else reads. */
    NodeId allocate(Node term) {
        NodeId known = getNodeIdForNode(term);
        if (!NodeId.isDoesNotExist(known)) {
            return known;
        }
        NodeId id = NodeIdFactory.createPtr(BEYOND + terms.size());
        ids.put(term, id);
        terms.add(term);
        return id;
    }

    @Override
    public NodeId getNodeIdForNode(Node node) {
        NodeId stored = super.getNodeIdForNode(node);
        return NodeId.isDoesNotExist(stored) ? ids.getOrDefault(node, stored) : stored;
    }

    @Override
    public Node getNodeForNodeId(NodeId id) {
        long place = id.isPtr() ? id.getPtrLocation() - BEYOND : -1;
        return place >= 0 && place < terms.size()
                ? terms.get((int) place)
                : super.getNodeForNodeId(id);
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
    public List<Node> bulkNodeIdToNode(List<NodeId> nodeIds) {
        return NodeTableOps.bulkNodeIdToNodeImpl(this, nodeIds);
    }

    @Override
    public Iterator<Pair<NodeId, Node>> all() {
        return Iter.concat(
                super.all(), Iter.map(terms.iterator(), term -> Pair.create(ids.get(term), term)));
    }
}
