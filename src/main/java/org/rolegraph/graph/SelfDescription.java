package org.rolegraph.graph;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.ask.query.CatalogueQuery;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Terms;

/**
 * What the program says of itself in terms that editors and other programs read (SHACL): the
 * prefixes, and the queries of the catalogue with what they answer. It stands beside the statistics
 * of the store, which are read together with it.
 */
final class SelfDescription {
    private static final Node GRAPH = uri(Graphs.STATISTICS.value());
    private static final Node DATASET = uri(Graphs.UNION.value());

    private final List<Quad> quads = new ArrayList<>();

    private SelfDescription() {}

    static List<Quad> of(Catalogue catalogue) {
        SelfDescription all = new SelfDescription();
        Prefixes.map().forEach(all::prefix);
        catalogue.listed().forEach(all::query);
        return all.quads;
    }

    private void prefix(String prefix, String namespace) {
        Node declaration = uri(Ids.BASE + "prefix/" + prefix);
        say(DATASET, Prefixes.SH + "declare", declaration);
        say(declaration, Terms.RDF_TYPE, uri(Prefixes.SH + "PrefixDeclaration"));
        say(declaration, Prefixes.SH + "prefix", NodeFactory.createLiteralString(prefix));
        say(
                declaration,
                Prefixes.SH + "namespace",
                NodeFactory.createLiteralDT(namespace, XSDDatatype.XSDanyURI));
    }

    /** All queries of the catalogue are SELECTs; a variable that is a parameter is free in them. */
    private void query(CatalogueQuery query) {
        Node iri = uri(Ids.BASE + "query/" + query.name());
        say(iri, Terms.RDF_TYPE, uri(Prefixes.SH + "SPARQLExecutable"));
        say(iri, Terms.RDF_TYPE, uri(Prefixes.SH + "SPARQLSelectExecutable"));
        say(iri, Terms.RDFS_LABEL, NodeFactory.createLiteralString(query.name()));
        say(iri, Terms.RDFS_COMMENT, NodeFactory.createLiteralLang(query.summary(), "en"));
        say(iri, Prefixes.SH + "prefixes", DATASET);
        say(iri, Prefixes.SH + "select", NodeFactory.createLiteralString(query.text().strip()));
    }

    private void say(Node subject, String property, Node object) {
        quads.add(Quad.create(GRAPH, subject, uri(property), object));
    }

    private static Node uri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
