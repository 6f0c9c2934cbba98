package org.rolegraph.store.triples;

import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.DatasetGraphTDB;

/**
 * The union of a store's named graphs with the numbers that TDB2 gives to terms: its ids as they
 * are on disk. For the thread that opened the reader and until that is closed.
 */
public final class NumberedTriples {
    /** The number of no term. */
    public static final long NONE = StoredTerms.NONE;

    /** Takes triples. */
    @FunctionalInterface
    public interface Visitor {
        void triple(long subject, long predicate, long object);
    }

    private final DatasetGraphTDB dataset;
    private final StoredTerms terms;

    NumberedTriples(DatasetGraphTDB dataset, StoredTerms terms) {
        this.dataset = dataset;
        this.terms = terms;
    }

    /** The number of a term, or {@link #NONE} when the store does not hold it. */
    public long number(Node term) {
        return terms.number(term);
    }

    /** The term of a number. */
    public Node term(long number) {
        return terms.term(number);
    }

    /** Visits each triple once, by subject, predicate, object. */
    public void forEach(Visitor visitor) {
        bySubject(visitor);
    }

    /** Visits each triple of the subject once, by predicate, object. */
    public void forEachOf(long subject, Visitor visitor) {
        bySubject(visitor, subject);
    }

    /** Visits each triple with the object; one that is in several graphs, several times. */
    public void forEachTo(long object, Visitor visitor) {
        Tdb.forEach(dataset, "OSPG", ospg -> visitor.triple(ospg[1], ospg[2], ospg[0]), object);
    }

    private void bySubject(Visitor visitor, long... begin) {
        long[] last = {NONE, NONE, NONE};
        Tdb.forEach(
                dataset,
                "SPOG",
                spog -> {
                    // the same triple of another graph comes next
                    if (!Arrays.equals(spog, 0, 3, last, 0, 3)) {
                        System.arraycopy(spog, 0, last, 0, 3);
                        visitor.triple(spog[0], spog[1], spog[2]);
                    }
                },
                begin);
    }

    /** Visits each triple with the predicate; one that is in several graphs, several times. */
    public void forEach(long predicate, Visitor visitor) {
        Tdb.forEach(dataset, "POSG", posg -> visitor.triple(posg[2], posg[0], posg[1]), predicate);
    }
}
