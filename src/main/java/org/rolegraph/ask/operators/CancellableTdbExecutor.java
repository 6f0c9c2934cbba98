package org.rolegraph.ask.operators;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * Executes algebra over TDB2, with sorts and paths that can be cancelled and joins that can be
 * closed.
 */
public class CancellableTdbExecutor extends OpExecutorTDB2 {
    private final CancellableOperators operators;

    public CancellableTdbExecutor(ExecutionContext context, Cancellation cancellation) {
        super(context);
        this.operators = new CancellableOperators(context, cancellation);
    }

    @Override
    protected QueryIterator execute(OpOrder op, QueryIterator input) {
        return super.execute(operators.sorting(op), input);
    }

    @Override
    protected QueryIterator execute(OpPath op, QueryIterator input) {
        return operators.path(op, input);
    }

    @Override
    protected QueryIterator execute(OpTopN op, QueryIterator input) {
        return super.execute(operators.sorting(op), input);
    }

    @Override
    protected QueryIterator execute(OpJoin op, QueryIterator input) {
        return operators.joined(op, input, this::exec);
    }

    @Override
    protected QueryIterator execute(OpLeftJoin op, QueryIterator input) {
        return operators.joined(op, input, this::exec);
    }

    @Override
    protected QueryIterator execute(OpMinus op, QueryIterator input) {
        return operators.without(op, input, this::exec);
    }

    @Override
    protected QueryIterator execute(OpTable op, QueryIterator input) {
        return operators.joined(op, input);
    }

    @Override
    protected QueryIterator execute(OpBGP op, QueryIterator input) {
        return super.execute(op, PossibleRows.of(op.getPattern(), input, execCxt));
    }

    @Override
    protected QueryIterator execute(OpQuadPattern op, QueryIterator input) {
        return super.execute(op, PossibleRows.of(op.getBasicPattern(), input, execCxt));
    }

    @Override
    protected QueryIterator execute(OpFilter op, QueryIterator input) {
        // TDB2 evaluates a filter over a pattern in one step, past the methods for patterns
        return super.execute(op, possible(op.getSubOp(), input));
    }

    private QueryIterator possible(Op op, QueryIterator input) {
        if (op instanceof OpQuadPattern quads) {
            return PossibleRows.of(quads.getBasicPattern(), input, execCxt);
        }
        return op instanceof OpBGP triples
                ? PossibleRows.of(triples.getPattern(), input, execCxt)
                : input;
    }
}
