package org.rolegraph.store;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.util.XSDNumUtils;
import org.rolegraph.problem.Codes;
import org.rolegraph.problem.Exit;
import org.rolegraph.problem.Failure;
import org.rolegraph.problem.Location;

/**
 * The one spelling of a value that the store keeps, so that equal values are one triple, and what
 * is read is what was written. TDB2 keeps numbers, dates and truth values as values: {@code 1.5}
 * and {@code 1.50} would be two triples that print the same, and some long ones would come back as
 * others: an {@code xsd:integer} of more than 64 bits as another number, an {@code xsd:long} of
 * more than 56 bits as an {@code xsd:integer}.
 */
final class Literals {
    private Literals() {}

    /**
     * The literal as the store gives it back; any other term, and a literal whose text does not fit
     * its datatype, as it is.
     *
     * @param term IRI or literal
     * @param place said in the sentence of the failure
     * @throws Failure exit {@code DATA} when the store would give back another value or datatype
     */
    static Node stored(Node term, Location place) {
        if (!Tdb.hasValueType(term) || !term.getLiteral().isWellFormed()) {
            return term;
        }
        Node canonical = canonical(term);
        Node kept = Tdb.kept(canonical);
        if (!isSame(canonical, kept)) {
            throw Failure.of(
                    Exit.DATA,
                    Codes.BAD_VALUE,
                    place,
                    "the literal " + text(term) + " would be given back as " + text(kept),
                    "write it with fewer digits, as xsd:decimal or as xsd:string");
        }
        return kept;
    }

    /** Whether it is the same value of the same datatype, and stays what it is if kept again. */
    private static boolean isSame(Node canonical, Node kept) {
        return kept.equals(canonical)
                || kept.getLiteralDatatype().equals(canonical.getLiteralDatatype())
                        && kept.sameValueAs(canonical)
                        && Tdb.kept(kept).equals(kept);
    }

    private static Node canonical(Node literal) {
        RDFDatatype type = literal.getLiteralDatatype();
        String text = literal.getLiteralLexicalForm().strip();
        if (type.equals(XSDDatatype.XSDdecimal)) {
            return NodeFactory.createLiteralDT(decimal(new BigDecimal(text)), type);
        }
        if (XSDDatatype.XSDinteger.isValidLiteral(literal.getLiteral())) {
            return NodeFactory.createLiteralDT(new BigInteger(text).toString(), type);
        }
        if (type.equals(XSDDatatype.XSDdouble)) {
            double value = ((Number) literal.getLiteralValue()).doubleValue();
            return NodeFactory.createLiteralDT(XSDNumUtils.stringForm(value), type);
        }
        return literal;
    }

    /** With a point and one digit behind it at least, without other trailing zeros. */
    private static String decimal(BigDecimal value) {
        String plain = value.stripTrailingZeros().toPlainString();
        return plain.contains(".") ? plain : plain + ".0";
    }

    private static String text(Node literal) {
        String type = literal.getLiteralDatatypeURI();
        String name = type.substring(type.indexOf('#') + 1);
        return "\"" + literal.getLiteralLexicalForm() + "\"^^xsd:" + name;
    }
}
