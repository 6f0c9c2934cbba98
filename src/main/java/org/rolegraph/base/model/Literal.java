package org.rolegraph.base.model;

import java.util.function.Function;

/**
 * An RDF literal.
 *
 * @param lexical the text as it is written
 * @param datatype IRI of the datatype; {@code rdf:langString} when there is a language
 * @param language BCP 47 tag, or empty
 */
public record Literal(String lexical, String datatype, String language) implements Term {
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final String LANG_STRING =
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString";

    public Literal {
        if (language.isEmpty() == datatype.equals(LANG_STRING)) {
            throw new IllegalArgumentException(
                    "language \"" + language + "\" does not go with datatype " + datatype);
        }
    }

    public static Literal of(Text text) {
        return text.language().isEmpty()
                ? of(text.value())
                : new Literal(text.value(), LANG_STRING, text.language());
    }

    public static Literal of(String text) {
        return new Literal(text, XSD + "string", "");
    }

    public static Literal of(long number) {
        return new Literal(Long.toString(number), XSD + "integer", "");
    }

    public static Literal of(boolean truth) {
        return new Literal(Boolean.toString(truth), XSD + "boolean", "");
    }

    /** A decimal, written without trailing zeros, so that equal numbers are equal literals. */
    public static Literal of(java.math.BigDecimal number) {
        String plain = number.stripTrailingZeros().toPlainString();
        return new Literal(plain.contains(".") ? plain : plain + ".0", XSD + "decimal", "");
    }

    /** {@code 2021} as a gYear, {@code 2021-04} as a gYearMonth, {@code 2021-04-23} as a date. */
    public static Literal ofDate(String date) {
        String type =
                switch (date.length()) {
                    case 4 -> "gYear";
                    case 7 -> "gYearMonth";
                    default -> "date";
                };
        return new Literal(date, XSD + type, "");
    }

    @Override
    public <T> T fold(Function<Iri, T> iri, Function<Literal, T> literal) {
        return literal.apply(this);
    }
}
