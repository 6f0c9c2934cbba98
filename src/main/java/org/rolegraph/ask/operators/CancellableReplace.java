package org.rolegraph.ask.operators;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** REPLACE (SPARQL 1.1, 17.4.3.15) that ends with its query. */
final class CancellableReplace extends ExprFunctionN {
    private final Cancellation cancellation;
    private final Patterns patterns = new Patterns("REPLACE");

    CancellableReplace(ExprList arguments, Cancellation cancellation) {
        super("replace", arguments);
        this.cancellation = cancellation;
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
        Node text = Patterns.literal("REPLACE", values.get(0));
        Pattern pattern = patterns.of(values.get(1), values.size() < 4 ? null : values.get(3));
        Node with = Patterns.literal("REPLACE", values.get(2));
        Matcher matcher =
                pattern.matcher(new InterruptibleText(text.getLiteralLexicalForm(), cancellation));
        String replaced;
        try {
            replaced = replaced(matcher, with.getLiteralLexicalForm());
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new ExprEvalException("REPLACE: " + e.getMessage());
        }
        // the result is a literal of the same kind as the text
        return NodeValue.makeNode(
                text.getLiteralLanguage().isEmpty()
                        ? NodeFactory.createLiteralDT(replaced, text.getLiteralDatatype())
                        : NodeFactory.createLiteralLang(replaced, text.getLiteralLanguage()));
    }

    /** As {@link Matcher#replaceAll(String)}, each piece charged before it is added. */
    private String replaced(Matcher matcher, String with) {
        long groups = with.chars().filter(c -> c == '$').count();
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            // each reference to a group may bring in as much as the longest group
            cancellation.checkText(text.length() + with.length() + groups * longest(matcher));
            matcher.appendReplacement(text, with);
        }
        matcher.appendTail(text);
        cancellation.chargeText(text.length());
        return text.toString();
    }

    /** Characters of the longest group of a match, and of what stood before it. */
    private static long longest(Matcher match) {
        int longest = match.end() - match.start();
        for (int i = 1; i <= match.groupCount(); i++) {
            longest = Math.max(longest, match.end(i) - match.start(i));
        }
        return longest;
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new CancellableReplace(arguments, cancellation);
    }
}
