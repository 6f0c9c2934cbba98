package org.rolegraph.store;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.util.XSDNumUtils;

/**
 * The one spelling of a value that the store keeps, so that equal values are one triple, and what
 * is read is what was written. TDB2 keeps short numbers, dates and truth values as values: {@code
 * 1.5} and {@code 1.50} would be two triples that print the same.
 */
final class Literals {
    private Literals() {}

    /**
     * The literal as the store gives it back; any other term, and a literal whose text does not fit
     * its datatype, as it is. Empty for an {@code xsd:integer} beyond 64 bits, which TDB2 would
     * keep as another number.
     */
    static Optional<Node> stored(Node term) {
        if (!Tdb.hasValueType(term) || !term.getLiteral().isWellFormed()) {
            return Optional.of(term);
        }
        RDFDatatype type = term.getLiteralDatatype();
        String text = term.getLiteralLexicalForm().strip();
        if (type.equals(XSDDatatype.XSDdecimal)) {
            return Optional.of(NodeFactory.createLiteralDT(decimal(new BigDecimal(text)), type));
        }
        if (isInteger(term)) {
            BigInteger value = new BigInteger(text);
            if (type.equals(XSDDatatype.XSDinteger) && value.bitLength() > 63) {
                return Optional.empty();
            }
            return Optional.of(NodeFactory.createLiteralDT(value.toString(), type));
        }
        if (type.equals(XSDDatatype.XSDdouble)) {
            double value = ((Number) term.getLiteralValue()).doubleValue();
            return Optional.of(NodeFactory.createLiteralDT(XSDNumUtils.stringForm(value), type));
        }
        return Optional.of(Tdb.kept(term).orElse(term));
    }

    private static boolean isInteger(Node literal) {
        return literal.getLiteralValue() instanceof Number
                && XSDDatatype.XSDinteger.isValidLiteral(literal.getLiteral());
    }

    /** With a point and one digit behind it at least, without other trailing zeros. */
    private static String decimal(BigDecimal value) {
        String plain = value.stripTrailingZeros().toPlainString();
        return plain.contains(".") ? plain : plain + ".0";
    }
}
