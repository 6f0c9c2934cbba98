package org.rolegraph.load.check;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.rolegraph.load.sieve.NumberedGraph;

/**
 * How far changes of a graph reach: the nodes of which a rule can say something else than before.
 * What is said of a node follows from its own triples, from what its values are, and for a shortcut
 * from the statements of its subject. Nodes that were at fault are among them, so that what is
 * still wrong is found again.
 */
final class Reach {
    /** Nodes above which looking at all of them is as quick. */
    private static final int MOST = 100_000;

    private final NumberedGraph graph;
    private final Set<Long> nodes = new TreeSet<>();
    private final Set<Long> shortcuts = new HashSet<>();
    private final Set<Long> ofShortcuts = new HashSet<>();
    private final Set<Long> ofStatements = new HashSet<>();
    private final Set<Long> starts = new HashSet<>();

    private Reach(NumberedGraph graph) {
        this.graph = graph;
        for (BareShortcuts.Shortcut each : BareShortcuts.SHORTCUTS) {
            ofShortcuts.add(graph.number(each.property()));
            starts.add(graph.number(each.from()));
            for (Node property : Set.of(each.kindProperty(), each.from(), each.to())) {
                ofStatements.add(graph.number(property));
            }
        }
    }

    /**
     * Of some changes.
     *
     * @param ofValues the properties of a value that are asked for
     * @return nothing when they reach so far that all nodes should be looked at
     */
    static Optional<Reach> of(NumberedGraph graph, Recheck changes, Set<Node> ofValues) {
        Reach reach = new Reach(graph);
        return reach.add(changes, ofValues) ? Optional.of(reach) : Optional.empty();
    }

    private boolean add(Recheck changes, Set<Node> ofValues) {
        Set<Long> asked = new HashSet<>();
        ofValues.forEach(property -> asked.add(graph.number(property)));
        long subclass = graph.number(RDFS.subClassOf.asNode());
        Set<Long> values = new HashSet<>();
        for (long[] triple : changes.changed()) {
            long subject = triple[0];
            long predicate = triple[1];
            if (predicate == subclass) {
                return false;
            }
            nodes.add(subject);
            if (asked.contains(predicate)) {
                values.add(subject);
            }
            if (ofShortcuts.contains(predicate)) {
                shortcuts.add(subject);
            }
            if (ofStatements.contains(predicate)) {
                // what it says now, and by this change what it said
                graph.forEachOf(subject, this::start);
                start(subject, predicate, triple[2]);
            }
        }
        for (Node faulty : changes.faulty()) {
            long node = graph.number(faulty);
            if (node != NumberedGraph.NONE) {
                nodes.add(node);
                shortcuts.add(node);
            }
        }
        for (long value : values) {
            graph.forEachTo(value, (s, p, o) -> nodes.add(s));
            if (nodes.size() > MOST) {
                return false;
            }
        }
        // the statements of a subject are what its shortcuts stand for
        nodes.addAll(shortcuts);
        for (long subject : shortcuts) {
            graph.forEachTo(
                    subject,
                    (s, p, o) -> {
                        if (starts.contains(p)) {
                            nodes.add(s);
                        }
                    });
        }
        return nodes.size() <= MOST;
    }

    private void start(long subject, long predicate, long object) {
        if (starts.contains(predicate)) {
            shortcuts.add(object);
        }
    }

    /** The nodes, in the order of their numbers. */
    Iterable<Long> nodes() {
        return nodes;
    }

    /** Whether all that says something of the shortcuts of a node is within reach. */
    boolean hasAllShortcutsOf(long node) {
        return shortcuts.contains(node);
    }
}
