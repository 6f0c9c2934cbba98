package org.rolegraph.store.export;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

    /**
     * The same with what the store says of its graphs as data sets, in {@link Graphs#LOADS}: of
     * whole graphs with their files and counts.
     */
    default Selection described() {
        return new Described(this);
    }

    /** The same without that. */
    default Selection bare() {
        return this;
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

    /** See {@link Selection#described}. */
    record Described(Selection bare) implements Selection {
        @Override
        public Iterator<Quad> of(DatasetGraph dataset) {
            Set<Node> graphs = new TreeSet<>(Comparator.comparing(Node::toString));
            Iterator<Quad> statements =
                    Iter.map(
                            bare.of(dataset),
                            quad -> {
                                if (!isOwn(quad)) {
                                    graphs.add(quad.getGraph());
                                }
                                return quad;
                            });
            // which graphs there are is known when all statements have passed
            return Iter.flatMap(
                    List.of(false, true).iterator(),
                    passed -> passed ? of(graphs, new DataSets(dataset)) : statements);
        }

        private Iterator<Quad> of(Set<Node> graphs, DataSets all) {
            return (bare instanceof About ? all.part(graphs) : all.whole(graphs)).iterator();
        }
    }
}
