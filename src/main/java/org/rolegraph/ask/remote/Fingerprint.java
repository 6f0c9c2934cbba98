package org.rolegraph.ask.remote;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.rolegraph.base.file.Sha256;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.vocab.Graphs;

/**
 * What tells one state of a server from another at little cost: the generation that is current,
 * where any was published; else what a load of rolegraph writes of the files it has read and of all
 * that it has counted; where that is not there, how many statements each graph has of each
 * predicate.
 */
final class Fingerprint {
    private static final List<Var> COUNTS = List.of(Var.alloc("g"), Var.alloc("p"), Var.alloc("n"));

    private Fingerprint() {}

    /** SHA-256 in hexadecimal digits. */
    static String of(RemoteData data) {
        Optional<String> generation = data.generation();
        if (generation.isPresent()) {
            return Sha256.of(generation.get().getBytes(StandardCharsets.UTF_8));
        }
        Set<String> facts = new TreeSet<>();
        for (Iri graph : List.of(Graphs.STATISTICS, Graphs.LOADS)) {
            Node name = NodeFactory.createURI(graph.value());
            Iterator<Quad> quads = data.findNG(name, Node.ANY, Node.ANY, Node.ANY);
            quads.forEachRemaining(quad -> facts.add(text(quad)));
        }
        if (facts.isEmpty()) {
            Pages counts =
                    Pages.of(
                            data.server(),
                            COUNTS,
                            "{ SELECT ?g ?p (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } }"
                                    + " GROUP BY ?g ?p }");
            counts.forEachRemaining(row -> facts.add(text(row)));
        }
        return Sha256.of(String.join("\n", facts).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Quad quad) {
        return NodeFmtLib.strNT(quad.getSubject())
                + NodeFmtLib.strNT(quad.getPredicate())
                + NodeFmtLib.strNT(quad.getObject());
    }

    private static String text(Binding row) {
        StringBuilder text = new StringBuilder();
        COUNTS.forEach(column -> text.append(NodeFmtLib.strNT(row.get(column))).append(' '));
        return text.toString();
    }
}
