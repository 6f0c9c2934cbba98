package org.rolegraph.source.crosswalk;

import java.util.HashMap;
import java.util.Map;
import org.rolegraph.model.Fact;
import org.rolegraph.model.Iri;
import org.rolegraph.model.Statement;
import org.rolegraph.model.Term;
import org.rolegraph.problem.Location;
import org.rolegraph.source.Sink;
import org.rolegraph.vocab.Graphs;
import org.rolegraph.vocab.Terms;

/** Puts facts into the crosswalks' graph, and makes the IRIs that recur only once. */
final class Emitter {
    private final Sink sink;
    private final Map<String, Iri> recurring = new HashMap<>();

    Emitter(Sink sink) {
        this.sink = sink;
    }

    void fact(Fact fact, Location where) {
        sink.accept(Graphs.CROSSWALK, fact, where);
    }

    void state(Iri subject, String predicate, Term object, Location where) {
        fact(new Statement(subject, recurring(predicate), object), where);
    }

    /** States a work that the graph is taken from: its licence is that of all that is in it. */
    void takenFrom(Iri reference, Location where) {
        state(Graphs.CROSSWALK, Terms.DCT_SOURCE, reference, where);
    }

    void type(Iri subject, String type, Location where) {
        state(subject, Terms.RDF_TYPE, recurring(type), where);
    }

    /** The IRI, kept for the next time. */
    Iri recurring(String iri) {
        return recurring.computeIfAbsent(iri, Iri::new);
    }
}
