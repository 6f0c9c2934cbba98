package org.rolegraph.store.triples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.rolegraph.store.generation.KeyedTriples;
import org.rolegraph.store.generation.Triples;

/**
 * The triples of a dataset's named graphs, by graph, subject, object, language: an order of texts,
 * which depends on no ids, so that what is computed from it has the same bytes after every load.
 * Sorting costs; who needs no order takes {@link #keyed}.
 */
final class GraphTriples implements Triples {
    private static final Comparator<Row> ORDER =
            Comparator.comparing(Row::graph)
                    .thenComparing(Row::subject)
                    .thenComparing(Row::object)
                    .thenComparing(Row::language, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final DatasetGraphTDB dataset;
    private final StoredTerms terms;

    GraphTriples(DatasetGraphTDB dataset, StoredTerms terms) {
        this.dataset = dataset;
        this.terms = terms;
    }

    @Override
    public KeyedTriples keyed() {
        return new StoredTriples(dataset, terms);
    }

    @Override
    public void forEach(String predicate, Visitor visitor) {
        // the dataset's own order is that of insertion, which another load need not have
        List<Row> rows = new ArrayList<>();
        dataset.find(Node.ANY, Node.ANY, NodeFactory.createURI(predicate), Node.ANY)
                .forEachRemaining(
                        quad ->
                                rows.add(
                                        row(quad.getGraph(), quad.getSubject(), quad.getObject())));
        rows.sort(ORDER);
        for (Row row : rows) {
            visitor.triple(row.graph, row.subject, row.object, row.language);
        }
    }

    private static Row row(Node graph, Node subject, Node object) {
        return object.isLiteral()
                ? new Row(
                        graph.getURI(),
                        subject.getURI(),
                        object.getLiteralLexicalForm(),
                        object.getLiteralLanguage())
                : new Row(graph.getURI(), subject.getURI(), object.getURI(), null);
    }

    private record Row(String graph, String subject, String object, String language) {}
}
