package org.rolegraph.ask.remote;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * What entities are called, of a server: asked for some rows at once, since a request for each
 * entity would take longer than the answer.
 */
public final class LabelsAhead {
    /** The first rows are to be seen soon, and the later ones to cost few requests. */
    private static final int FIRST = 64;

    private static final int MOST = 1024;

    private final RemoteData data;
    private final LabelTerms terms;
    private final DatasetGraph known = DatasetGraphFactory.create();
    private final Set<Node> asked = new HashSet<>();

    /** Asks nothing yet. */
    public LabelsAhead(RemoteData data, LabelTerms terms) {
        this.data = data;
        this.terms = terms;
    }

    /**
     * What labels are made of.
     *
     * @param names properties of entities
     * @param target by which a link names an entity
     * @param name by which that link says what it is called
     */
    public record LabelTerms(List<Node> names, Node target, Node name) {
        public LabelTerms {
            names = List.copyOf(names);
        }
    }

    /** What has been asked for: the statements of which labels are made. */
    public DatasetGraph known() {
        return known;
    }

    /** The rows, whose entities have their labels in {@link #known} when they are given. */
    public Iterator<Binding> of(Iterator<Binding> rows) {
        return new Iterator<>() {
            private Iterator<Binding> some = List.<Binding>of().iterator();
            private int size = FIRST;

            @Override
            public boolean hasNext() {
                if (!some.hasNext()) {
                    List<Binding> next = new ArrayList<>();
                    while (next.size() < size && rows.hasNext()) {
                        next.add(rows.next());
                    }
                    size = Math.min(MOST, 2 * size);
                    look(next);
                    some = next.iterator();
                }
                return some.hasNext();
            }

            @Override
            public Binding next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return some.next();
            }
        };
    }

    private void look(List<Binding> rows) {
        Set<Node> entities = new LinkedHashSet<>();
        for (Binding row : rows) {
            row.forEach(
                    (column, node) -> {
                        if (node.isURI() && asked.add(node)) {
                            entities.add(node);
                        }
                    });
        }
        if (!entities.isEmpty()) {
            data.about(entities, terms.names()).forEachRemaining(known::add);
            data.linked(entities, terms.target(), terms.name()).forEachRemaining(known::add);
        }
    }
}
