package org.rolegraph.store.tdb;

import org.apache.jena.dboe.index.Index;
import org.apache.jena.dboe.trans.data.TransBinaryDataFile;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;

/** Jena's dictionary, whose terms are read where they lie and never beyond their file. */
final class MappedDictionary extends NodeTableTRDF {
    private final TermReader terms;

    /**
     * @param numbers addresses by hashes of terms
     * @param file the file of terms, as a part of transactions
     * @param terms the same file; Jena reads from one thread at a time
     */
    MappedDictionary(Index numbers, TransBinaryDataFile file, MappedFile terms) {
        super(numbers, file);
        this.terms = new TermReader(terms);
    }

    @Override
    protected Node readNodeFromTable(NodeId id) {
        return terms.term(id.getPtrLocation());
    }
}
