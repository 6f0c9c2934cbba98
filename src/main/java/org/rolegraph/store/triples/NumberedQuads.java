package org.rolegraph.store.triples;

import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.DatasetGraphTDB;

/**
 * The quads of a store that is being written, with the numbers that TDB2 gives to terms: its ids as
 * they are on disk. For the thread of the writer and until that is closed; whoever reads a store
 * that is whole takes {@link NumberedTriples}.
 */
public final class NumberedQuads {
    /** The number that no quad holds: that of a term which the store does not have. */
    public static final long NONE = StoredTerms.NONE;

    /** Takes quads. */
    @FunctionalInterface
    public interface Visitor {
        void quad(long graph, long subject, long predicate, long object);
    }

    private final DatasetGraphTDB dataset;

    public NumberedQuads(DatasetGraphTDB dataset) {
        this.dataset = dataset;
    }

    /** The number of a term, or {@link #NONE}. */
    public long number(Node term) {
        return Tdb.number(dataset, term);
    }

    /** The term of a number. */
    public Node term(long number) {
        return Tdb.term(dataset, number);
    }

    /**
     * Visits each quad: those of a graph come together, among these those of a subject, and among
     * these those of a predicate.
     */
    public void forEach(Visitor visitor) {
        Tdb.forEach(dataset, "GSPO", gspo -> visitor.quad(gspo[0], gspo[1], gspo[2], gspo[3]));
    }

    /** Visits each quad with the predicate: those of an object come together, then of a subject. */
    public void forEach(Node predicate, Visitor visitor) {
        Tdb.forEach(
                dataset,
                // by object, subject: one member of one class said by several graphs is one run
                "POSG",
                posg -> visitor.quad(posg[3], posg[2], posg[0], posg[1]),
                number(predicate));
    }
}
