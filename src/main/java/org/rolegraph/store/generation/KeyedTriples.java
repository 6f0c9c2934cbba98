package org.rolegraph.store.generation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The triples of a generation by keys, for who looks at so many that strings would be too dear: a
 * key stands for a term, equal keys for equal terms, and {@link #text} says which. Keys hold for
 * one object of this type only, and their order means nothing.
 */
public interface KeyedTriples {
    /** The key of no term. */
    long NONE = Long.MIN_VALUE;

    /** Keys from here on stand for no term: for who puts terms of their own beside these. */
    long FREE = 1L << 62;

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

    /** Something that looks at triples of several predicates. */
    @FunctionalInterface
    interface OfSubject {
        /**
         * Sees one triple.
         *
         * @param predicate its place in the list that was asked for
         */
        void triple(long subject, int predicate, long object, long graph);
    }

    /**
     * Calls the visitor for each triple with one of the predicates: those of a subject come
     * together, in no certain order.
     */
    default void forEachBySubject(List<String> predicates, OfSubject visitor) {
        List<long[]> all = new ArrayList<>();
        for (int i = 0; i < predicates.size(); i++) {
            long place = i;
            forEach(predicates.get(i), (g, s, o) -> all.add(new long[] {s, place, o, g}));
        }
        all.sort(Comparator.comparingLong(triple -> triple[0]));
        all.forEach(triple -> visitor.triple(triple[0], (int) triple[1], triple[2], triple[3]));
    }

    /**
     * The key of an IRI; {@link #NONE} when no triple has it, or none that was visited where keys
     * are given on the way.
     */
    long key(String iri);

    /** The IRI, or the lexical form of a literal. */
    String text(long key);

    /** The language of a literal, as it is written; empty for one without, null for an IRI. */
    String language(long key);

    /** Whether the key stands for an IRI. */
    default boolean isIri(long key) {
        return language(key) == null;
    }
}
