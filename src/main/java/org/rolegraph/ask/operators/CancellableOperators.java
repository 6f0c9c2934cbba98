package org.rolegraph.ask.operators;

import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.iterator.QueryIterRoot;
import org.apache.jena.sparql.engine.join.Join;

/**
 * Sorts and paths that heed a cancellation, and joins that may be closed at any time, for whichever
 * executor asks.
 */
record CancellableOperators(ExecutionContext context, Cancellation cancellation) {
    /** How the executor evaluates what is below an operator. */
    @FunctionalInterface
    interface Below {
        QueryIterator rows(Op op, QueryIterator input);
    }

    OpOrder sorting(OpOrder op) {
        return new OpOrder(op.getSubOp(), CancellableOrder.of(op.getConditions(), cancellation));
    }

    OpTopN sorting(OpTopN op) {
        return new OpTopN(
                op.getSubOp(),
                op.getLimit(),
                CancellableOrder.of(op.getConditions(), cancellation));
    }

    QueryIterator path(OpPath op, QueryIterator input) {
        return new QueryIterPath(
                op.getTriplePath(), input, CancellableGraph.in(context, cancellation));
    }

    /**
     * The right side is evaluated by itself, as the algebra has it, not for each row of the left.
     */
    QueryIterator joined(OpJoin op, QueryIterator input, Below below) {
        return joined(
                below.rows(op.getLeft(), input),
                below.rows(op.getRight(), QueryIterRoot.create(context)));
    }

    QueryIterator joined(OpLeftJoin op, QueryIterator input, Below below) {
        return new LateJoin(
                below.rows(op.getLeft(), input),
                below.rows(op.getRight(), QueryIterRoot.create(context)),
                (left, right) -> Join.leftJoin(left, right, op.getExprs(), context),
                context);
    }

    QueryIterator joined(OpTable op, QueryIterator input) {
        if (op.isJoinIdentity()) {
            return input;
        }
        QueryIterator rows = op.getTable().iterator(context);
        if (input.isJoinIdentity()) {
            input.close();
            return rows;
        }
        return joined(input, rows);
    }

    QueryIterator without(OpMinus op, QueryIterator input, Below below) {
        Set<Var> shared = OpVars.visibleVars(op.getLeft());
        shared.retainAll(OpVars.visibleVars(op.getRight()));
        QueryIterator left = below.rows(op.getLeft(), input);
        // no variable in common: nothing is taken away, and the right side need not be evaluated
        return shared.isEmpty()
                ? left
                : new ExactMinus(
                        left,
                        below.rows(op.getRight(), QueryIterRoot.create(context)),
                        shared,
                        cancellation,
                        context);
    }

    private QueryIterator joined(QueryIterator left, QueryIterator right) {
        return new LateJoin(left, right, (a, b) -> Join.join(a, b, context), context);
    }
}
