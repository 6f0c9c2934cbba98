package org.rolegraph.ask.operators;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.library.Math_pow;

/** Arithmetic that ends the query before a number has more digits than can be calculated with. */
final class BoundedNumber {
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    /** Beyond every limit, and small enough that digits times it is still a long. */
    private static final BigInteger MANY = BigInteger.valueOf(1L << 40);

    /** The decimal logarithm of 2. */
    private static final double DIGITS_A_BIT = 0.30103;

    private BoundedNumber() {}

    /** The sum of numbers (SPARQL 1.1, 17.3), and not, as Jena has it, of texts. */
    static final class Sum extends E_Add {
        Sum(Expr left, Expr right) {
            super(left, right);
        }

        @Override
        public NodeValue eval(NodeValue left, NodeValue right) {
            if (left.isString() || right.isString()) {
                throw new ExprEvalException("+ of a text");
            }
            return super.eval(left, right);
        }

        @Override
        public Expr copy(Expr left, Expr right) {
            return new Sum(left, right);
        }
    }

    /** The product, the one operation by which numbers grow with every step. */
    static final class Product extends E_Multiply {
        private final Cancellation cancellation;

        Product(Expr left, Expr right, Cancellation cancellation) {
            super(left, right);
            this.cancellation = cancellation;
        }

        @Override
        public NodeValue eval(NodeValue left, NodeValue right) {
            // a product has at most as many digits as its factors together
            cancellation.checkNumber(digits(left) + digits(right));
            return super.eval(left, right);
        }

        @Override
        public Expr copy(Expr left, Expr right) {
            return new Product(left, right, cancellation);
        }
    }

    /** STRDT, which may make a number of a text. */
    static final class Typed extends E_StrDatatype {
        private final Cancellation cancellation;

        Typed(Expr text, Expr datatype, Cancellation cancellation) {
            super(text, datatype);
            this.cancellation = cancellation;
        }

        @Override
        public NodeValue eval(NodeValue text, NodeValue datatype) {
            boolean plain = datatype.isIRI() && datatype.asNode().getURI().equals(XSD + "string");
            if (!plain && datatype.isIRI() && datatype.asNode().getURI().startsWith(XSD)) {
                cancellation.checkNumber(BoundedText.length(text));
            }
            return super.eval(text, datatype);
        }

        @Override
        public Expr copy(Expr text, Expr datatype) {
            return new Typed(text, datatype, cancellation);
        }
    }

    /** A value that is about to be read as a number. */
    static final class Digits extends ExprFunction1 {
        private final Cancellation cancellation;

        Digits(Expr value, Cancellation cancellation) {
            super(value, "digits");
            this.cancellation = cancellation;
        }

        @Override
        public NodeValue eval(NodeValue value) {
            cancellation.checkNumber(value.isString() ? BoundedText.length(value) : 0);
            return value;
        }

        @Override
        public Expr copy(Expr value) {
            return new Digits(value, cancellation);
        }
    }

    /** {@code math:pow}, which has as many digits as its base times its exponent. */
    static final class Power extends ExprFunctionN {
        private static final Math_pow POWER = new Math_pow();

        private final Cancellation cancellation;

        Power(ExprList arguments, Cancellation cancellation) {
            super("pow", arguments);
            this.cancellation = cancellation;
        }

        @Override
        public NodeValue eval(List<NodeValue> values) {
            NodeValue base = values.get(0);
            NodeValue exponent = values.get(1);
            // powers of 0, 1 and -1 do not grow; those of decimals and doubles are doubles
            if (base.isInteger() && exponent.isInteger() && base.getInteger().bitLength() > 1) {
                long times = exponent.getInteger().min(MANY).longValue();
                cancellation.checkNumber((1 + digits(base)) * Math.max(0, times));
            }
            return POWER.exec(base, exponent);
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Power(arguments, cancellation);
        }
    }

    /** The digits after or before the point to which a number is rounded. */
    static final class Places extends ExprFunction1 {
        private final Cancellation cancellation;

        Places(Expr value, Cancellation cancellation) {
            super(value, "places");
            this.cancellation = cancellation;
        }

        @Override
        public NodeValue eval(NodeValue value) {
            if (value.isInteger()) {
                cancellation.checkNumber(value.getInteger().abs().min(MANY).longValue());
            }
            return value;
        }

        @Override
        public Expr copy(Expr value) {
            return new Places(value, cancellation);
        }
    }

    private static long digits(NodeValue value) {
        if (value.isInteger()) {
            return (long) (value.getInteger().bitLength() * DIGITS_A_BIT);
        }
        if (value.isDecimal()) {
            BigDecimal decimal = value.getDecimal();
            return Math.max(decimal.precision(), Math.abs((long) decimal.scale()));
        }
        return 0;
    }
}
