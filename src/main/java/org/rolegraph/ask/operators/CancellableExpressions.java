package org.rolegraph.ask.operators;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_IRI;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrLang;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.vocabulary.XSD;

/**
 * Puts functions that can be cancelled in the place of Jena's REGEX and REPLACE, and functions that
 * look at the size of what they make in the place of those that let texts and numbers grow.
 */
public final class CancellableExpressions extends ExprTransformCopy {
    private static final String FN = "http://www.w3.org/2005/xpath-functions#";
    private static final String MATCHES = FN + "matches";
    private static final String REPLACE = FN + "replace";
    private static final String CONCAT = FN + "concat";
    private static final String ENCODE = FN + "encode-for-uri";
    private static final String POWER = "http://www.w3.org/2005/xpath-functions/math#pow";
    private static final Set<String> ROUNDING = Set.of(FN + "round", FN + "round-half-to-even");
    private static final Map<String, BiFunction<Expr, Expr, ExprFunction2>> SEARCHES =
            Map.of(
                    FN + "contains", E_StrContains::new,
                    FN + "substring-before", E_StrBefore::new,
                    FN + "substring-after", E_StrAfter::new);

    private final Cancellation cancellation;

    public CancellableExpressions(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
        if (function instanceof E_StrEncodeForURI) {
            return new BoundedText.Encode(argument, cancellation);
        }
        return super.transform(
                function,
                function instanceof E_IRI ? new BoundedText.Reference(argument) : argument);
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr left, Expr right) {
        if (function instanceof E_Add) {
            return new BoundedNumber.Sum(left, right);
        }
        if (function instanceof E_Multiply) {
            return new BoundedNumber.Product(left, right, cancellation);
        }
        if (function instanceof E_StrDatatype) {
            return new BoundedNumber.Typed(left, right, cancellation);
        }
        if (BoundedSearch.isSearch(function)) {
            return BoundedSearch.of(function, left, right, cancellation);
        }
        Expr same = super.transform(function, left, right);
        return function instanceof E_StrLang ? new GuardedFunction(same) : same;
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        String iri = function instanceof E_Function call ? call.getFunctionIRI() : "";
        if (function instanceof E_Regex || iri.equals(MATCHES)) {
            return new CancellableRegex(arguments, cancellation);
        }
        if (function instanceof E_StrReplace || iri.equals(REPLACE)) {
            return new CancellableReplace(arguments, cancellation);
        }
        if (function instanceof E_StrConcat || iri.equals(CONCAT)) {
            return new BoundedText.Concat(arguments, iri.equals(CONCAT), cancellation);
        }
        if (iri.equals(ENCODE) && arguments.size() == 1) {
            return new BoundedText.Encode(arguments.get(0), cancellation);
        }
        if (arguments.size() == 2 && SEARCHES.containsKey(iri)) {
            return transform(
                    SEARCHES.get(iri).apply(arguments.get(0), arguments.get(1)),
                    arguments.get(0),
                    arguments.get(1));
        }
        if (iri.equals(POWER) && arguments.size() == 2) {
            return new GuardedFunction(new BoundedNumber.Power(arguments, cancellation));
        }
        if (ROUNDING.contains(iri) && arguments.size() == 2) {
            Expr places = new BoundedNumber.Places(arguments.get(1), cancellation);
            return new GuardedFunction(
                    super.transform(function, new ExprList(List.of(arguments.get(0), places))));
        }
        if (iri.startsWith(XSD.getURI())
                && !iri.equals(XSD.xstring.getURI())
                && arguments.size() == 1) {
            return new GuardedFunction(
                    super.transform(
                            function,
                            new ExprList(
                                    new BoundedNumber.Digits(arguments.get(0), cancellation))));
        }
        Expr same = super.transform(function, arguments);
        return function instanceof E_Function ? new GuardedFunction(same) : same;
    }
}
