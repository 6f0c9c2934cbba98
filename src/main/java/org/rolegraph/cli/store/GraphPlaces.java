package org.rolegraph.cli.store;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.Severity;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.load.source.Offer;
import org.rolegraph.store.names.Origin;

/**
 * Where the nodes of a store are: in the graph that describes them, the user's own first. The
 * places say whose a problem is. Used by the thread that opened the dataset.
 */
final class GraphPlaces implements Function<String, Optional<Location>> {
    private static final String PREFIX = "graph:";

    /** Sources that the user writes, or decides on. */
    private static final Set<String> OWN = Set.of("curated", "csv", "rdf", "sssom");

    private static final Node TYPE = NodeFactory.createURI(Terms.RDF_TYPE);

    private final DatasetGraph data;

    GraphPlaces(DatasetGraph data) {
        this.data = data;
    }

    @Override
    public Optional<Location> apply(String iri) {
        Node node = NodeFactory.createURI(iri);
        Set<String> sources = sources(node, TYPE);
        if (sources.isEmpty()) {
            sources = sources(node, Node.ANY);
        }
        return sources.stream()
                .min(Comparator.comparing(Origin::turn).thenComparing(source -> source))
                .map(source -> Location.of(PREFIX + source));
    }

    private Set<String> sources(Node subject, Node property) {
        Set<String> sources = new TreeSet<>();
        Iterator<Quad> quads = data.find(Node.ANY, subject, property, Node.ANY);
        try {
            while (quads.hasNext()) {
                Node graph = quads.next().getGraph();
                if (graph.isURI()) {
                    sources.add(Graphs.source(graph.getURI()));
                }
            }
        } finally {
            Iter.close(quads);
        }
        return sources;
    }

    /** Whether it is odd only, and about what a publisher wrote, which the user cannot mend. */
    static boolean isPublishers(Problem problem, List<Offer> offers) {
        String file = problem.where().file();
        return problem.severity() != Severity.ERROR
                && file.startsWith(PREFIX)
                && offers.stream()
                        .filter(offer -> !OWN.contains(offer.name()))
                        .anyMatch(offer -> offer.owns(Graphs.of(file.substring(PREFIX.length()))));
    }
}
