package org.rolegraph.ask.remote;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.exec.RowSet;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Ids;

/**
 * Generations within a server: each has graphs of its own names, and is current from the moment at
 * which one statement says when it was published, so that readers see the one before or all of it.
 */
public final class PublishedGraphs {
    /** The graph that says when each generation was published. */
    public static final String POINTER = Graphs.of("published").value();

    /** Of a generation: when it was published, an {@code xsd:dateTime}. The last is current. */
    public static final String ISSUED = "http://purl.org/dc/terms/issued";

    private static final String GENERATIONS = Ids.BASE + "generation/";

    /** What is current before a first generation is: it has no graphs. */
    public static final String NONE = GENERATIONS + "none";

    private static final String GRAPH = "?graph=";

    private PublishedGraphs() {}

    /** The IRI of a generation, by what tells it from others. */
    public static String generation(String digest) {
        return GENERATIONS + digest;
    }

    /** What a graph of a generation is called at a server. */
    public static String versioned(String generation, String graph) {
        return generation + GRAPH + URLEncoder.encode(graph, StandardCharsets.UTF_8);
    }

    /** The generation that a graph of a server is of. */
    public static Optional<String> generationOf(String versioned) {
        int end = versioned.indexOf(GRAPH);
        return versioned.startsWith(GENERATIONS) && end > 0
                ? Optional.of(versioned.substring(0, end))
                : Optional.empty();
    }

    /** What a graph of a generation is called in its store. */
    static String plain(String versioned) {
        int end = versioned.indexOf(GRAPH) + GRAPH.length();
        return URLDecoder.decode(versioned.substring(end), StandardCharsets.UTF_8);
    }

    /** A generation, and when it was published. */
    public record Issued(String generation, String at) {}

    /** The one that is current, if any was ever published. */
    public static Optional<Issued> current(SparqlServer server) {
        String all =
                "SELECT ?generation ?issued WHERE { GRAPH <"
                        + POINTER
                        + "> { ?generation <"
                        + ISSUED
                        + "> ?issued } }";
        Issued last = null;
        try (RemoteQuery query = server.query(all)) {
            RowSet rows = query.select();
            while (rows.hasNext()) {
                var row = rows.next();
                Node generation = row.get("generation");
                Node issued = row.get("issued");
                boolean good = generation.isURI() && issued.isLiteral();
                if (good
                        && (last == null
                                || issued.getLiteralLexicalForm().compareTo(last.at()) > 0)) {
                    last = new Issued(generation.getURI(), issued.getLiteralLexicalForm());
                }
            }
        }
        return Optional.ofNullable(last);
    }
}
