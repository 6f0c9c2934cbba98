package org.rolegraph.load.ingest;

import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.load.check.Checker;
import org.rolegraph.load.sieve.NumberedGraph;
import org.rolegraph.store.triples.NumberedTriples;
import org.rolegraph.store.triples.StoreReader;

/** Checks what is in a store. */
public final class StoreCheck {
    private StoreCheck() {}

    /**
     * Adds what is wrong with the union of the store's graphs; by the thread that opened it.
     *
     * @param offers the sources that it may hold
     */
    public static void check(
            StoreReader reader,
            Offers offers,
            Function<String, Optional<Location>> origins,
            Problems problems) {
        Checker.check(reader.union(), new Numbered(reader.numbered()), origins, problems);
        LinkTargets.check(reader.dataset(), offers, problems);
    }

    private record Numbered(NumberedTriples triples) implements NumberedGraph {
        @Override
        public long number(Node term) {
            return triples.number(term);
        }

        @Override
        public Node term(long number) {
            return triples.term(number);
        }

        @Override
        public void forEach(Visitor visitor) {
            triples.forEach(visitor::triple);
        }

        @Override
        public void forEach(long predicate, Visitor visitor) {
            triples.forEach(predicate, visitor::triple);
        }
    }
}
