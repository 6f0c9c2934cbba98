package org.rolegraph.store.triples;

import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.rolegraph.store.generation.KeyedTriples;
import org.rolegraph.store.tdb.Damage;
import org.rolegraph.store.tdb.TermReader;

/**
 * The terms of a store that does not change and their numbers, which are TDB2's ids as they are on
 * disk: for who reads very many, once each, and would only fill TDB2's caches. For one thread,
 * within its transaction.
 */
final class StoredTerms {
    /**
     * The number of no term: the upper bit says that a value is within the id, and the bits after
     * it which type, of which 0 is none.
     */
    static final long NONE = KeyedTriples.NONE;

    private final DatasetGraphTDB dataset;
    private final TermReader reader;

    StoredTerms(DatasetGraphTDB dataset) {
        this.dataset = dataset;
        this.reader = TermReader.of(Path.of(dataset.getLocation().getDirectoryPath(), Tdb.TERMS));
    }

    /** The number of an IRI; {@link #NONE} when the store does not hold it. */
    long number(String iri) {
        return number(NodeFactory.createURI(iri));
    }

    /** The number of a term; {@link #NONE} when the store does not hold it. */
    long number(Node term) {
        NodeId found = Tdb.nodes(dataset).getNodeIdForNode(term);
        if (NodeId.isDoesNotExist(found)) {
            return NONE;
        }
        // this opening gives every id as the address of its 64 bits, those of values too
        return found.getPtrLocation();
    }

    /** The term of a number. */
    Node term(long number) {
        try {
            return reader.term(number);
        } catch (RuntimeException e) {
            throw Damage.of(Tdb.place(dataset), "the dictionary", e);
        }
    }
}
