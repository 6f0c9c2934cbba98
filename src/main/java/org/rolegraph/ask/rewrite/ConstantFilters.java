package org.rolegraph.ask.rewrite;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.table.TableData;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.E_SameTerm;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.util.NodeUtils;

/**
 * {@code FILTER(?x = :a)}, {@code FILTER(?x = :a || ?x = :b)} and {@code FILTER(?x IN (:a, :b))} as
 * a join with {@code VALUES ?x { :a :b }}, so that the terms are looked up instead of compared.
 *
 * <p>The same solutions, as often, since the variable is bound in every solution, each term stands
 * in the table once, and IRIs and plain strings are equal only to themselves (SPARQL 1.1, 17.3).
 */
final class ConstantFilters extends TransformCopy {
    @Override
    public Op transform(OpFilter filter, Op below) {
        Set<Var> certain = CertainVariables.of(below);
        ExprList kept = new ExprList();
        Op op = below;
        for (Expr condition : filter.getExprs()) {
            Set<Node> terms = new LinkedHashSet<>();
            Var variable = among(condition, null, terms);
            // of an open variable the filter is an error and drops the row; a join would bind it
            if (variable == null || !certain.contains(variable)) {
                kept.add(condition);
            } else {
                op = OpJoin.create(table(variable, terms), op);
            }
        }
        if (op == below) {
            return super.transform(filter, below);
        }
        return kept.isEmpty() ? op : OpFilter.filterBy(kept, op);
    }

    private static Op table(Var variable, Set<Node> terms) {
        List<Binding> rows = new ArrayList<>();
        terms.forEach(term -> rows.add(BindingFactory.binding(variable, term)));
        return OpTable.create(new TableData(List.of(variable), rows));
    }

    /**
     * The one variable that the condition compares with terms, or null when it says something else.
     *
     * @param known the variable that it must be; null for any
     * @param terms where the terms are put
     */
    private static Var among(Expr condition, Var known, Set<Node> terms) {
        if (condition instanceof E_LogicalOr or) {
            Var left = among(or.getArg1(), known, terms);
            return left == null ? null : among(or.getArg2(), left, terms);
        }
        if (condition instanceof E_OneOf in) {
            boolean all = in.getLHS().isVariable() && !in.getRHS().isEmpty();
            for (Expr one : in.getRHS()) {
                all = all && compared(in.getLHS(), one, known, terms) != null;
            }
            return all ? in.getLHS().asVar() : null;
        }
        if (condition instanceof E_Equals || condition instanceof E_SameTerm) {
            ExprFunction2 equals = (ExprFunction2) condition;
            return equals.getArg1().isVariable()
                    ? compared(equals.getArg1(), equals.getArg2(), known, terms)
                    : compared(equals.getArg2(), equals.getArg1(), known, terms);
        }
        return null;
    }

    private static Var compared(Expr variable, Expr term, Var known, Set<Node> terms) {
        if (!variable.isVariable()
                || !term.isConstant()
                || known != null && !known.equals(variable.asVar())) {
            return null;
        }
        Node node = term.getConstant().asNode();
        // numbers and dates are equal under several spellings, of which a table finds one
        if (!node.isURI() && !NodeUtils.isSimpleString(node)) {
            return null;
        }
        terms.add(node);
        return variable.asVar();
    }
}
