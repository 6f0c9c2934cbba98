package org.rolegraph.store.tdb;

import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.util.XSDNumUtils;
import org.apache.jena.tdb2.store.NodeId;

/**
 * The one spelling of a value that a store keeps, so that equal values of one datatype are one
 * term. It is the spelling in which TDB2 gives back the values that it keeps within ids:
 *
 * <ul>
 *   <li>integers and the types derived from them: no plus, no zeros in front, no −0;
 *   <li>decimals likewise, with a point and one digit after it at least, without other zeros at the
 *       end;
 *   <li>doubles and floats as XPath writes them, with an exponent ({@code 1.5e0});
 *   <li>truth values: {@code true}, {@code false};
 *   <li>dates and times: no zeros at the end of a fraction of a second, {@code +00:00} for {@code
 *       -00:00}.
 * </ul>
 *
 * <p>The work grows with the length of the text alone.
 */
public final class Literals {
    private Literals() {}

    /** The term in its one spelling; whatever is no valid value of such a type, as it is. */
    public static Node canonical(Node term) {
        if (!isValue(term)) {
            return term;
        }
        RDFDatatype type = term.getLiteralDatatype();
        String text = term.getLiteralLexicalForm();
        String spelled = spelled(type, text.strip(), term);
        return spelled.equals(text) ? term : NodeFactory.createLiteralDT(spelled, type);
    }

    /** Whether it is a valid literal of a type whose values TDB2 keeps within ids, if they fit. */
    static boolean isValue(Node term) {
        return NodeId.hasInlineDatatype(term) && term.getLiteral().isWellFormed();
    }

    private static String spelled(RDFDatatype type, String text, Node term) {
        if (type.equals(XSDDatatype.XSDdecimal)) {
            return decimal(text);
        }
        if (type.equals(XSDDatatype.XSDdouble)) {
            return XSDNumUtils.stringForm(((Number) term.getLiteralValue()).doubleValue());
        }
        if (type.equals(XSDDatatype.XSDfloat)) {
            return XSDNumUtils.stringForm(((Number) term.getLiteralValue()).floatValue());
        }
        if (type.equals(XSDDatatype.XSDboolean)) {
            return text.equals("1") || text.equals("true") ? "true" : "false";
        }
        if (type.equals(XSDDatatype.XSDdate)
                || type.equals(XSDDatatype.XSDdateTime)
                || type.equals(XSDDatatype.XSDdateTimeStamp)) {
            return moment(text);
        }
        return signed(text, whole(unsigned(text)));
    }

    private static String decimal(String text) {
        String digits = unsigned(text);
        int point = digits.indexOf('.');
        String whole = whole(point < 0 ? digits : digits.substring(0, point));
        String part = point < 0 ? "" : withoutEnd(digits.substring(point + 1));
        return signed(text, whole + "." + (part.isEmpty() ? "0" : part));
    }

    private static String unsigned(String text) {
        return text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    }

    private static String signed(String text, String digits) {
        boolean zero = digits.equals("0") || digits.equals("0.0");
        return text.startsWith("-") && !zero ? "-" + digits : digits;
    }

    private static String whole(String digits) {
        int first = 0;
        while (first < digits.length() - 1 && digits.charAt(first) == '0') {
            first++;
        }
        return digits.isEmpty() ? "0" : digits.substring(first);
    }

    private static String withoutEnd(String digits) {
        int end = digits.length();
        while (end > 0 && digits.charAt(end - 1) == '0') {
            end--;
        }
        return digits.substring(0, end);
    }

    private static String moment(String text) {
        String moment =
                text.endsWith("-00:00") ? text.substring(0, text.length() - 6) + "+00:00" : text;
        int point = moment.indexOf('.');
        if (point < 0) {
            return moment;
        }
        int end = point + 1;
        while (end < moment.length() && Character.isDigit(moment.charAt(end))) {
            end++;
        }
        String fraction = withoutEnd(moment.substring(point + 1, end));
        return moment.substring(0, point)
                + (fraction.isEmpty() ? "" : "." + fraction)
                + moment.substring(end);
    }
}
