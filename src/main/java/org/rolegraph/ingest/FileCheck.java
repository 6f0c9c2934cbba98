package org.rolegraph.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.rolegraph.check.Checker;
import org.rolegraph.problem.Problems;
import org.rolegraph.source.Source;
import org.rolegraph.source.rdf.RdfSource;

/** Checks RDF files as a load would, without a store. */
public final class FileCheck {
    private FileCheck() {}

    /**
     * What is wrong with the files, taken together with the ontology as one graph.
     *
     * @throws IOException when a file cannot be read
     */
    public static Problems of(List<Path> files) throws IOException {
        Problems problems = new Problems();
        Graph graph = GraphFactory.createDefaultGraph();
        FactQuads quads = new FactQuads(quad -> graph.add(quad.asTriple()));
        List<Source> sources = List.of(RdfSource.of(files), new OntologySource());
        for (Source source : sources) {
            source.read((name, fact, where) -> quads.accept(name, fact), problems);
        }
        Checker.check(graph, new Origins(sources), problems);
        return problems;
    }
}
