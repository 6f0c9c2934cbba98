package org.rolegraph.load.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.load.check.Checker;
import org.rolegraph.load.quads.FactQuads;
import org.rolegraph.load.quads.JoinQuads;
import org.rolegraph.load.source.Source;
import org.rolegraph.load.source.rdf.RdfSource;

/** Checks RDF files as a load would, without a store. */
public final class FileCheck {
    private FileCheck() {}

    /** Whatever else is to be asked of a graph. */
    @FunctionalInterface
    public interface More {
        /** Adds what it finds; the places are those of the files. */
        void check(Graph graph, Function<String, Optional<Location>> places, Problems problems);
    }

    /**
     * Adds what is wrong with the files, taken together with the ontology as one graph.
     *
     * @param more asked when the files could be read
     * @throws IOException when a file cannot be read
     */
    public static void check(List<Path> files, More more, Problems problems) throws IOException {
        Graph graph = GraphFactory.createDefaultGraph();
        JoinQuads joins = new JoinQuads(quad -> graph.add(quad.asTriple()));
        FactQuads quads = new FactQuads(joins);
        List<Source> sources = List.of(RdfSource.of(files), new OntologySource());
        for (Source source : sources) {
            source.read((name, fact, where) -> quads.accept(name, fact), problems);
        }
        joins.finish(Optional.empty(), Set.of(), new Problems());
        Origins places = new Origins(sources);
        Checker.check(graph, places, problems);
        more.check(graph, places, problems);
    }
}
