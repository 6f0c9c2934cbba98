package org.rolegraph.ask.operators;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;
import org.rolegraph.base.problem.Failure;

/**
 * A function whose failures are errors of its expression, as SPARQL 1.1, 17.3 has them, whatever
 * Java exceptions its library makes of them: of numbers that overflow, of language tags that are
 * none.
 */
final class GuardedFunction extends ExprFunctionN {
    private final Expr call;

    GuardedFunction(Expr call) {
        super("guarded", call);
        this.call = call;
    }

    @Override
    protected NodeValue evalSpecial(Binding binding, FunctionEnv env) {
        try {
            NodeValue value = call.eval(binding, env);
            Node made = value.asNode(); // some make it only now, and fail
            return made == null ? null : value;
            // errors of expressions, and what ends the query, are of these kinds already
        } catch (QueryException | Failure e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ExprEvalException("a function failed", e);
        }
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        throw new IllegalStateException("the call evaluates its arguments");
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new GuardedFunction(arguments.get(0));
    }
}
