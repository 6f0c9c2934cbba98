package org.rolegraph.ask.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleTable;

/** The indexes in which TDB2 looks up the triples of a pattern, one after the other. */
final class PatternIndexes {
    private final DatasetGraphTDB data;
    private final Node graph;
    private final Set<Node> bound = new HashSet<>();

    /**
     * Of one start.
     *
     * @param graph its name, one of Jena's names for the default graph and the union, or a variable
     * @param row what is bound before the first triple
     */
    PatternIndexes(DatasetGraphTDB data, Node graph, Binding row) {
        this.data = data;
        this.graph = Quad.isUnionGraph(graph) ? Node.ANY : graph;
        row.varsMentioned().forEach(bound::add);
    }

    /** The index that begins with most of what is known: by TDB2's own weights, the first such. */
    String next(Triple triple) {
        boolean quads = !Quad.isDefaultGraph(graph);
        NodeId subject = known(triple.getSubject());
        NodeId predicate = known(triple.getPredicate());
        NodeId object = known(triple.getObject());
        Tuple<NodeId> known =
                quads
                        ? TupleFactory.create4(known(graph), subject, predicate, object)
                        : TupleFactory.create3(subject, predicate, object);
        TupleTable table = data.chooseNodeTupleTable(quads ? graph : null).getTupleTable();
        TupleIndex best = table.getIndex(0);
        for (TupleIndex index : table.getIndexes()) {
            best = index.weight(known) > best.weight(known) ? index : best;
        }
        bound.addAll(List.of(triple.getSubject(), triple.getPredicate(), triple.getObject()));
        if (graph.isVariable()) {
            bound.add(graph);
        }
        return best.getName();
    }

    private NodeId known(Node node) {
        return node.isConcrete() || bound.contains(node) ? NodeId.NodeIdDefined : NodeId.NodeIdAny;
    }
}
