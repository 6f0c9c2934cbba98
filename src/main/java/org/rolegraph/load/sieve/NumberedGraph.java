package org.rolegraph.load.sieve;

import org.apache.jena.graph.Node;

/**
 * A graph with numbers for terms, as a store has them: what is to be looked at triple by triple
 * need not be read term by term. Equal terms have equal numbers, others have others.
 */
public interface NumberedGraph {
    /** The number of no term. */
    long NONE = Long.MIN_VALUE;

    /** Takes triples. */
    @FunctionalInterface
    interface Visitor {
        void triple(long subject, long predicate, long object);
    }

    /** The number of a term, or {@link #NONE} when the graph does not know it. */
    long number(Node term);

    /** The term of a number that the graph has given. */
    Node term(long number);

    /**
     * Visits each triple once; those of a subject come together, and among these those of a
     * predicate.
     */
    void forEach(Visitor visitor);

    /** Visits each triple of the subject once; those of a predicate come together. */
    void forEachOf(long subject, Visitor visitor);

    /** Visits each triple with the object, in any order and perhaps more than once. */
    void forEachTo(long object, Visitor visitor);

    /** Visits each triple with the predicate, in any order and perhaps more than once. */
    void forEach(long predicate, Visitor visitor);
}
