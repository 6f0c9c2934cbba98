package org.rolegraph.ask.engine;

import java.util.Iterator;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.rolegraph.ask.remote.RemoteQuery;

/** A query that is answered, by Jena here or by a server. */
sealed interface Running extends AutoCloseable {
    RowSet select();

    boolean ask();

    Iterator<Triple> triples();

    /** By any thread. */
    void abort();

    @Override
    void close();

    /** Over a dataset of this process. */
    record Here(QueryExec exec) implements Running {
        @Override
        public RowSet select() {
            return exec.select();
        }

        @Override
        public boolean ask() {
            return exec.ask();
        }

        @Override
        public Iterator<Triple> triples() {
            return exec.constructTriples();
        }

        @Override
        public void abort() {
            exec.abort();
        }

        @Override
        public void close() {
            exec.close();
        }
    }

    /** Over what a server holds. */
    record There(RemoteQuery query) implements Running {
        @Override
        public RowSet select() {
            return query.select();
        }

        @Override
        public boolean ask() {
            return query.ask();
        }

        @Override
        public Iterator<Triple> triples() {
            return query.triples();
        }

        @Override
        public void abort() {
            query.abort();
        }

        @Override
        public void close() {
            query.close();
        }
    }
}
