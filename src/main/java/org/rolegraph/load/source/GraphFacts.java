package org.rolegraph.load.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rolegraph.base.model.Fact;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.model.Reference;
import org.rolegraph.base.model.Statement;
import org.rolegraph.base.model.Term;
import org.rolegraph.base.model.Text;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Terms;

/**
 * Puts the facts of a source into the graph of its name, in English, and makes IRIs of the source's
 * own ids: {@code …/kind/source-id}. Not thread-safe.
 */
public final class GraphFacts {
    private final Sink sink;
    private final String source;
    private final Iri graph;
    private final Map<String, Iri> recurring = new HashMap<>();

    /**
     * @param source its name, as {@code load} takes it
     */
    public GraphFacts(Sink sink, String source) {
        this.sink = sink;
        this.source = source;
        this.graph = Graphs.of(source);
    }

    /**
     * The IRI of one of the source's entities.
     *
     * @param kind {@code role}, {@code skill}, …
     * @param id that {@link Ids#isSlug} holds for
     */
    public Iri iri(String kind, String id) {
        return Ids.entity(Ids.BASE, kind, source + "-" + id);
    }

    /** The IRI of the scheme that the source's own roles and skills are in. */
    public Iri scheme() {
        return recurring(Ids.BASE + "scheme/" + source);
    }

    /** The IRI of the work that all of it is taken from. */
    public Iri work() {
        return recurring(Ids.BASE + "reference/" + source);
    }

    public void fact(Fact fact, Location where) {
        sink.accept(graph, fact, where);
    }

    public void state(Iri subject, String predicate, Term object, Location where) {
        fact(new Statement(subject, recurring(predicate), object), where);
    }

    /** The same of an English text; nothing when it is empty. */
    public void text(Iri subject, String predicate, String english, Location where) {
        if (!english.isEmpty()) {
            state(subject, predicate, Literal.of(Text.en(english)), where);
        }
    }

    /** Says of what class the subject is. */
    public void type(Iri subject, String type, Location where) {
        state(subject, Terms.RDF_TYPE, recurring(type), where);
    }

    public void notation(Iri subject, String code, Location where) {
        state(subject, Terms.SKOS_NOTATION, Literal.of(code), where);
    }

    /** A concept that is nothing else, in a scheme. */
    public void concept(Iri concept, String label, Iri scheme, Location where) {
        type(concept, Terms.SKOS_CONCEPT, where);
        text(concept, Terms.SKOS_PREF_LABEL, label, where);
        inScheme(concept, scheme, where);
    }

    public void inScheme(Iri concept, Iri scheme, Location where) {
        state(concept, Terms.SKOS_IN_SCHEME, scheme, where);
    }

    /** A scheme of concepts. */
    public void scheme(Iri scheme, String label, Location where) {
        type(scheme, Terms.SKOS_CONCEPT_SCHEME, where);
        text(scheme, Terms.SKOS_PREF_LABEL, label, where);
    }

    /**
     * The {@linkplain #work work} that the graph is taken from: its licence is that of all that is
     * in it.
     *
     * @param rights the sentence on its licence
     * @param pages of the work
     */
    public void takenFrom(
            String title, String publisher, String rights, List<Iri> pages, Location where) {
        fact(
                new Reference(
                        work(),
                        Text.en(title),
                        List.of(),
                        publisher,
                        "",
                        rights,
                        List.of(),
                        pages,
                        null),
                where);
        state(graph, Terms.DCT_SOURCE, work(), where);
    }

    private Iri recurring(String iri) {
        return recurring.computeIfAbsent(iri, Iri::new);
    }
}
