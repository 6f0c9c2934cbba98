package org.rolegraph.store.export;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.rolegraph.base.vocab.Terms;

/**
 * Names for a drawing: statements with the preferred labels of all that they mention, wherever
 * these are stated, and with the labels that records of links give to what is not in the graph.
 */
final class DrawnNames {
    private static final List<String> LABELS = List.of(Terms.SKOS_PREF_LABEL, Terms.RDFS_LABEL);

    private DrawnNames() {}

    /** The chosen statements and the names. */
    static Iterator<Quad> added(Iterator<Quad> chosen, DatasetGraph dataset) {
        List<Quad> all = new ArrayList<>();
        Set<Node> mentioned = new LinkedHashSet<>();
        Map<Node, Quad> targets = new LinkedHashMap<>();
        Map<Node, Node> names = new LinkedHashMap<>();
        chosen.forEachRemaining(
                quad -> {
                    all.add(quad);
                    if (quad.getObject().isURI()) {
                        mentioned.add(quad.getObject());
                    }
                    if (quad.getPredicate().hasURI(Terms.OWL_ANNOTATED_TARGET)) {
                        targets.put(quad.getSubject(), quad);
                    } else if (quad.getPredicate().hasURI(Terms.SSSOM_OBJECT_LABEL)) {
                        names.put(quad.getSubject(), quad.getObject());
                    }
                });
        Node label = NodeFactory.createURI(Terms.RDFS_LABEL);
        targets.forEach(
                (record, target) -> {
                    if (names.containsKey(record)) {
                        all.add(
                                Quad.create(
                                        target.getGraph(),
                                        target.getObject(),
                                        label,
                                        names.get(record)));
                    }
                });
        for (Node node : mentioned) {
            for (String predicate : LABELS) {
                Node property = NodeFactory.createURI(predicate);
                dataset.find(Node.ANY, node, property, Node.ANY).forEachRemaining(all::add);
            }
        }
        return all.iterator();
    }
}
