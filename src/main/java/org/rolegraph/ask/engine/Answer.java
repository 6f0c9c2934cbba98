package org.rolegraph.ask.engine;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Triple;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Table;

/**
 * What a query gave. It holds the store open and a query running: close it. Used by one thread.
 *
 * <p>Reading rows or triples may throw a {@link org.rolegraph.base.problem.Failure} with exit
 * LIMIT, when a limit of time or memory ends the query; what was read before stands.
 */
public abstract sealed class Answer implements AutoCloseable {
    private Answer() {}

    /** Answers every case. */
    public abstract <T> T fold(
            Function<Rows, T> rows, Function<Truth, T> truth, Function<Triples, T> triples);

    /**
     * The warning that the limit of rows has cut the answer, for exit LIMIT; known once it has been
     * read to its end.
     */
    public Optional<Problem> cut() {
        return Optional.empty();
    }

    @Override
    public void close() {}

    /** The answer of a SELECT. */
    public static final class Rows extends Answer implements Table {
        private final List<String> columns;
        private final List<String> entities;
        private final Feed<List<Cell>> feed;

        Rows(List<String> columns, List<String> entities, Feed<List<Cell>> feed) {
            this.columns = List.copyOf(columns);
            this.entities = List.copyOf(entities);
            this.feed = feed;
        }

        @Override
        public List<String> columns() {
            return columns;
        }

        @Override
        public List<String> entities() {
            return entities;
        }

        @Override
        public Iterator<List<Cell>> rows() {
            return feed;
        }

        @Override
        public Optional<Problem> cut() {
            return feed.cut();
        }

        @Override
        public String cutNote() {
            return cut().map(Problem::message).orElse("");
        }

        @Override
        public <T> T fold(
                Function<Rows, T> rows, Function<Truth, T> truth, Function<Triples, T> triples) {
            return rows.apply(this);
        }

        @Override
        public void close() {
            feed.close();
        }
    }

    /** The answer of an ASK. */
    public static final class Truth extends Answer {
        private final boolean value;

        Truth(boolean value) {
            this.value = value;
        }

        public boolean value() {
            return value;
        }

        @Override
        public <T> T fold(
                Function<Rows, T> rows, Function<Truth, T> truth, Function<Triples, T> triples) {
            return truth.apply(this);
        }
    }

    /** The answer of a CONSTRUCT or DESCRIBE: triples in no order, some perhaps repeated. */
    public static final class Triples extends Answer {
        private final Feed<Triple> feed;

        Triples(Feed<Triple> feed) {
            this.feed = feed;
        }

        /** Read once; the same iterator at every call. */
        public Iterator<Triple> triples() {
            return feed;
        }

        @Override
        public Optional<Problem> cut() {
            return feed.cut();
        }

        @Override
        public <T> T fold(
                Function<Rows, T> rows, Function<Truth, T> truth, Function<Triples, T> triples) {
            return triples.apply(this);
        }

        @Override
        public void close() {
            feed.close();
        }
    }
}
