package org.rolegraph.query;

import java.util.Set;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;

/** Puts functions that can be cancelled in the place of Jena's REGEX and REPLACE. */
final class CancellableExpressions extends ExprTransformCopy {
    private static final String FN = "http://www.w3.org/2005/xpath-functions#";
    private static final Set<String> MATCHES = Set.of(FN + "matches");
    private static final Set<String> REPLACE = Set.of(FN + "replace");

    private final Cancellation cancellation;

    private CancellableExpressions(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    /** Jena's optimizer behind this one, so that it folds constants by functions that can end. */
    static RewriteFactory rewriting(Cancellation cancellation) {
        return context ->
                op ->
                        Optimize.stdOptimizationFactory
                                .create(context)
                                .rewrite(
                                        Transformer.transform(
                                                new TransformCopy(),
                                                new CancellableExpressions(cancellation),
                                                op));
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        String iri = function instanceof E_Function call ? call.getFunctionIRI() : "";
        if (function instanceof E_Regex || MATCHES.contains(iri)) {
            return new CancellableRegex(arguments, cancellation);
        }
        if (function instanceof E_StrReplace || REPLACE.contains(iri)) {
            return new CancellableReplace(arguments, cancellation);
        }
        return super.transform(function, arguments);
    }
}
