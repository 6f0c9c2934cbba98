package org.rolegraph.query;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.algebra.optimize.TransformJoinStrategy;

/**
 * Joins by substitution, as Jena does them, but not into a subquery with LIMIT or OFFSET, however
 * deep it lies: its first rows are not the first rows of those that fit.
 */
final class LimitedSubqueries extends TransformJoinStrategy {
    @Override
    public Op transform(OpJoin join, Op left, Op right) {
        return isLimited(left) || isLimited(right)
                ? OpJoin.create(left, right)
                : super.transform(join, left, right);
    }

    @Override
    public Op transform(OpLeftJoin join, Op left, Op right) {
        return isLimited(right)
                ? OpLeftJoin.create(left, right, join.getExprs())
                : super.transform(join, left, right);
    }

    private static boolean isLimited(Op op) {
        if (op instanceof Op1 one) {
            return op instanceof OpSlice || op instanceof OpTopN || isLimited(one.getSubOp());
        }
        if (op instanceof Op2 two) {
            return isLimited(two.getLeft()) || isLimited(two.getRight());
        }
        return op instanceof OpN many
                && many.getElements().stream().anyMatch(LimitedSubqueries::isLimited);
    }
}
