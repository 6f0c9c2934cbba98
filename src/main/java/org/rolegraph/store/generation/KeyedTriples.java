package org.rolegraph.store.generation;

/**
 * The triples of a generation by keys, for who looks at so many that strings would be too dear: a
 * key stands for a term, equal keys for equal terms, and {@link #text} says which. Keys hold for
 * one object of this type only, and their order means nothing.
 */
public interface KeyedTriples {
    /** Something that looks at triples. */
    @FunctionalInterface
    interface Visitor {
        /** Sees one triple of one named graph. */
        void triple(long graph, long subject, long object);
    }

    /**
     * Calls the visitor for each triple with the predicate, in no certain order; once for each
     * named graph that holds it.
     */
    void forEach(String predicate, Visitor visitor);

    /** As {@link #forEach(String, Visitor)}, of the triples whose object is this IRI. */
    void forEach(String predicate, String object, Visitor visitor);

    /** The IRI, or the lexical form of a literal. */
    String text(long key);

    /** The language of a literal, as it is written; empty for one without, null for an IRI. */
    String language(long key);

    /** Whether the key stands for an IRI. */
    default boolean isIri(long key) {
        return language(key) == null;
    }
}
