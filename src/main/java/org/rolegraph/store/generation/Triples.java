package org.rolegraph.store.generation;

/** The triples of a generation as strings, for what is derived from them. */
@FunctionalInterface
public interface Triples extends AutoCloseable {
    /** Calls the visitor for each triple with the predicate, in a stable order. */
    void forEach(String predicate, Visitor visitor);

    /** The same triples by keys, for who looks at many. */
    default KeyedTriples keyed() {
        return new InternedTriples(this);
    }

    /** Releases what it reads from; nothing by default. */
    @Override
    default void close() {}

    /** Something that looks at triples. */
    @FunctionalInterface
    interface Visitor {
        /**
         * Sees one triple.
         *
         * @param graph IRI of the named graph
         * @param subject IRI
         * @param object IRI, or the lexical form of a literal
         * @param language of the literal, or empty; null when the object is an IRI
         */
        void triple(String graph, String subject, String object, String language);
    }
}
