package org.rolegraph.load.quads;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.model.Names;
import org.rolegraph.base.model.Term;
import org.rolegraph.base.model.Text;
import org.rolegraph.base.vocab.TechnologyIds;
import org.rolegraph.base.vocab.Terms;

/** Puts quads of one graph, and knows how each kind of value is written. */
final class GraphQuads {
    private final Consumer<Quad> out;
    private final Node graph;
    // predicates and classes come with every fact: a node for each is made once
    private final Map<String, Node> constants = new HashMap<>();

    GraphQuads(Iri graph, Consumer<Quad> out) {
        this.graph = NodeFactory.createURI(graph.value());
        this.out = out;
    }

    Node constant(String iri) {
        return constants.computeIfAbsent(iri, NodeFactory::createURI);
    }

    static Node node(Term term) {
        return term.fold(iri -> NodeFactory.createURI(iri.value()), GraphQuads::literal);
    }

    /**
     * An entity that may be called by an IRI which another has replaced: by that one. Files keep
     * the ids that they were written with; the graph has one for each entity.
     */
    static Node current(Iri entity) {
        return node(TechnologyIds.current(entity));
    }

    /** A datatype that Jena does not know is kept by its IRI; a language excludes a datatype. */
    private static Node literal(Literal literal) {
        return literal.language().isEmpty()
                ? NodeFactory.createLiteralDT(
                        literal.lexical(),
                        TypeMapper.getInstance().getSafeTypeByName(literal.datatype()))
                : NodeFactory.createLiteralLang(literal.lexical(), literal.language());
    }

    void add(Node subject, String predicate, Node object) {
        out.accept(Quad.create(graph, subject, constant(predicate), object));
    }

    /** Nothing when the object is null. */
    void add(Node subject, String predicate, Term object) {
        if (object != null) {
            add(subject, predicate, node(object));
        }
    }

    /** Nothing when the text is empty. */
    void addText(Node subject, String predicate, String text) {
        if (!text.isEmpty()) {
            add(subject, predicate, Literal.of(text));
        }
    }

    /** Nothing when the number is null. */
    void addNumber(Node subject, String predicate, BigDecimal number) {
        if (number != null) {
            add(subject, predicate, Literal.of(number));
        }
    }

    /** Nothing when the date is empty. */
    void addDate(Node subject, String predicate, String date) {
        if (!date.isEmpty()) {
            add(subject, predicate, Literal.ofDate(date));
        }
    }

    void addAll(Node subject, String predicate, List<? extends Term> objects) {
        objects.forEach(object -> add(subject, predicate, object));
    }

    Node entity(Iri iri, String... types) {
        Node subject = node(iri);
        for (String type : types) {
            add(subject, Terms.RDF_TYPE, constant(type));
        }
        return subject;
    }

    Node named(Iri iri, Names names, String... types) {
        Node subject = entity(iri, types);
        addTexts(subject, Terms.SKOS_PREF_LABEL, names.preferred());
        addTexts(subject, Terms.SKOS_ALT_LABEL, names.alternative());
        addTexts(subject, Terms.SKOS_HIDDEN_LABEL, names.hidden());
        addTexts(subject, Terms.SKOS_DEFINITION, names.definitions());
        return subject;
    }

    private void addTexts(Node subject, String predicate, List<Text> texts) {
        texts.forEach(text -> add(subject, predicate, Literal.of(text)));
    }
}
