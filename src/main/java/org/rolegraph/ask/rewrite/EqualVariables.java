package org.rolegraph.ask.rewrite;

import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.optimize.TransformFilterImplicitJoin;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_SameTerm;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;

/**
 * {@code FILTER(?x = ?y)} as one variable instead of two, as Jena does it, but in conjunctions
 * alone: Jena also renames below LIMIT, where other rows are then the first ones, and where one of
 * the two is bound in some solutions only.
 */
final class EqualVariables extends TransformFilterImplicitJoin {
    @Override
    public Op transform(OpFilter filter, Op below) {
        if (isConjunction(below)) {
            Set<Var> certain = CertainVariables.of(below);
            if (filter.getExprs().getList().stream().allMatch(each -> isSafe(each, certain))) {
                return super.transform(filter, below);
            }
        }
        return filter.copy(below);
    }

    private static boolean isConjunction(Op op) {
        if (op instanceof OpJoin join) {
            return isConjunction(join.getLeft()) && isConjunction(join.getRight());
        }
        if (op instanceof OpSequence sequence) {
            return sequence.getElements().stream().allMatch(EqualVariables::isConjunction);
        }
        if (op instanceof OpGraph graph) {
            return isConjunction(graph.getSubOp());
        }
        return op instanceof OpBGP || op instanceof OpPath;
    }

    private static boolean isSafe(Expr condition, Set<Var> certain) {
        if (!(condition instanceof E_Equals || condition instanceof E_SameTerm)) {
            return true;
        }
        ExprFunction2 equals = (ExprFunction2) condition;
        return !equals.getArg1().isVariable()
                || !equals.getArg2().isVariable()
                || certain.contains(equals.getArg1().asVar())
                        && certain.contains(equals.getArg2().asVar());
    }
}
