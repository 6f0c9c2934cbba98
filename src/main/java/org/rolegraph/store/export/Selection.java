package org.rolegraph.store.export;

import java.util.Iterator;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.vocab.Graphs;

/** Which statements of a store an export writes. */
public sealed interface Selection {
    /** All graphs except {@link Graphs#OWN}. */
    static Selection all() {
        return new All();
    }

    /** These graphs and no others; one that does not exist adds nothing. */
    static Selection graphs(Set<Iri> graphs) {
        return new Named(graphs);
    }

    /** What {@link AboutEntity} describes. */
    static Selection about(Iri entity) {
        return new About(entity);
    }

    /** Whether the store itself says so, of what was loaded into it. */
    static boolean isOwn(Quad quad) {
        return Graphs.OWN.stream().anyMatch(graph -> quad.getGraph().hasURI(graph.value()));
    }

    /** The statements, some of them perhaps more than once, in no order. */
    Iterator<Quad> of(DatasetGraph dataset);

    /** See {@link Selection#all}. */
    record All() implements Selection {
        @Override
        public Iterator<Quad> of(DatasetGraph dataset) {
            return Iter.filter(dataset.find(), q -> !isOwn(q));
        }
    }

    /** See {@link Selection#graphs}. */
    record Named(Set<Iri> graphs) implements Selection {
        public Named {
            graphs = Set.copyOf(graphs);
        }

        @Override
        public Iterator<Quad> of(DatasetGraph dataset) {
            return Iter.flatMap(
                    graphs.iterator(),
                    g ->
                            dataset.findNG(
                                    NodeFactory.createURI(g.value()),
                                    Node.ANY,
                                    Node.ANY,
                                    Node.ANY));
        }
    }

    /** See {@link Selection#about}. */
    record About(Iri entity) implements Selection {
        @Override
        public Iterator<Quad> of(DatasetGraph dataset) {
            return new AboutEntity(dataset).of(NodeFactory.createURI(entity.value()));
        }
    }
}
