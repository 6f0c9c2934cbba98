package org.rolegraph.query;

import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.sparql.engine.iterator.QueryIterTopN;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/** Executes algebra over TDB2, with sorts and paths that can be cancelled. */
class CancellableTdbExecutor extends OpExecutorTDB2 {
    private final Cancellation cancellation;

    CancellableTdbExecutor(ExecutionContext context, Cancellation cancellation) {
        super(context);
        this.cancellation = cancellation;
    }

    @Override
    protected QueryIterator execute(OpOrder op, QueryIterator input) {
        return new QueryIterSort(
                exec(op.getSubOp(), input),
                new CancellableOrder(op.getConditions(), execCxt, cancellation),
                execCxt);
    }

    @Override
    protected QueryIterator execute(OpPath op, QueryIterator input) {
        return new QueryIterPath(
                op.getTriplePath(), input, CancellableGraph.in(execCxt, cancellation));
    }

    /** ORDER BY with LIMIT keeps only as many rows as it gives. */
    @Override
    protected QueryIterator execute(OpTopN op, QueryIterator input) {
        boolean distinct = op.getSubOp() instanceof OpDistinct;
        return new QueryIterTopN(
                exec(distinct ? ((OpDistinct) op.getSubOp()).getSubOp() : op.getSubOp(), input),
                new CancellableOrder(op.getConditions(), execCxt, cancellation),
                op.getLimit(),
                distinct,
                execCxt);
    }
}
