package org.rolegraph.load.source.rdf;

import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.model.Statement;
import org.rolegraph.base.model.Term;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.load.source.Sink;

/** Passes the parser's triples and quads on as statements, blank nodes named. */
final class Statements extends StreamRDFBase {
    private static final String STORE_INTERNAL = "urn:x-arq:";

    private final Sink sink;
    private final Iri defaultGraph;
    private final Skolem skolem;
    private final Complaints complaints;
    private final Supplier<Location> where;

    Statements(
            Sink sink,
            Iri defaultGraph,
            Skolem skolem,
            Complaints complaints,
            Supplier<Location> where) {
        this.sink = sink;
        this.defaultGraph = defaultGraph;
        this.skolem = skolem;
        this.complaints = complaints;
        this.where = where;
    }

    /** Whether it is a name that Jena keeps for graphs that it makes. */
    static boolean isInternal(String graph) {
        return graph.startsWith(STORE_INTERNAL);
    }

    @Override
    public void triple(Triple triple) {
        pass(defaultGraph, triple);
    }

    @Override
    public void quad(Quad quad) {
        Node graph = quad.getGraph();
        if (graph == null || quad.isDefaultGraph()) {
            pass(defaultGraph, quad.asTriple());
            return;
        }
        if (graph.isURI() && isInternal(graph.getURI())) {
            refuse(
                    "graph <" + graph.getURI() + "> is a name that the store keeps for itself",
                    "give the graph a name of your own");
            return;
        }
        Iri name = iri(graph);
        if (name != null && !Graphs.isComputed(name)) {
            pass(name, quad.asTriple());
        }
    }

    private void pass(Iri graph, Triple triple) {
        Iri subject = iri(triple.getSubject());
        Iri predicate = iri(triple.getPredicate());
        Term object = term(triple.getObject());
        if (subject != null && predicate != null && object != null) {
            sink.accept(graph, new Statement(subject, predicate, object), where.get());
        }
    }

    /** Null when the node stands for no IRI, which has been reported then. */
    private Iri iri(Node node) {
        if (node.isBlank()) {
            return skolem.name(node);
        }
        if (node.isURI()) {
            String text = node.getURI();
            // what is not absolute was reported when the term was made
            return !Iri.isAbsolute(text) || PlacedProfile.isRefused(text) ? null : new Iri(text);
        }
        refuse("a triple term stands here", "describe the statement by a node of its own");
        return null;
    }

    private Term term(Node node) {
        return node.isLiteral() ? literal(node) : iri(node);
    }

    private Term literal(Node node) {
        String lexical = node.getLiteralLexicalForm();
        String datatype = node.getLiteralDatatypeURI();
        String language = node.getLiteralLanguage();
        if (datatype.equals(Prefixes.RDF + "dirLangString")) {
            refuse(
                    "literal \"" + lexical + "\" has a base direction, which is not kept",
                    "write the language tag alone");
            return null;
        }
        if (datatype.equals(Prefixes.RDF + "langString") && language.isEmpty()) {
            refuse(
                    "literal \"" + lexical + "\" has datatype rdf:langString and no language",
                    "give it a language tag instead of the datatype");
            return null;
        }
        if (PlacedProfile.isRefused(datatype) || !Iri.isAbsolute(datatype)) {
            return null;
        }
        if (hasLoneSurrogate(lexical)) {
            refuse("a literal holds half a character (a lone surrogate)", "write whole characters");
            return null;
        }
        return new Literal(lexical, datatype, language);
    }

    private void refuse(String message, String remedy) {
        complaints.add(Codes.BAD_VALUE, where.get(), message, remedy);
    }

    private static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair =
                        Character.isHighSurrogate(c)
                                && i + 1 < text.length()
                                && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }
}
