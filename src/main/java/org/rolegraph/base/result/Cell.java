package org.rolegraph.base.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.rolegraph.base.vocab.Prefixes;

/** One cell of an answer. */
public sealed interface Cell {
    /** Nothing: an unbound variable. */
    Cell EMPTY = new Empty();

    /** No value. */
    record Empty() implements Cell {}

    /**
     * An entity.
     *
     * @param iri the whole IRI, or {@code _:id} for a blank node
     * @param curie its short form, or empty when there is none
     * @param label its preferred label in the answer's language, or empty when there is none
     */
    record Entity(String iri, String curie, String label) implements Cell {}

    /**
     * A literal.
     *
     * @param lexical the text as it is written
     * @param datatype IRI of the datatype
     * @param language BCP 47 tag, or empty
     */
    record Value(String lexical, String datatype, String language) implements Cell {}

    /** An entity that is not blank, with its short form. */
    static Cell entity(String iri, String label) {
        return new Entity(iri, Prefixes.curie(iri).orElse(""), label);
    }

    /** A text; nothing for an empty one. */
    static Cell text(String text) {
        return text.isEmpty() ? EMPTY : string(text);
    }

    /**
     * A text, also an empty one: formats that distinguish {@code ""} from nothing write {@code ""}.
     */
    static Cell string(String text) {
        return new Value(text, Datatypes.STRING, "");
    }

    static Cell truth(boolean holds) {
        return new Value(Boolean.toString(holds), Datatypes.BOOLEAN, "");
    }

    static Cell number(long number) {
        return new Value(Long.toString(number), Datatypes.INTEGER, "");
    }

    /** So many digits after the point, a half to the even neighbour; nothing for NaN. */
    static Cell number(double number, int digits) {
        return Double.isNaN(number)
                ? EMPTY
                : decimal(BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_EVEN));
    }

    /** As many digits as it has; nothing for null. */
    static Cell decimal(BigDecimal number) {
        return number == null ? EMPTY : decimal(number.toPlainString());
    }

    /** A decimal number that is written already. */
    static Cell decimal(String lexical) {
        return new Value(lexical, Datatypes.DECIMAL, "");
    }
}
