package org.rolegraph.ask.rewrite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.optimize.TransformFilterPlacement;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;

/**
 * Filters close to where their variables are bound, as Jena places them, but not where one side of
 * a join may leave a variable to the other: of a subquery's columns and of what BIND makes Jena
 * takes each for bound.
 */
final class PlacedFilters extends TransformFilterPlacement {
    PlacedFilters() {
        super(true);
    }

    @Override
    public Op transform(OpFilter filter, Op below) {
        Set<Var> doubtful = new HashSet<>();
        collect(below, doubtful);
        ExprList placed = new ExprList();
        ExprList kept = new ExprList();
        for (Expr condition : filter.getExprs()) {
            // a filter that is moved to where its variable is open drops rows that the other side
            // would bind
            boolean safe = condition.getVarsMentioned().stream().noneMatch(doubtful::contains);
            (safe ? placed : kept).add(condition);
        }
        if (kept.isEmpty()) {
            return super.transform(filter, below);
        }
        Op op =
                placed.isEmpty()
                        ? below
                        : super.transform((OpFilter) OpFilter.filterBy(placed, below), below);
        return OpFilter.filterBy(kept, op);
    }

    private static void collect(Op op, Set<Var> doubtful) {
        List<Op> parts = new ArrayList<>();
        if (op instanceof Op1 one) {
            collect(one.getSubOp(), doubtful);
        } else if (op instanceof Op2 two) {
            parts.add(two.getLeft());
            parts.add(two.getRight());
        } else if (op instanceof OpN many) {
            parts.addAll(many.getElements());
        }
        for (Op part : parts) {
            collect(part, doubtful);
            // what Jena takes for bound and is not, where another part of the same operator may
            // bind it
            Set<Var> open = OpVars.fixedVars(part);
            open.removeAll(CertainVariables.of(part));
            for (Op other : parts) {
                if (other != part && !open.isEmpty()) {
                    Set<Var> both = OpVars.visibleVars(other);
                    both.retainAll(open);
                    doubtful.addAll(both);
                }
            }
        }
    }
}
