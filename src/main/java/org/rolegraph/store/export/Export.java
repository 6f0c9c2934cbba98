package org.rolegraph.store.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Writes statements as a file in UTF-8. The bytes depend on the statements alone: terms stand in
 * the one order of {@code TermOrder}, statements that are there twice are written once, language
 * tags are in lower case, blank nodes get names of their own. What is written is read back as the
 * same statements, except from GraphML and DOT, which are drawings.
 *
 * <p>All chosen statements are held in memory while they are sorted. A dataset that has
 * transactions must be in one. The stream is flushed and left open.
 */
public final class Export {
    private Export() {}

    /**
     * Writes the chosen statements; a format that keeps no graphs gets them merged, and a drawing
     * names also the entities that are not described, but shows no data sets.
     *
     * @throws IOException when the stream cannot be written
     */
    public static void write(
            GraphFormat format, DatasetGraph dataset, Selection selection, OutputStream out)
            throws IOException {
        write(
                format,
                format.isDrawing()
                        ? DrawnNames.added(selection.bare().of(dataset), dataset)
                        : selection.of(dataset),
                out);
    }

    /** Writes one graph, such as the answer of a CONSTRUCT. */
    public static void write(GraphFormat format, Graph graph, OutputStream out) throws IOException {
        Iterator<Quad> quads = Iter.map(graph.find(), t -> Quad.create(Quad.defaultGraphIRI, t));
        write(format, quads, out);
    }

    static void write(GraphFormat format, Iterator<Quad> statements, OutputStream stream)
            throws IOException {
        Quads quads = Quads.of(statements, format.keepsGraphs());
        Writer out =
                new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
        switch (format) {
            case TURTLE, TRIG -> new TurtleWriter(quads, out).write();
            case NTRIPLES, NQUADS -> LineWriter.write(quads, out);
            case JSONLD -> new JsonLdWriter(quads, out).write();
            case RDFXML -> new RdfXmlWriter(quads, out).write();
            case GRAPHML -> GraphMlWriter.write(Network.of(quads), out);
            case DOT -> DotWriter.write(Network.of(quads).simplified(), out);
        }
        out.flush();
    }
}
