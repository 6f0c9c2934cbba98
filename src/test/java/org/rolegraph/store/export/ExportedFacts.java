package org.rolegraph.store.export;

import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.rolegraph.base.model.Fact;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.model.Statement;

/** A reader's statements as quads, for comparison. */
final class ExportedFacts {
    private static final String GENID = "https://w3id.org/rolegraph/.well-known/genid/";

    private ExportedFacts() {}

    /** The quad; the given graph becomes the default graph. */
    static Quad quad(Iri graph, Fact fact, Iri defaultGraph) {
        Statement statement = (Statement) fact;
        return Quad.create(
                graph.equals(defaultGraph) ? Quad.defaultGraphIRI : node(graph),
                node(statement.subject()),
                node(statement.predicate()),
                statement.object().fold(ExportedFacts::node, ExportedFacts::node));
    }

    private static Node node(Iri iri) {
        return NodeFactory.createURI(iri.value());
    }

    private static Node node(Literal literal) {
        return literal.language().isEmpty()
                ? NodeFactory.createLiteralDT(
                        literal.lexical(),
                        TypeMapper.getInstance().getSafeTypeByName(literal.datatype()))
                : NodeFactory.createLiteralLang(literal.lexical(), literal.language());
    }

    /** The dataset with blank nodes where it has names made for them. */
    static DatasetGraph unskolemised(DatasetGraph dataset) {
        DatasetGraph result = DatasetGraphFactory.create();
        dataset.find()
                .forEachRemaining(
                        q ->
                                result.add(
                                        blank(q.getGraph()),
                                        blank(q.getSubject()),
                                        q.getPredicate(),
                                        blank(q.getObject())));
        return result;
    }

    private static Node blank(Node node) {
        return node.isURI() && node.getURI().startsWith(GENID)
                ? NodeFactory.createBlankNode(node.getURI())
                : node;
    }
}
