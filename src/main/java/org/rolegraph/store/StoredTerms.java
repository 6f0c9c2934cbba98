package org.rolegraph.store;

import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.thrift.TRDF;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.jena.riot.thrift.wire.RDF_Term;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TProtocol;

/**
 * The terms of a store that does not change and their numbers, which are TDB2's ids as they are on
 * disk: for who reads very many, once each, and would only fill TDB2's caches. For one thread,
 * within its transaction.
 */
final class StoredTerms implements AutoCloseable {
    /** The number of no term: of TDB2's types of ids, none begins so. */
    static final long NONE = Long.MIN_VALUE;

    private final DatasetGraphTDB dataset;
    private final TermWindow window;
    private final TProtocol protocol;
    private final byte[] id = new byte[NodeId.SIZE];

    StoredTerms(DatasetGraphTDB dataset) {
        this.dataset = dataset;
        this.window = new TermWindow(Path.of(dataset.getLocation().getDirectoryPath(), Tdb.TERMS));
        this.protocol = TRDF.protocol(window);
    }

    /** The number of an IRI; {@link #NONE} when the store does not hold it. */
    long number(String iri) {
        return number(NodeFactory.createURI(iri));
    }

    /** The number of a term; {@link #NONE} when the store does not hold it. */
    long number(Node term) {
        return Tdb.number(dataset, term);
    }

    /** The term of a number. */
    Node term(long number) {
        BigEndian.put(id, 0, number);
        NodeId pointer = NodeIdFactory.get(id);
        if (NodeId.isInline(pointer)) {
            return NodeId.extract(pointer);
        }
        try {
            window.position(pointer.getPtrLocation());
            RDF_Term term = new RDF_Term();
            term.read(protocol);
            return ThriftConvert.convert(term);
        } catch (TException e) {
            throw new IllegalStateException("there is no term of the number " + pointer, e);
        }
    }

    @Override
    public void close() {
        window.close();
    }
}
