package org.rolegraph.ask.engine;

import java.util.List;
import org.apache.jena.graph.Triple;
import org.rolegraph.base.result.Cell;

/** What the query's thread hands to the thread that reads the answer. */
sealed interface Message {
    /** The query has been understood and its first result is being sought. */
    record Columns(List<String> names) implements Message {}

    /** An ASK is decided. */
    record Decided(boolean value) implements Message {}

    /** Triples follow. */
    record Graph() implements Message {}

    /** Some rows. */
    record RowBatch(List<List<Cell>> rows) implements Message {}

    /** Some triples. */
    record TripleBatch(List<Triple> triples) implements Message {}

    /**
     * Nothing follows.
     *
     * @param failure what ended the query, or null when it is done
     * @param cut whether the limit of rows left something out
     */
    record Ended(Throwable failure, boolean cut) implements Message {}
}
