package org.rolegraph.load.source.esco;

import java.util.HashMap;
import java.util.Map;
import org.rolegraph.base.model.Fact;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.model.Statement;
import org.rolegraph.base.model.Text;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.load.source.Sink;

/** Puts facts into one graph, and makes the IRIs that recur only once. */
final class EscoFacts {
    private final Sink sink;
    private final Iri graph;
    private final Map<String, Iri> recurring = new HashMap<>();

    EscoFacts(Sink sink, Iri graph) {
        this.sink = sink;
        this.graph = graph;
    }

    void fact(Fact fact, Location where) {
        sink.accept(graph, fact, where);
    }

    /** States the work that the graph is taken from: its licence is that of all that is in it. */
    void takenFrom(Iri reference, Location where) {
        link(graph, Terms.DCT_SOURCE, reference, where);
    }

    void link(Iri subject, String predicate, Iri object, Location where) {
        fact(new Statement(subject, recurring(predicate), object), where);
    }

    void text(Iri subject, String predicate, Text text, Location where) {
        literal(subject, predicate, Literal.of(text), where);
    }

    void literal(Iri subject, String predicate, Literal literal, Location where) {
        fact(new Statement(subject, recurring(predicate), literal), where);
    }

    /** The IRI, kept for the next time. */
    Iri recurring(String iri) {
        return recurring.computeIfAbsent(iri, Iri::new);
    }
}
