package org.rolegraph.ask.rewrite;

import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.OptimizerStd;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.util.Context;
import org.rolegraph.ask.operators.Aggregates;
import org.rolegraph.ask.operators.CancellableExpressions;
import org.rolegraph.ask.operators.Cancellation;

/**
 * Jena's optimizer with the rewrites left out or narrowed that change what a query means. Each of
 * those of Jena 5.6.0 has been read and held against evaluation by the definitions of SPARQL 1.1;
 * docs/decisions/027 lists them.
 */
public final class SoundOptimizer extends OptimizerStd {
    private final Cancellation cancellation;
    private final Supplier<List<Node>> graphs;

    private SoundOptimizer(
            Context context, Cancellation cancellation, Supplier<List<Node>> graphs) {
        super(context);
        this.cancellation = cancellation;
        this.graphs = graphs;
    }

    /**
     * The optimizer of one query.
     *
     * @param graphs names of the graphs of the dataset, or null where GRAPH needs no care
     */
    public static RewriteFactory of(Cancellation cancellation, Supplier<List<Node>> graphs) {
        return context -> new SoundOptimizer(context, cancellation, graphs);
    }

    @Override
    public Op rewrite(Op op) {
        // before Jena's own rewrites, which move and fold what is replaced here
        Op bounded =
                Transformer.transform(
                        new Aggregates(cancellation), new CancellableExpressions(cancellation), op);
        // before filters are placed, which take a table's variables for bound
        Op closed = apply(new OpenValues(), bounded);
        return super.rewrite(graphs == null ? closed : apply(new GraphVariables(graphs), closed));
    }

    /** Jena's own puts the term in below LIMIT, and binds it where UNION leaves it open. */
    @Override
    protected Op transformFilterEquality(Op op) {
        return op;
    }

    /** Jena's own is a union: a solution for which two of the alternatives hold comes twice. */
    @Override
    protected Op transformFilterDisjunction(Op op) {
        return apply(new ConstantFilters(), op);
    }

    @Override
    protected Op transformFilterImplicitJoin(Op op) {
        return apply(new EqualVariables(), op);
    }

    /** In OPTIONAL the variable of the left side may be unbound, and is bound by the rewrite. */
    @Override
    protected Op transformFilterImplicitLeftJoin(Op op) {
        return op;
    }

    /** Rows that are equal need not lie together when they are sorted by an expression. */
    @Override
    protected Op transformDistinctToReduced(Op op) {
        return op;
    }

    @Override
    protected Op transformJoinStrategy(Op op) {
        return apply(new SubstitutedJoins(), op);
    }

    @Override
    protected Op transformFilterPlacement(Op op) {
        return apply(new PlacedFilters(), op);
    }
}
