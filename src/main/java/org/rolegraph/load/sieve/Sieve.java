package org.rolegraph.load.sieve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.shacl.engine.TargetType;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.VLib;

/**
 * Finds the few nodes that break a shape in one pass over numbers, so that Jena, which looks at
 * each node by itself and term by term, need look at these alone. A shape that has a part which the
 * sieve cannot test keeps all nodes that it aims at.
 *
 * <p>For one check of one graph.
 */
public final class Sieve implements Consumer<SubjectTriples> {
    /** A shape that is sieved, and what it aims at. */
    private static final class Sieved {
        private final NodeTest test;
        private final boolean exact;
        private final Set<Node> suspects = new HashSet<>();
        private final List<Node> predicates = new ArrayList<>();
        private long classes;

        Sieved(NodeTest test, boolean exact) {
            this.test = test;
            this.exact = exact;
        }
    }

    private final NumberedGraph graph;
    private final Types types;
    private final TermTests terms;
    private final IdentityHashMap<Shape, Sieved> sieved = new IdentityHashMap<>();
    private final Bits aims = new Bits();
    private final List<Sieved> all = new ArrayList<>();
    private long ofClasses;

    private Sieve(NumberedGraph graph, Shapes shapes, boolean few) {
        this.graph = graph;
        this.types = new Types(graph, few);
        this.terms = new TermTests(graph, shapes);
        ShapeTests tests = new ShapeTests(graph, types, terms);
        for (Shape shape : shapes.getTargetShapes()) {
            if (all.size() < Long.SIZE) {
                compile(shape, tests);
            }
        }
        types.read();
    }

    /**
     * Gets ready; the nodes are found once the triples have been shown to it.
     *
     * @param few whether it will be shown those of few nodes: none but these are then suspected
     */
    public static Sieve of(NumberedGraph graph, Shapes shapes, boolean few) {
        return new Sieve(graph, shapes, few);
    }

    /** All that the shape aims at where it cannot be tested. */
    private static Sieved sieved(Shape shape, ShapeTests tests) {
        try {
            return new Sieved(tests.of(shape, true), true);
        } catch (Unsievable e) {
            return new Sieved((node, triples) -> false, false);
        }
    }

    private void compile(Shape shape, ShapeTests tests) {
        try {
            Sieved each = sieved(shape, tests);
            for (Target target : shape.getTargets()) {
                if (target.getTargetType() == TargetType.targetClass) {
                    each.classes |= types.bit(target.getObject());
                } else if (target.getTargetType() == TargetType.targetSubjectsOf) {
                    each.predicates.add(target.getObject());
                } else {
                    throw new Unsievable("a target");
                }
            }
            long bit = 1L << all.size();
            each.predicates.forEach(predicate -> aims.set(graph.number(predicate), bit));
            ofClasses |= each.classes;
            sieved.put(shape, each);
            all.add(each);
        } catch (Unsievable e) {
            // Jena looks at all nodes of this one
        }
    }

    @Override
    public void accept(SubjectTriples triples) {
        long shapes = 0;
        long last = NumberedGraph.NONE;
        for (int at = 0; at < triples.size(); at++) {
            if (triples.predicate(at) != last) {
                last = triples.predicate(at);
                shapes |= aims.get(last);
            }
        }
        long classes = types.of(triples.subject()) & ofClasses;
        if (classes != 0) {
            for (int i = 0; i < all.size(); i++) {
                if ((all.get(i).classes & classes) != 0) {
                    shapes |= 1L << i;
                }
            }
        }
        for (; shapes != 0; shapes &= shapes - 1) {
            Sieved each = all.get(Long.numberOfTrailingZeros(shapes));
            if (!each.test.passes(triples.subject(), triples)) {
                each.suspects.add(terms.term(triples.subject()));
            }
        }
    }

    /** The nodes that Jena has to look at, all that break the shape among them. */
    public Collection<Node> suspects(Shape shape, Graph data) {
        Sieved each = sieved.get(shape);
        return each == null ? VLib.focusNodes(data, shape) : each.suspects;
    }

    /** Whether the shape is sieved at all, rather than all that it aims at suspected. */
    public boolean sieves(Shape shape) {
        return sieved.containsKey(shape) && sieved.get(shape).exact;
    }

    /** Whether it is known what the shape aims at. */
    public boolean aims(Shape shape) {
        return sieved.containsKey(shape);
    }
}
