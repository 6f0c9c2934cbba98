package org.rolegraph.store.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Terms;

/**
 * What a store says of graphs as data sets (DCAT, VoID): title, licence, the work they were taken
 * from with its publisher and the sentence that credits it, and of whole graphs the files with
 * their digests and how many triples there are. When it was loaded is left out: the same input
 * gives the same bytes on any day.
 */
final class DataSets {
    private static final Node LOADED = uri(Prefixes.PROV + "generatedAtTime");
    private static final Node DERIVED = uri(Prefixes.PROV + "wasDerivedFrom");
    private static final Node TRIPLES = uri(Prefixes.VOID + "triples");
    private static final Node SOURCE = uri(Prefixes.DCT + "source");

    /** What is said of a work beside the part of a graph that describes it. */
    private static final List<Node> OF_WORKS =
            List.of(
                    uri(Terms.DCT_TITLE),
                    uri(Terms.DC_PUBLISHER),
                    uri(Terms.DC_RIGHTS),
                    uri(Terms.DCAT_VERSION));

    private final DatasetGraph dataset;
    private final Node records = node(Graphs.LOADS);
    private final List<Quad> said = new ArrayList<>();

    DataSets(DatasetGraph dataset) {
        this.dataset = dataset;
    }

    /** All of the graphs, each whole. */
    List<Quad> whole(Set<Node> graphs) {
        for (Node graph : graphs) {
            Set<Node> files = new LinkedHashSet<>();
            List<Quad> about = of(records, graph);
            for (Quad quad : about) {
                if (quad.getPredicate().equals(DERIVED)) {
                    files.add(quad.getObject());
                }
                if (!quad.getPredicate().equals(LOADED)) {
                    said.add(quad);
                }
            }
            files.forEach(file -> said.addAll(of(records, file)));
            // what is computed from all graphs is no data set of anybody
            if (!about.isEmpty()) {
                dataset.find(node(Graphs.STATISTICS), graph, TRIPLES, Node.ANY)
                        .forEachRemaining(
                                quad ->
                                        said.add(
                                                Quad.create(
                                                        records,
                                                        graph,
                                                        TRIPLES,
                                                        quad.getObject())));
            }
        }
        return said;
    }

    /** Of the graphs, of which there is only a part: whose they are and on which terms. */
    List<Quad> part(Set<Node> graphs) {
        for (Node graph : graphs) {
            of(records, graph).stream()
                    .filter(quad -> !quad.getPredicate().equals(LOADED))
                    .filter(quad -> !quad.getPredicate().equals(DERIVED))
                    .forEach(said::add);
            dataset.find(graph, graph, SOURCE, Node.ANY)
                    .forEachRemaining(
                            quad -> {
                                said.add(quad);
                                work(graph, quad.getObject());
                            });
        }
        return said;
    }

    private void work(Node graph, Node work) {
        for (Node property : OF_WORKS) {
            dataset.find(graph, work, property, Node.ANY).forEachRemaining(said::add);
        }
    }

    private List<Quad> of(Node graph, Node subject) {
        List<Quad> all = new ArrayList<>();
        dataset.find(graph, subject, Node.ANY, Node.ANY).forEachRemaining(all::add);
        return all;
    }

    private static Node node(Iri iri) {
        return uri(iri.value());
    }

    private static Node uri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
