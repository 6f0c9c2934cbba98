package org.rolegraph.store;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.util.XSDNumUtils;

/**
 * Numbers in one spelling, so that equal values of one datatype are one term.
 *
 * <p>TDB2 keeps a decimal's scale in its inline id and prints both {@code 1.5} and {@code 1.50} as
 * {@code 1.5}: without this, two triples that print alike. Numbers too large for an inline id are
 * compared by their spelling. The spelling chosen is the one that TDB2 prints.
 */
final class CanonicalLiteral {
    private CanonicalLiteral() {}

    /** The node itself, unless it is a valid number that TDB2 would print otherwise. */
    static Node of(Node node) {
        if (!node.isLiteral() || !node.getLiteral().isWellFormed()) {
            return node;
        }
        RDFDatatype type = node.getLiteralDatatype();
        String lexical = node.getLiteralLexicalForm();
        String canonical;
        if (XSDDatatype.XSDdecimal.equals(type)) {
            canonical = XSDNumUtils.stringForm(new BigDecimal(lexical.trim()));
        } else if (XSDDatatype.XSDdouble.equals(type)) {
            canonical = XSDNumUtils.stringForm(XSDNumUtils.xsdParseDouble(lexical.trim()));
        } else if (isInteger(node.getLiteralValue())) {
            canonical = node.getLiteralValue().toString();
        } else {
            return node;
        }
        return canonical.equals(lexical) ? node : NodeFactory.createLiteralDT(canonical, type);
    }

    private static boolean isInteger(Object value) {
        return value instanceof Integer || value instanceof Long || value instanceof BigInteger;
    }
}
