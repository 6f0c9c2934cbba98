package org.rolegraph.base.result;

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
}
