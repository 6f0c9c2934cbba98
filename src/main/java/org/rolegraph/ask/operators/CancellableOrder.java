package org.rolegraph.ask.operators;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;

/**
 * What rows are ordered by; each look at it may end the query, since Jena's own sort, which
 * evaluates it in every comparison, looks at nothing else.
 */
final class CancellableOrder extends ExprFunctionN {
    private final Expr value;
    private final Cancellation cancellation;

    private CancellableOrder(Expr value, Cancellation cancellation) {
        super("order", value);
        this.value = value;
        this.cancellation = cancellation;
    }

    static List<SortCondition> of(List<SortCondition> conditions, Cancellation cancellation) {
        List<SortCondition> checked = new ArrayList<>();
        for (SortCondition each : conditions) {
            checked.add(
                    new SortCondition(
                            new CancellableOrder(each.getExpression(), cancellation),
                            each.getDirection()));
        }
        return checked;
    }

    @Override
    protected NodeValue evalSpecial(Binding row, FunctionEnv env) {
        cancellation.check();
        return value.eval(row, env);
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        throw new IllegalStateException("the value is evaluated for the row");
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new CancellableOrder(arguments.get(0), cancellation);
    }
}
