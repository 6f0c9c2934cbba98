package org.rolegraph.base.model;

import java.util.function.Function;

/** An object of a statement: an IRI or a literal. */
public sealed interface Term permits Iri, Literal {
    /** The one of the two functions that fits this term, applied to it. */
    <T> T fold(Function<Iri, T> iri, Function<Literal, T> literal);
}
