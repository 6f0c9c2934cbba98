package org.rolegraph.base.result;

import java.util.Set;
import java.util.regex.Pattern;
import org.rolegraph.base.vocab.Prefixes;

/** What the writers must know of XML Schema's datatypes. */
final class Datatypes {
    static final String XSD = Prefixes.XSD;
    static final String STRING = XSD + "string";
    static final String INTEGER = XSD + "integer";
    static final String DECIMAL = XSD + "decimal";
    static final String BOOLEAN = XSD + "boolean";

    private static final Set<String> NUMERIC =
            Set.of(
                    "integer",
                    "decimal",
                    "double",
                    "float",
                    "long",
                    "int",
                    "short",
                    "byte",
                    "nonNegativeInteger",
                    "positiveInteger",
                    "nonPositiveInteger",
                    "negativeInteger",
                    "unsignedLong",
                    "unsignedInt",
                    "unsignedShort",
                    "unsignedByte");

    /** RFC 8259, number. */
    private static final Pattern JSON_NUMBER =
            Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private static final Pattern BARE_INTEGER = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern BARE_DECIMAL = Pattern.compile("[+-]?[0-9]*\\.[0-9]+");
    private static final Pattern BARE_DOUBLE =
            Pattern.compile("[+-]?([0-9]+\\.[0-9]*|\\.[0-9]+|[0-9]+)[eE][+-]?[0-9]+");

    private Datatypes() {}

    static boolean isNumber(Cell cell) {
        return cell instanceof Cell.Value value
                && value.datatype().startsWith(XSD)
                && NUMERIC.contains(value.datatype().substring(XSD.length()));
    }

    static boolean isJsonNumber(Cell.Value value) {
        return isNumber(value) && JSON_NUMBER.matcher(value.lexical()).matches();
    }

    static boolean isTruth(Cell.Value value) {
        return value.datatype().equals(BOOLEAN)
                && (value.lexical().equals("true") || value.lexical().equals("false"));
    }

    /** Whether Turtle's bare form of a number gives this literal back, datatype and all. */
    static boolean isBareInTurtle(Cell.Value value) {
        Pattern form =
                switch (value.datatype()) {
                    case INTEGER -> BARE_INTEGER;
                    case DECIMAL -> BARE_DECIMAL;
                    case XSD + "double" -> BARE_DOUBLE;
                    default -> null;
                };
        return form != null && form.matcher(value.lexical()).matches();
    }

    static boolean isPlainString(Cell.Value value) {
        return value.language().isEmpty() && value.datatype().equals(STRING);
    }
}
