package org.rolegraph.load.sieve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * A graph that caches what shapes ask again and again, for one check by one thread of a graph that
 * does not change meanwhile.
 *
 * <p>SHACL goes from node to node and asks for one property after the other, and for the type of
 * each value with the classes above it: millions of look-ups, each of which costs a walk down a
 * tree of pages when the graph is a store. So all triples of the last few subjects are kept, the
 * types of the last many, and the whole of {@code rdfs:subClassOf}; memory stays flat whatever the
 * graph's size.
 */
public final class CachingGraph extends GraphBase {
    /** Subjects with all their triples. */
    private static final int DESCRIBED = 64;

    /** Subjects with their types, of which big sources have tens of thousands that recur. */
    private static final int TYPED = 50_000;

    private static final Node TYPE = RDF.type.asNode();
    private static final Node SUBCLASS = RDFS.subClassOf.asNode();

    private final Graph graph;
    private final Map<Node, List<Triple>> descriptions = recent(DESCRIBED);
    private final Map<Node, List<Triple>> types = recent(TYPED);
    private Map<Node, List<Triple>> superclasses;

    public CachingGraph(Graph graph) {
        this.graph = graph;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        return graphBaseFind(pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Node subject, Node predicate, Node object) {
        if (!isTerm(subject)) {
            return graph.find(subject, predicate, object);
        }
        List<Triple> known = known(subject, predicate);
        List<Triple> matching = new ArrayList<>(known.size());
        for (Triple triple : known) {
            if ((!isTerm(predicate) || triple.getPredicate().equals(predicate))
                    && (!isTerm(object) || triple.getObject().sameValueAs(object))) {
                matching.add(triple);
            }
        }
        return WrappedIterator.create(matching.iterator());
    }

    /** At least all triples of the subject with the predicate. */
    private List<Triple> known(Node subject, Node predicate) {
        if (TYPE.equals(predicate)) {
            return types.computeIfAbsent(subject, s -> list(s, TYPE));
        }
        if (SUBCLASS.equals(predicate)) {
            if (superclasses == null) {
                superclasses = new java.util.HashMap<>();
                graph.find(Node.ANY, SUBCLASS, Node.ANY)
                        .forEach(
                                t ->
                                        superclasses
                                                .computeIfAbsent(
                                                        t.getSubject(), s -> new ArrayList<>())
                                                .add(t));
            }
            return superclasses.getOrDefault(subject, List.of());
        }
        return descriptions.computeIfAbsent(subject, s -> list(s, Node.ANY));
    }

    private List<Triple> list(Node subject, Node predicate) {
        return graph.find(subject, predicate, Node.ANY).toList();
    }

    private static boolean isTerm(Node node) {
        return node != null && node.isConcrete();
    }

    private static Map<Node, List<Triple>> recent(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Node, List<Triple>> eldest) {
                return size() > most;
            }
        };
    }
}
