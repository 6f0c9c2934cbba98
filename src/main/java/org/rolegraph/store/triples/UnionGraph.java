package org.rolegraph.store.triples;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NullIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/**
 * The union of a store's named graphs, for somebody who asks for the triples of one subject after
 * the other: TDB2's own view reads the terms of the graph and the subject anew for each triple,
 * this one the objects alone. For one thread, within its transaction, and of a store opened to be
 * read, whose ids are equal only when they are the same.
 */
final class UnionGraph extends GraphBase {
    /** Places for objects: few classes and kinds are the objects of most triples. */
    private static final int OBJECTS = 1 << 12;

    private final Graph union;
    private final NodeTupleTable quads;
    private final NodeTable nodes;
    private final StoredTerms terms;
    private final Map<NodeId, Node> predicates = new HashMap<>();
    private final long[] numbers = new long[OBJECTS];
    private final Node[] objects = new Node[OBJECTS];

    UnionGraph(DatasetGraphTDB dataset, StoredTerms terms) {
        this.union = dataset.getUnionGraph();
        this.quads = dataset.getQuadTable().getNodeTupleTable();
        this.nodes = Tdb.nodes(dataset);
        this.terms = terms;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        return graphBaseFind(pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Node subject, Node predicate, Node object) {
        if (!isTerm(subject) || isTerm(object)) {
            return union.find(subject, predicate, object);
        }
        NodeId s = nodes.getNodeIdForNode(subject);
        NodeId p = isTerm(predicate) ? nodes.getNodeIdForNode(predicate) : NodeId.NodeIdAny;
        if (NodeId.isDoesNotExist(s) || NodeId.isDoesNotExist(p)) {
            return NullIterator.instance();
        }
        List<Triple> found = new ArrayList<>();
        NodeId lastP = null;
        NodeId lastO = null;
        Iterator<Tuple<NodeId>> ids = quads.find(NodeId.NodeIdAny, s, p, NodeId.NodeIdAny);
        while (ids.hasNext()) {
            Tuple<NodeId> quad = ids.next();
            NodeId thisP = quad.get(2);
            NodeId thisO = quad.get(3);
            // the index is ordered by subject, predicate, object, graph
            if (thisP.equals(lastP) && thisO.equals(lastO)) {
                continue;
            }
            lastP = thisP;
            lastO = thisO;
            Node link = predicates.computeIfAbsent(thisP, nodes::getNodeForNodeId);
            found.add(Triple.create(subject, link, object(thisO.getPtrLocation())));
        }
        return WrappedIterator.create(found.iterator());
    }

    /** Past TDB2's cache, which keeps count of what is asked for and how often: that costs more. */
    private Node object(long number) {
        // multiplicative hashing by the golden ratio (Knuth, TAOCP 3, 6.4): the upper 12 bits
        int at = (int) (number * 0x9E37_79B9_7F4A_7C15L >>> 52);
        if (objects[at] == null || numbers[at] != number) {
            objects[at] = terms.term(number);
            numbers[at] = number;
        }
        return objects[at];
    }

    private static boolean isTerm(Node node) {
        return node != null && node.isConcrete();
    }
}
