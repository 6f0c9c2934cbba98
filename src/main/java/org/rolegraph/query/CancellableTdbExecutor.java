package org.rolegraph.query;

import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/** Executes algebra over TDB2, with sorts and paths that can be cancelled. */
class CancellableTdbExecutor extends OpExecutorTDB2 {
    private final CancellableOperators operators;

    CancellableTdbExecutor(ExecutionContext context, Cancellation cancellation) {
        super(context);
        this.operators = new CancellableOperators(context, cancellation);
    }

    @Override
    protected QueryIterator execute(OpOrder op, QueryIterator input) {
        return operators.sorted(op, input, this::exec);
    }

    @Override
    protected QueryIterator execute(OpPath op, QueryIterator input) {
        return operators.path(op, input);
    }

    @Override
    protected QueryIterator execute(OpTopN op, QueryIterator input) {
        return operators.first(op, input, this::exec);
    }
}
