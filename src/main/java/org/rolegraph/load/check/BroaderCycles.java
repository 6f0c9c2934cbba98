package org.rolegraph.load.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.rolegraph.base.problem.Explanation;
import org.rolegraph.base.problem.Severity;
import org.rolegraph.load.sieve.NumberedGraph;
import org.rolegraph.load.sieve.SubjectTriples;

/**
 * No concept is above itself by way of others, however many. Each strongly connected component is
 * one finding, at its first concept by IRI, with a shortest cycle through it: naming every cycle
 * would be exponentially many. (That a concept names itself is found by a shape.)
 */
final class BroaderCycles implements Rule {
    private static final Explanation WHAT =
            new Explanation(
                    "broader-has-no-cycle",
                    Severity.ERROR,
                    "is above itself in the hierarchy of skos:broader",
                    "take out the skos:broader that leads from a wider concept to a narrower one");

    /** Members of a cycle before the middle is only counted. */
    private static final int MOST = 8;

    @Override
    public List<Explanation> explanations() {
        return List.of(WHAT);
    }

    @Override
    public void check(Graph data, Consumer<Finding> found) {
        Digraph<Node> broader = new Digraph<>();
        data.find(Node.ANY, SKOS.broader.asNode(), Node.ANY)
                .forEach(t -> broader.add(t.getSubject(), t.getObject()));
        data.find(Node.ANY, SKOS.narrower.asNode(), Node.ANY)
                .forEach(t -> broader.add(t.getObject(), t.getSubject()));
        report(broader, found);
    }

    @Override
    public Runnable check(
            Graph data,
            NumberedGraph numbers,
            Optional<Reach> reach,
            Consumer<Finding> found,
            Consumer<Consumer<SubjectTriples>> readers) {
        Digraph<Long> all = new Digraph<>();
        numbers.forEach(numbers.number(SKOS.broader.asNode()), (s, p, o) -> all.add(s, o));
        numbers.forEach(numbers.number(SKOS.narrower.asNode()), (s, p, o) -> all.add(o, s));
        // what lies on no cycle need not be named
        Digraph<Node> cyclic = new Digraph<>();
        for (List<Long> component : all.components()) {
            Set<Long> members = new HashSet<>(component);
            for (long from : component) {
                for (long to : all.next(from)) {
                    if (members.contains(to)) {
                        cyclic.add(numbers.term(from), numbers.term(to));
                    }
                }
            }
        }
        return () -> report(cyclic, found);
    }

    private static void report(Digraph<Node> broader, Consumer<Finding> found) {
        for (List<Node> component : broader.components()) {
            Node first = component.stream().min(Comparator.comparing(Node::toString)).orElseThrow();
            found.accept(
                    new Finding(first, WHAT, text(broader.shortestCycle(first), component.size())));
        }
    }

    private static String text(List<Node> cycle, int concepts) {
        List<String> names = new ArrayList<>(cycle.stream().map(NodeText::of).toList());
        names.add(names.get(0));
        if (names.size() > MOST + 1) {
            int left = names.size() - MOST;
            List<String> shorter = new ArrayList<>(names.subList(0, MOST / 2));
            shorter.add("… " + left + " more …");
            shorter.addAll(names.subList(names.size() - MOST / 2, names.size()));
            names = shorter;
        }
        String path = names.stream().collect(Collectors.joining(" → "));
        return concepts == cycle.size()
                ? path
                : path + " (one of the cycles that hold " + concepts + " concepts together)";
    }
}
