package org.rolegraph.ask.operators;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** REGEX (SPARQL 1.1, 17.4.3.14) that ends with its query. */
final class CancellableRegex extends ExprFunctionN {
    private final Cancellation cancellation;
    private final Patterns patterns = new Patterns("REGEX");

    CancellableRegex(ExprList arguments, Cancellation cancellation) {
        super("regex", arguments);
        this.cancellation = cancellation;
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        String text = Patterns.literal("REGEX", values.get(0)).getLiteralLexicalForm();
        boolean found =
                patterns.of(values.get(1), values.size() < 3 ? null : values.get(2))
                        .matcher(new InterruptibleText(text, cancellation))
                        .find();
        return NodeValue.booleanReturn(found);
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new CancellableRegex(arguments, cancellation);
    }
}
