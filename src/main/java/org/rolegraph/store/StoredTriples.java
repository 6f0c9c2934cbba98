package org.rolegraph.store;

import java.nio.ByteBuffer;
import java.util.Iterator;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.rolegraph.generation.KeyedTriples;

/**
 * The triples of a dataset's named graphs as their indexes hold them: a key is the number that TDB2
 * gave the term, so that no term is read that nobody asks for. For one thread, within its
 * transaction.
 */
final class StoredTriples implements KeyedTriples {
    private static final String INDEX = "POSG";

    private final DatasetGraphTDB dataset;
    private final NodeTable nodes;

    StoredTriples(DatasetGraphTDB dataset) {
        this.dataset = dataset;
        this.nodes = Tdb.nodes(dataset);
    }

    @Override
    public void forEach(String predicate, Visitor visitor) {
        visit(visitor, id(predicate));
    }

    @Override
    public void forEach(String predicate, String object, Visitor visitor) {
        visit(visitor, id(predicate), id(object));
    }

    private void visit(Visitor visitor, NodeId... begin) {
        byte[] prefix = new byte[begin.length * Long.BYTES];
        for (int i = 0; i < begin.length; i++) {
            if (NodeId.isDoesNotExist(begin[i])) {
                return;
            }
            NodeIdFactory.set(begin[i], prefix, i * Long.BYTES);
        }
        Iterator<Record> records = Tdb.records(dataset, INDEX, prefix);
        while (records.hasNext()) {
            ByteBuffer key = ByteBuffer.wrap(records.next().getKey());
            visitor.triple(
                    key.getLong(3 * Long.BYTES), key.getLong(2 * Long.BYTES), key.getLong(8));
        }
    }

    private NodeId id(String iri) {
        return nodes.getNodeIdForNode(NodeFactory.createURI(iri));
    }

    @Override
    public String text(long key) {
        Node node = node(key);
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI();
    }

    @Override
    public String language(long key) {
        Node node = node(key);
        return node.isLiteral() ? node.getLiteralLanguage() : null;
    }

    private Node node(long key) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(key).array();
        return nodes.getNodeForNodeId(NodeIdFactory.get(bytes, 0));
    }
}
