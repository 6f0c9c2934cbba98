package org.rolegraph.ask.remote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.rolegraph.store.generation.Triples;

/**
 * The statements of a server, by graph, subject, object and language: the order in which a store
 * has them, so that what is derived of them has the same bytes.
 */
final class RemoteTriples implements Triples {
    private static final Comparator<Row> ORDER =
            Comparator.comparing(Row::graph)
                    .thenComparing(Row::subject)
                    .thenComparing(Row::object)
                    .thenComparing(Row::language, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final RemoteData data;

    RemoteTriples(RemoteData data) {
        this.data = data;
    }

    private record Row(String graph, String subject, String object, String language) {}

    @Override
    public void forEach(String predicate, Visitor visitor) {
        List<Row> rows = new ArrayList<>();
        Iterator<Quad> quads =
                data.find(Node.ANY, Node.ANY, NodeFactory.createURI(predicate), Node.ANY);
        while (quads.hasNext()) {
            Quad quad = quads.next();
            Node object = quad.getObject();
            // blank nodes have no names, and so none of what is derived is of them
            if (quad.getSubject().isURI() && !object.isBlank()) {
                rows.add(
                        new Row(
                                quad.getGraph().getURI(),
                                quad.getSubject().getURI(),
                                object.isLiteral()
                                        ? object.getLiteralLexicalForm()
                                        : object.getURI(),
                                object.isLiteral() ? object.getLiteralLanguage() : null));
            }
        }
        rows.sort(ORDER);
        for (Row row : rows) {
            visitor.triple(row.graph, row.subject, row.object, row.language);
        }
    }
}
