package org.rolegraph.load.source.crosswalk;

import java.util.HashMap;
import java.util.Map;
import org.rolegraph.base.model.Fact;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Statement;
import org.rolegraph.base.model.Term;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.load.source.Sink;

/** Puts facts into the crosswalks' graph, and makes the IRIs that recur only once. */
final class CrosswalkFacts {
    private final Sink sink;
    private final Map<String, Iri> recurring = new HashMap<>();

    CrosswalkFacts(Sink sink) {
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
