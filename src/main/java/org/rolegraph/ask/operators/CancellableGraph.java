package org.rolegraph.ask.operators;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/** A graph in which each look-up may end the query: Jena's property paths look at nothing else. */
final class CancellableGraph extends GraphWrapper {
    private final Cancellation cancellation;

    private CancellableGraph(Graph graph, Cancellation cancellation) {
        super(graph);
        this.cancellation = cancellation;
    }

    /** The context with its active graph in this form. */
    static ExecutionContext in(ExecutionContext context, Cancellation cancellation) {
        return ExecutionContext.copyChangeActiveGraph(
                context, new CancellableGraph(context.getActiveGraph(), cancellation));
    }

    @Override
    public ExtendedIterator<Triple> find(Triple pattern) {
        return checked(super.find(pattern));
    }

    @Override
    public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
        return checked(super.find(subject, predicate, object));
    }

    private ExtendedIterator<Triple> checked(ExtendedIterator<Triple> triples) {
        cancellation.check();
        return triples.filterKeep(
                triple -> {
                    cancellation.check();
                    return true;
                });
    }
}
