package org.rolegraph.load.ingest;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.load.check.Checker;
import org.rolegraph.load.check.Recheck;
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
        check(reader, Optional.empty(), offers, origins, problems);
    }

    /**
     * The same, where much was checked before.
     *
     * @return the nodes of which something was found
     */
    static Set<Node> check(
            StoreReader reader,
            Optional<Recheck> recheck,
            Offers offers,
            Function<String, Optional<Location>> origins,
            Problems problems) {
        Set<Node> faulty =
                Checker.check(
                        reader.union(),
                        new Numbered(reader.numbered()),
                        recheck,
                        origins,
                        problems);
        LinkTargets.check(reader.dataset(), offers, problems);
        return faulty;
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
        public void forEachOf(long subject, Visitor visitor) {
            triples.forEachOf(subject, visitor::triple);
        }

        @Override
        public void forEachTo(long object, Visitor visitor) {
            triples.forEachTo(object, visitor::triple);
        }

        @Override
        public void forEach(long predicate, Visitor visitor) {
            triples.forEach(predicate, visitor::triple);
        }
    }
}
