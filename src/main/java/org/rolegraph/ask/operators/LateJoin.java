package org.rolegraph.ask.operators;

import java.util.function.BinaryOperator;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter2;

/**
 * A join that begins when its first row is asked for. Jena's own hash joins fail with a {@code
 * NullPointerException} when they are closed before that, as they are below a join whose other side
 * is empty.
 */
final class LateJoin extends QueryIter2 {
    private final BinaryOperator<QueryIterator> join;
    private QueryIterator rows;
    private boolean begun;

    LateJoin(
            QueryIterator left,
            QueryIterator right,
            BinaryOperator<QueryIterator> join,
            ExecutionContext context) {
        super(left, right, context);
        this.join = join;
    }

    @Override
    protected boolean hasNextBinding() {
        if (rows == null) {
            rows = join.apply(getLeft(), getRight());
        }
        boolean more = rows.hasNext();
        // only now: a join that failed before its first row cannot be closed either
        begun = true;
        return more;
    }

    @Override
    protected Binding moveToNextBinding() {
        return rows.next();
    }

    @Override
    protected void closeSubIterator() {
        if (begun) {
            rows.close();
        }
    }

    @Override
    protected void requestSubCancel() {
        if (rows != null) {
            rows.cancel();
        }
    }
}
