package org.rolegraph.ask.operators;

import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AccumulatorExpr;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.aggregate.AggregatorBase;
import org.apache.jena.sparql.expr.nodevalue.NodeValueString;
import org.apache.jena.sparql.function.FunctionEnv;

/**
 * GROUP_CONCAT (SPARQL 1.1, 18.5.1.7) within the limit of a text. Of no rows it is the empty text,
 * with DISTINCT too, which Jena leaves unbound.
 */
final class GroupConcat extends AggregatorBase {
    private static final String DEFAULT_SEPARATOR = " ";

    private final String separator;
    private final Cancellation cancellation;

    private GroupConcat(
            ExprList of, boolean distinct, String separator, Cancellation cancellation) {
        super("GROUP_CONCAT", distinct, of);
        this.separator = separator;
        this.cancellation = cancellation;
    }

    /**
     * The aggregate.
     *
     * @param separator null for the default
     */
    static GroupConcat of(
            ExprList of, boolean distinct, String separator, Cancellation cancellation) {
        return new GroupConcat(
                of, distinct, separator == null ? DEFAULT_SEPARATOR : separator, cancellation);
    }

    @Override
    public Aggregator copy(ExprList expressions) {
        return new GroupConcat(expressions, isDistinct, separator, cancellation);
    }

    @Override
    public Accumulator createAccumulator() {
        return new Texts(getExpr(), isDistinct, separator, cancellation);
    }

    @Override
    public Node getValueEmpty() {
        return new NodeValueString("").asNode();
    }

    @Override
    public int hashCode() {
        return Objects.hash(HC_AggGroupConcat, exprList, isDistinct, separator);
    }

    @Override
    public boolean equals(Aggregator other, boolean bySyntax) {
        return other instanceof GroupConcat that
                && isDistinct == that.isDistinct
                && separator.equals(that.separator)
                && exprList.equals(that.exprList, bySyntax);
    }

    private static final class Texts extends AccumulatorExpr {
        private final String separator;
        private final Cancellation cancellation;
        private final StringBuilder text = new StringBuilder();
        private boolean some;

        Texts(Expr of, boolean distinct, String separator, Cancellation cancellation) {
            super(of, distinct);
            this.separator = separator;
            this.cancellation = cancellation;
        }

        @Override
        protected void accumulate(NodeValue value, Binding binding, FunctionEnv env) {
            String next = value.asString();
            cancellation.checkText((long) text.length() + separator.length() + next.length());
            if (some) {
                text.append(separator);
            }
            text.append(next);
            some = true;
        }

        @Override
        protected void accumulateError(Binding binding, FunctionEnv env) {}

        @Override
        protected NodeValue getAccValue() {
            cancellation.chargeText(text.length());
            return NodeValue.makeString(text.toString());
        }
    }
}
