package org.rolegraph.load.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.rolegraph.load.sieve.NumberedGraph;

/** A graph in memory with numbers in the order in which its terms are met. */
public final class NumberedInMemory implements NumberedGraph {
    private final Map<Node, Long> numbers = new HashMap<>();
    private final List<Node> terms = new ArrayList<>();
    private final List<long[]> triples = new ArrayList<>();

    public NumberedInMemory(Graph graph) {
        this(graph, List.of());
    }

    /** As a store does, it knows the terms of triples too that are not in the graph any more. */
    public NumberedInMemory(Graph graph, List<Triple> former) {
        for (Triple t : former) {
            add(t.getSubject());
            add(t.getPredicate());
            add(t.getObject());
        }
        for (Triple t : graph.find().toList()) {
            triples.add(
                    new long[] {add(t.getSubject()), add(t.getPredicate()), add(t.getObject())});
        }
        triples.sort(
                Comparator.<long[]>comparingLong(t -> t[0])
                        .thenComparingLong(t -> t[1])
                        .thenComparingLong(t -> t[2]));
    }

    private long add(Node term) {
        return numbers.computeIfAbsent(
                term,
                t -> {
                    terms.add(t);
                    return terms.size() - 1L;
                });
    }

    @Override
    public long number(Node term) {
        return numbers.getOrDefault(term, NONE);
    }

    @Override
    public Node term(long number) {
        return terms.get((int) number);
    }

    @Override
    public void forEach(Visitor visitor) {
        triples.forEach(t -> visitor.triple(t[0], t[1], t[2]));
    }

    @Override
    public void forEachOf(long subject, Visitor visitor) {
        triples.stream()
                .filter(t -> t[0] == subject)
                .forEach(t -> visitor.triple(t[0], t[1], t[2]));
    }

    @Override
    public void forEachTo(long object, Visitor visitor) {
        triples.stream().filter(t -> t[2] == object).forEach(t -> visitor.triple(t[0], t[1], t[2]));
    }

    @Override
    public void forEach(long predicate, Visitor visitor) {
        triples.stream()
                .filter(t -> t[1] == predicate)
                .forEach(t -> visitor.triple(t[0], t[1], t[2]));
    }
}
