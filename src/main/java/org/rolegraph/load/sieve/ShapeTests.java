package org.rolegraph.load.sieve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.engine.constraint.ClassConstraint;
import org.apache.jena.shacl.engine.constraint.ConstraintOpN;
import org.apache.jena.shacl.engine.constraint.ConstraintPairwise;
import org.apache.jena.shacl.engine.constraint.ConstraintTerm;
import org.apache.jena.shacl.engine.constraint.DisjointConstraint;
import org.apache.jena.shacl.engine.constraint.HasValueConstraint;
import org.apache.jena.shacl.engine.constraint.MaxCount;
import org.apache.jena.shacl.engine.constraint.MinCount;
import org.apache.jena.shacl.engine.constraint.ShAnd;
import org.apache.jena.shacl.engine.constraint.ShNode;
import org.apache.jena.shacl.engine.constraint.ShNot;
import org.apache.jena.shacl.engine.constraint.ShOr;
import org.apache.jena.shacl.engine.constraint.ShXone;
import org.apache.jena.shacl.engine.constraint.UniqueLangConstraint;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.vocabulary.RDF;

/**
 * Shapes as tests over numbers that agree with Jena's verdicts. What cannot be tested exactly is
 * refused, not guessed, so that tests may be negated.
 */
final class ShapeTests {
    private final NumberedGraph graph;
    private final Types types;
    private final TermTests terms;
    private final Set<Shape> open = Collections.newSetFromMap(new IdentityHashMap<>());

    ShapeTests(NumberedGraph graph, Types types, TermTests terms) {
        this.graph = graph;
        this.types = types;
        this.terms = terms;
    }

    /**
     * The test of a shape.
     *
     * @param focus whether the triples of the node will be at hand
     * @throws Unsievable when there is none
     */
    NodeTest of(Shape shape, boolean focus) {
        if (shape.deactivated()) {
            return (node, triples) -> true;
        }
        if (!open.add(shape)) {
            throw new Unsievable("a shape within itself");
        }
        try {
            if (shape instanceof PropertyShape property) {
                return focus ? property(property) : typed(property);
            }
            List<NodeTest> all = new ArrayList<>();
            for (Constraint constraint : shape.getConstraints()) {
                all.add(ofNode(shape, constraint, focus));
            }
            for (PropertyShape property : shape.getPropertyShapes()) {
                all.add(of(property, focus));
            }
            return all(all);
        } finally {
            open.remove(shape);
        }
    }

    /** Of a node whose triples are not at hand, it is known whether it has a type. */
    private NodeTest typed(PropertyShape shape) {
        boolean any =
                shape.getConstraints().stream()
                        .allMatch(c -> c instanceof MinCount min && min.getMinCount() == 1);
        if (!any || !predicate(shape).equals(RDF.type.asNode())) {
            throw new Unsievable("a property of a value");
        }
        return (node, triples) -> types.isTyped(node);
    }

    private NodeTest property(PropertyShape shape) {
        long predicate = graph.number(predicate(shape));
        List<ValueCheck> all = new ArrayList<>();
        for (Constraint constraint : shape.getConstraints()) {
            all.add(ofValues(shape, constraint));
        }
        ValueCheck[] tests = all.toArray(ValueCheck[]::new);
        return (node, triples) -> {
            int from = triples.from(predicate);
            int to = triples.to(from);
            for (ValueCheck test : tests) {
                if (!test.passes(triples, from, to)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static Node predicate(PropertyShape shape) {
        if (shape.getPath() instanceof P_Link step && shape.getPropertyShapes().isEmpty()) {
            return step.getNode();
        }
        throw new Unsievable("a path");
    }

    private ValueCheck ofValues(Shape shape, Constraint constraint) {
        if (constraint instanceof MinCount min) {
            int least = min.getMinCount();
            return (triples, from, to) -> to - from >= least;
        }
        if (constraint instanceof MaxCount max) {
            int most = max.getMaxCount();
            return (triples, from, to) -> to - from <= most;
        }
        if (constraint instanceof HasValueConstraint has) {
            long value = graph.number(has.getValue());
            return (triples, from, to) -> triples.hasBetween(from, to, value);
        }
        if (constraint instanceof UniqueLangConstraint unique) {
            return (triples, from, to) ->
                    !unique.isFlag() || terms.languagesDiffer(triples, from, to);
        }
        if (constraint instanceof DisjointConstraint disjoint) {
            return disjoint(graph.number(disjoint.getValue()));
        }
        if (constraint instanceof ConstraintPairwise pair) {
            return terms.of(pair, shape);
        }
        NodeTest each = ofNode(shape, constraint, false);
        return (triples, from, to) -> {
            for (int at = from; at < to; at++) {
                if (!each.passes(triples.object(at), null)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static ValueCheck disjoint(long other) {
        return (triples, from, to) -> {
            int otherFrom = triples.from(other);
            int otherTo = triples.to(otherFrom);
            for (int at = from; at < to && otherFrom < otherTo; at++) {
                if (triples.hasBetween(otherFrom, otherTo, triples.object(at))) {
                    return false;
                }
            }
            return true;
        };
    }

    private NodeTest ofNode(Shape shape, Constraint constraint, boolean focus) {
        if (constraint instanceof ConstraintTerm term) {
            return terms.of(term, shape);
        }
        if (constraint instanceof ClassConstraint type) {
            long bit = types.bit(type.getExpectedClass());
            return (node, triples) -> types.isOf(node, bit);
        }
        if (constraint instanceof ShNode same) {
            return of(same.getOther(), focus);
        }
        if (constraint instanceof ShNot not) {
            NodeTest other = of(not.getOther(), focus);
            return (node, triples) -> !other.passes(node, triples);
        }
        if (constraint instanceof ConstraintOpN several) {
            return ofSeveral(several, focus);
        }
        if (focus && constraint instanceof DisjointConstraint disjoint) {
            long other = graph.number(disjoint.getValue());
            return (node, triples) -> !triples.has(other, node);
        }
        throw new Unsievable(constraint.getComponent() + " of " + shape);
    }

    private NodeTest ofSeveral(ConstraintOpN several, boolean focus) {
        NodeTest[] tests =
                several.getOthers().stream().map(o -> of(o, focus)).toArray(NodeTest[]::new);
        if (several instanceof ShAnd) {
            return all(List.of(tests));
        }
        if (several instanceof ShOr) {
            return (node, triples) -> passed(tests, node, triples) > 0;
        }
        if (several instanceof ShXone) {
            return (node, triples) -> passed(tests, node, triples) == 1;
        }
        throw new Unsievable(several.toString());
    }

    private static int passed(NodeTest[] tests, long node, SubjectTriples triples) {
        int passed = 0;
        for (NodeTest test : tests) {
            passed += test.passes(node, triples) ? 1 : 0;
        }
        return passed;
    }

    private static NodeTest all(List<NodeTest> all) {
        NodeTest[] tests = all.toArray(NodeTest[]::new);
        return (node, triples) -> {
            for (NodeTest test : tests) {
                if (!test.passes(node, triples)) {
                    return false;
                }
            }
            return true;
        };
    }
}
