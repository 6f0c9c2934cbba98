package org.rolegraph.ask.engine;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.rolegraph.ask.operators.Cancellation;

/** Counts the triples of a dataset that one triple pattern matches, by looking them up. */
final class PatternCount {
    /** Counted up to here: no pattern takes longer than a fraction of a second. */
    static final long MOST = 100_000;

    private final DatasetGraph data;
    private final Cancellation cancellation;

    PatternCount(DatasetGraph data, Cancellation cancellation) {
        this.data = data;
        this.cancellation = cancellation;
    }

    /**
     * At most {@link #MOST}; negative when it cannot be told.
     *
     * @param graph its name, one of Jena's names for the default graph and the union, or a variable
     */
    long count(Node graph, Triple pattern) {
        if (!isPlain(pattern.getSubject()) || !isPlain(pattern.getObject())) {
            return -1;
        }
        long count = 0;
        Iterator<Triple> found = find(graph, pattern);
        try {
            while (count < MOST && found.hasNext()) {
                cancellation.check();
                if (agrees(pattern, found.next())) {
                    count++;
                }
            }
        } finally {
            Iter.close(found);
        }
        return count;
    }

    private Iterator<Triple> find(Node graph, Triple pattern) {
        Node subject = any(pattern.getSubject());
        Node predicate = any(pattern.getPredicate());
        Node object = any(pattern.getObject());
        if (!graph.isConcrete()) {
            return Iter.map(data.findNG(Node.ANY, subject, predicate, object), Quad::asTriple);
        }
        return (Quad.isDefaultGraph(graph) ? data.getDefaultGraph() : data.getGraph(graph))
                .find(subject, predicate, object);
    }

    /** Not a triple term with variables in it. */
    private static boolean isPlain(Node node) {
        return node.isConcrete() || node.isVariable();
    }

    private static Node any(Node node) {
        return node.isConcrete() ? node : Node.ANY;
    }

    /** A variable that stands twice has one value. */
    private static boolean agrees(Triple pattern, Triple found) {
        return agrees(
                        pattern.getSubject(),
                        pattern.getPredicate(),
                        found.getSubject(),
                        found.getPredicate())
                && agrees(
                        pattern.getSubject(),
                        pattern.getObject(),
                        found.getSubject(),
                        found.getObject())
                && agrees(
                        pattern.getPredicate(),
                        pattern.getObject(),
                        found.getPredicate(),
                        found.getObject());
    }

    private static boolean agrees(Node one, Node other, Node valueOfOne, Node valueOfOther) {
        return !one.isVariable() || !one.equals(other) || valueOfOne.equals(valueOfOther);
    }
}
