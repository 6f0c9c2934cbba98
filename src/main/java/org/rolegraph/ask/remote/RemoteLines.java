package org.rolegraph.ask.remote;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.rolegraph.base.problem.Failure;

/**
 * All graphs of a server as N-Quads, each counted: what is written is whole, or a failure ends it.
 * Takes some 30 bytes of memory for each statement of the largest graph.
 */
public final class RemoteLines {
    private final RemoteData data;
    private final Consumer<String> told;

    /**
     * Asks nothing yet.
     *
     * @param told hears what is written, a line for each graph
     */
    public RemoteLines(RemoteData data, Consumer<String> told) {
        this.data = data;
        this.told = told;
    }

    /**
     * Writes all of them.
     *
     * @throws Failure exit {@code NETWORK} when one does not come whole
     */
    public void write(OutputStream out) throws IOException {
        for (String name : data.names()) {
            Node graph = NodeFactory.createURI(name);
            long count = hasBlankNodes(graph) ? atOnce(graph, out) : inPages(graph, out);
            told.accept(String.format(Locale.ROOT, "%s: %,d statements", name, count));
        }
    }

    private boolean hasBlankNodes(Node graph) {
        try (RemoteQuery query =
                data.server()
                        .query(
                                "ASK { "
                                        + pattern(graph)
                                        + " FILTER(isBlank(?s) || isBlank(?o)) }")) {
            return query.ask();
        }
    }

    private String pattern(Node graph) {
        return "GRAPH <" + data.there(graph.getURI()) + "> { ?s ?p ?o }";
    }

    private long inPages(Node graph, OutputStream out) throws IOException {
        Iterator<Quad> quads = data.findNG(graph, Node.ANY, Node.ANY, Node.ANY);
        long count = 0;
        for (; quads.hasNext(); count++) {
            write(graph, quads.next().asTriple(), out);
        }
        return count;
    }

    /** In one answer, within which a blank node keeps its name. */
    private long atOnce(Node graph, OutputStream out) throws IOException {
        long expected = data.count(data.there(graph.getURI()));
        long count = 0;
        try (RemoteQuery query =
                data.server().query("CONSTRUCT { ?s ?p ?o } WHERE { " + pattern(graph) + " }")) {
            Iterator<Triple> triples = query.triples();
            for (; triples.hasNext(); count++) {
                write(graph, triples.next(), out);
            }
        }
        if (count != expected) {
            throw data.server()
                    .failure(
                            String.format(
                                    Locale.ROOT,
                                    "it gives %,d of the %,d statements of %s at once, and those"
                                            + " with blank nodes cannot come in parts",
                                    count,
                                    expected,
                                    graph.getURI()),
                            "have the limit of its answers raised, or load a file that it exports");
        }
        return count;
    }

    private static void write(Node graph, Triple triple, OutputStream out) throws IOException {
        String line =
                NodeFmtLib.strNT(triple.getSubject())
                        + " "
                        + NodeFmtLib.strNT(triple.getPredicate())
                        + " "
                        + NodeFmtLib.strNT(triple.getObject())
                        + " "
                        + NodeFmtLib.strNT(graph)
                        + " .\n";
        out.write(line.getBytes(StandardCharsets.UTF_8));
    }
}
