package org.rolegraph.store.tdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.thrift.TRDF;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.jena.riot.thrift.wire.RDF_Term;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TProtocol;

/** Reads the terms of a file of terms, past TDB2's caches. For one thread. */
public final class TermReader {
    private final TermWindow window;
    private final TProtocol protocol;

    TermReader(MappedFile file) {
        this.window = new TermWindow(file);
        this.protocol = TRDF.protocol(window);
    }

    /** Reads a file of terms. */
    public static TermReader of(Path file) {
        try {
            return new TermReader(MappedFile.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The term of an id, whether it is a value or an address.
     *
     * @throws IllegalStateException when there is no term
     */
    public Node term(long id) {
        if (ValueIds.isValue(id)) {
            return ValueIds.term(id);
        }
        try {
            window.position(id);
            RDF_Term term = new RDF_Term();
            term.read(protocol);
            return ThriftConvert.convert(term);
        } catch (TException e) {
            throw new IllegalStateException("there is no term at the byte " + id, e);
        }
    }
}
