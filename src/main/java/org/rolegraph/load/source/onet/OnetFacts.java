package org.rolegraph.load.source.onet;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rolegraph.base.model.Claim;
import org.rolegraph.base.model.ClaimKind;
import org.rolegraph.base.model.Evidence;
import org.rolegraph.base.model.Fact;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.model.Statement;
import org.rolegraph.base.model.Term;
import org.rolegraph.base.model.Text;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.load.source.Sink;

/** Puts facts into O*NET's graph, and makes the IRIs that recur only once. */
final class OnetFacts {
    private final Sink sink;
    private final Iri graph;
    private final Map<String, Iri> recurring = new HashMap<>();

    OnetFacts(Sink sink, Iri graph) {
        this.sink = sink;
        this.graph = graph;
    }

    /** The IRI of one of O*NET's entities: {@code …/kind/onet-code}. */
    static Iri iri(String kind, String code) {
        return Ids.onet(kind, code);
    }

    void fact(Fact fact, Location where) {
        sink.accept(graph, fact, where);
    }

    void state(Iri subject, String predicate, Term object, Location where) {
        fact(new Statement(subject, recurring(predicate), object), where);
    }

    /** States a work that the graph is taken from: its licence is that of all that is in it. */
    void takenFrom(Iri reference, Location where) {
        state(graph, Terms.DCT_SOURCE, reference, where);
    }

    void number(Iri subject, String predicate, BigDecimal number, Location where) {
        state(subject, predicate, Literal.of(number), where);
    }

    void count(Iri subject, String predicate, long count, Location where) {
        state(subject, predicate, Literal.of(count), where);
    }

    void truth(Iri subject, String predicate, boolean truth, Location where) {
        state(subject, predicate, Literal.of(truth), where);
    }

    void notation(Iri subject, String code, Location where) {
        state(subject, Terms.SKOS_NOTATION, Literal.of(code), where);
    }

    /** What makes the subject a SKOS concept, whatever else it is. */
    void concept(Iri subject, Location where) {
        state(subject, Terms.RDF_TYPE, recurring(Terms.SKOS_CONCEPT), where);
    }

    /**
     * A concept that is nothing else: with its label, its code and, unless empty, its definition.
     */
    void concept(Iri subject, String label, String definition, String code, Location where) {
        concept(subject, where);
        state(subject, Terms.SKOS_PREF_LABEL, Literal.of(Text.en(label)), where);
        if (!definition.isEmpty()) {
            state(subject, Terms.SKOS_DEFINITION, Literal.of(Text.en(definition)), where);
        }
        notation(subject, code, where);
    }

    /**
     * A claim that a role stands to the object as the kind says.
     *
     * @param code of role and object, for the claim's own IRI, which is returned
     */
    Iri claim(
            String code, Iri role, ClaimKind kind, Iri object, Evidence evidence, Location where) {
        Iri claim = iri("claim", code);
        fact(new Claim(claim, role, kind, object, null, List.of(evidence)), where);
        return claim;
    }

    private Iri recurring(String iri) {
        return recurring.computeIfAbsent(iri, Iri::new);
    }
}
