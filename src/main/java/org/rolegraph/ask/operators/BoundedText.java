package org.rolegraph.ask.operators;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;

/** The functions whose text may be longer than their arguments; they look before they make it. */
final class BoundedText {
    private BoundedText() {}

    /** CONCAT (SPARQL 1.1, 17.4.3.12), or {@code fn:concat}, which takes any literals. */
    static final class Concat extends ExprFunctionN {
        private final boolean anything;
        private final Cancellation cancellation;

        Concat(ExprList arguments, boolean anything, Cancellation cancellation) {
            super("concat", arguments);
            this.anything = anything;
            this.cancellation = cancellation;
        }

        @Override
        public NodeValue eval(List<NodeValue> values) {
            long characters = 0;
            for (NodeValue value : values) {
                characters += length(value);
            }
            cancellation.chargeText(characters);
            return anything ? XSDFuncOp.fnConcat(values) : XSDFuncOp.strConcat(values);
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Concat(arguments, anything, cancellation);
        }
    }

    /** ENCODE_FOR_URI (SPARQL 1.1, 17.4.3.11), which makes up to nine characters of one. */
    static final class Encode extends E_StrEncodeForURI {
        private final Cancellation cancellation;

        Encode(Expr argument, Cancellation cancellation) {
            super(argument);
            this.cancellation = cancellation;
        }

        @Override
        public NodeValue eval(NodeValue value) {
            long characters = length(value);
            if (characters > Cancellation.LONGEST_TEXT / 9) {
                cancellation.checkText(
                        3L * value.asString().getBytes(StandardCharsets.UTF_8).length);
            }
            cancellation.chargeText(characters);
            return super.eval(value);
        }

        @Override
        public Expr copy(Expr argument) {
            return new Encode(argument, cancellation);
        }
    }

    /**
     * A text that is about to be read as an IRI, which takes time with the square of its length.
     */
    static final class Reference extends ExprFunction1 {
        private static final int LONGEST = 1 << 16;

        Reference(Expr text) {
            super(text, "reference");
        }

        @Override
        public NodeValue eval(NodeValue text) {
            if (length(text) > LONGEST) {
                throw new ExprEvalException("no IRI is that long");
            }
            return text;
        }

        @Override
        public Expr copy(Expr text) {
            return new Reference(text);
        }
    }

    /** Zero for what has no lexical form. */
    static int length(NodeValue value) {
        return value.asNode().isLiteral() ? value.asNode().getLiteralLexicalForm().length() : 0;
    }
}
