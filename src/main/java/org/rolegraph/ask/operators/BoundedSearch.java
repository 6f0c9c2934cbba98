package org.rolegraph.ask.operators;

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

    private BoundedSearch(ExprFunction2 function, Expr text, Expr part, Cancellation cancellation) {
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
        String wanted = part.asNode().getLiteralLexicalForm();
        int found = indexOf(whole, wanted);
        if (found < 0) {
            return nothing;
        }
        if (function instanceof E_StrContains) {
            return NodeValue.TRUE;
        }
        return function instanceof E_StrBefore
                ? like(text, whole.substring(0, found))
                : like(text, whole.substring(found + wanted.length()));
    }

    /** By the algorithm of Knuth, Morris and Pratt, in time with the sum of the lengths. */
    private int indexOf(String text, String part) {
        int[] border = new int[part.length()];
        for (int i = 1, length = 0; i < border.length; i++) {
            cancellation.check();
            while (length > 0 && part.charAt(i) != part.charAt(length)) {
                length = border[length - 1];
            }
            length += part.charAt(i) == part.charAt(length) ? 1 : 0;
            border[i] = length;
        }
        for (int i = 0, length = 0; i < text.length(); i++) {
            cancellation.check();
            while (length > 0 && text.charAt(i) != part.charAt(length)) {
                length = border[length - 1];
            }
            length += text.charAt(i) == part.charAt(length) ? 1 : 0;
            if (length == part.length()) {
                return i - length + 1;
            }
        }
        return -1;
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
