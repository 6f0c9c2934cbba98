package org.rolegraph.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * CONTAINS, STRBEFORE and STRAFTER of long texts. Looking for a long text in a long one takes time
 * with the product of their lengths, in which the JDK does not even let other threads go on.
 */
final class BoundedSearch extends ExprFunction2 {
    /** Comparisons of characters that take some hundredths of a second. */
    private static final long SHORT = 1L << 26;

    private final ExprFunction2 function;
    private final Cancellation cancellation;

    private BoundedSearch(
            ExprFunction2 function, Expr text, Expr part, Cancellation cancellation) {
        super(text, part, "search");
        this.function = function;
        this.cancellation = cancellation;
    }

    /** Whether the function is one of the three. */
    static boolean isSearch(ExprFunction2 function) {
        return function instanceof E_StrContains
                || function instanceof E_StrBefore
                || function instanceof E_StrAfter;
    }

    static BoundedSearch of(
            ExprFunction2 function, Expr text, Expr part, Cancellation cancellation) {
        return new BoundedSearch(function, text, part, cancellation);
    }

    @Override
    public NodeValue eval(NodeValue text, NodeValue part) {
        if ((long) BoundedText.length(text) * BoundedText.length(part) <= SHORT) {
            return function.eval(text, part);
        }
        // an error where the two do not go together, else what it gives when nothing is found
        NodeValue nothing = function.eval(like(text, ""), part);
        String whole = text.asNode().getLiteralLexicalForm();
        Matcher found =
                Pattern.compile(part.asNode().getLiteralLexicalForm(), Pattern.LITERAL)
                        .matcher(new InterruptibleText(whole, cancellation));
        if (!found.find()) {
            return nothing;
        }
        if (function instanceof E_StrContains) {
            return NodeValue.TRUE;
        }
        return function instanceof E_StrBefore
                ? like(text, whole.substring(0, found.start()))
                : like(text, whole.substring(found.end()));
    }

    /** Another text of the same language or datatype. */
    private static NodeValue like(NodeValue text, String lexical) {
        Node node = text.asNode();
        return NodeValue.makeNode(
                node.getLiteralLanguage().isEmpty()
                        ? NodeFactory.createLiteralDT(lexical, node.getLiteralDatatype())
                        : NodeFactory.createLiteralLang(lexical, node.getLiteralLanguage()));
    }

    @Override
    public Expr copy(Expr text, Expr part) {
        return new BoundedSearch(function, text, part, cancellation);
    }
}
