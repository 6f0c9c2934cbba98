package org.rolegraph.ask.operators;

import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;

/** Compiles patterns as Jena does, and keeps the last one: mostly it is the same for all rows. */
public final class Patterns {
    private final String function;
    private String source;
    private String flags;
    private Pattern compiled;

    Patterns(String function) {
        this.function = function;
    }

    /**
     * The compiled pattern.
     *
     * @param flagsValue may be null
     * @throws ExprEvalException when pattern or flags are not such
     */
    Pattern of(NodeValue patternValue, NodeValue flagsValue) {
        String newSource = text(patternValue);
        String newFlags = flagsValue == null ? "" : text(flagsValue);
        // an expression is evaluated by the query's thread alone
        if (compiled == null || !newSource.equals(source) || !newFlags.equals(flags)) {
            compiled = RegexEngine.makePattern(function, newSource, newFlags);
            source = newSource;
            flags = newFlags;
        }
        return compiled;
    }

    /**
     * The text to work on: a plain string, or one with a language.
     *
     * @throws ExprEvalException when it is anything else
     */
    static Node literal(String function, NodeValue value) {
        Node node = value.asNode();
        if (node.isLiteral()
                && (!node.getLiteralLanguage().isEmpty()
                        || XSDDatatype.XSDstring.equals(node.getLiteralDatatype()))) {
            return node;
        }
        throw new ExprEvalException(function + ": not a string: " + value);
    }

    private String text(NodeValue value) {
        if (!value.isString()) {
            throw new ExprEvalException(function + ": not a string: " + value);
        }
        return value.getString();
    }
}
