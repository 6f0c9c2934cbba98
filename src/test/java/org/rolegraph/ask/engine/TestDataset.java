package org.rolegraph.ask.engine;

import static org.rolegraph.testkit.W3cTests.objects;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.rolegraph.base.vocab.Ids;

/**
 * The data of one of the W3C's tests. Its default graph stands where a store has the union of its
 * named graphs; files that FROM names are loaded as graphs of those names.
 */
final class TestDataset extends DatasetGraphWrapper {
    private static final String QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";

    private TestDataset(DatasetGraph data) {
        super(data);
    }

    static DatasetGraph of(Path folder, Graph manifest, Node action, Path queryFile)
            throws IOException {
        DatasetGraph data = DatasetGraphFactory.create();
        for (Node file : objects(manifest, action, QT + "data")) {
            read(folder, file.getURI(), data.getDefaultGraph());
        }
        for (Node file : objects(manifest, action, QT + "graphData")) {
            name(folder, file.getURI(), data);
        }
        Query query = QueryFactory.create(Files.readString(queryFile), Ids.BASE);
        Stream.concat(query.getGraphURIs().stream(), query.getNamedGraphURIs().stream())
                .distinct()
                .forEach(graph -> name(folder, graph, data));
        return new TestDataset(data);
    }

    private static void name(Path folder, String iri, DatasetGraph data) {
        Graph graph = GraphFactory.createDefaultGraph();
        read(folder, iri, graph);
        data.addGraph(NodeFactory.createURI(iri), graph);
    }

    private static void read(Path folder, String iri, Graph graph) {
        Path file = folder.resolve(iri.replaceAll(".*/", ""));
        RDFParser.create().source(file).base(iri).checking(false).parse(graph);
    }

    @Override
    public Iterator<Quad> find(Node graph, Node s, Node p, Node o) {
        return super.find(Quad.isUnionGraph(graph) ? Quad.defaultGraphIRI : graph, s, p, o);
    }
}
