package org.rolegraph.ask.rewrite;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.algebra.optimize.TransformJoinStrategy;
import org.apache.jena.sparql.core.Var;

/**
 * Joins by substitution, as Jena does them, but not where that answers something else, however deep
 * it lies: into a subquery with LIMIT or OFFSET, whose first rows are not the first of those that
 * fit; into an OPTIONAL, which then keeps what it would have extended to a row that does not fit.
 */
final class SubstitutedJoins extends TransformJoinStrategy {
    @Override
    public Op transform(OpJoin join, Op left, Op right) {
        // Jena changes the sides where a table stands on the right
        boolean either = !(right instanceof OpTable) || isOpen(left, OpVars.visibleVars(right));
        return either && isOpen(right, OpVars.visibleVars(left))
                ? super.transform(join, left, right)
                : OpJoin.create(left, right);
    }

    @Override
    public Op transform(OpLeftJoin join, Op left, Op right) {
        return isOpen(right, OpVars.visibleVars(left))
                ? super.transform(join, left, right)
                : OpLeftJoin.create(left, right, join.getExprs());
    }

    /** Whether values of the variables may be put into the operator beforehand. */
    private static boolean isOpen(Op op, Set<Var> variables) {
        if (op instanceof OpSlice || op instanceof OpTopN) {
            return false;
        }
        if (op instanceof Op1 one) {
            return isOpen(one.getSubOp(), variables);
        }
        if (op instanceof OpLeftJoin || op instanceof OpConditional) {
            Op2 optional = (Op2) op;
            Set<Var> extending = new HashSet<>(OpVars.visibleVars(optional.getRight()));
            // what the right side alone may bind: a value put in there makes it not match, and the
            // row stays
            extending.removeAll(CertainVariables.of(optional.getLeft()));
            extending.retainAll(variables);
            if (!extending.isEmpty()) {
                return false;
            }
        }
        if (op instanceof Op2 two) {
            return isOpen(two.getLeft(), variables) && isOpen(two.getRight(), variables);
        }
        return !(op instanceof OpN many)
                || many.getElements().stream().allMatch(each -> isOpen(each, variables));
    }
}
