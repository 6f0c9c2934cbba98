package org.rolegraph.ask.engine;

import java.util.List;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpLabel;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTopN;
import org.apache.jena.sparql.core.BasicPattern;

/**
 * The algebra that Jena's engine evaluates, with a {@link Counter} for each operator. A counter
 * travels with its operator as a label, since Jena copies operators whenever it puts values in
 * their variables.
 */
final class CountedAlgebra {
    private volatile Op root;

    /** The algebra with its labels; null before the query has been optimized. */
    Op root() {
        return root;
    }

    /** Labels what the engine is about to evaluate, unless that has been done. */
    Op begun(Op op) {
        if (root == null) {
            root = labelled(op);
            return root;
        }
        return op;
    }

    /** The pattern that an operator is, or filters; null when it is another operator. */
    static Op patternOf(Op op) {
        Op inner = op instanceof OpFilter filter ? filter.getSubOp() : op;
        return inner instanceof OpBGP || inner instanceof OpQuadPattern ? inner : null;
    }

    static BasicPattern triples(Op pattern) {
        return pattern instanceof OpQuadPattern quads
                ? quads.getBasicPattern()
                : ((OpBGP) pattern).getPattern();
    }

    /** The same pattern of other triples. */
    static Op with(Op pattern, BasicPattern triples) {
        return pattern instanceof OpQuadPattern quads
                ? new OpQuadPattern(quads.getGraphNode(), triples)
                : new OpBGP(triples);
    }

    /**
     * The operators below one, but for what goes to a service. TopN executes a DISTINCT below it
     * itself.
     */
    static List<Op> below(Op op) {
        if (op instanceof OpTopN top && top.getSubOp() instanceof OpDistinct distinct) {
            return List.of(distinct.getSubOp());
        }
        if (op instanceof Op1 one && one.getSubOp() != null && !(op instanceof OpService)) {
            return List.of(one.getSubOp());
        }
        if (op instanceof Op2 two) {
            return List.of(two.getLeft(), two.getRight());
        }
        return op instanceof OpN many ? many.getElements() : List.of();
    }

    /** The operator with others {@link #below} it. */
    static Op over(Op op, List<Op> below) {
        if (op instanceof OpTopN top && top.getSubOp() instanceof OpDistinct distinct) {
            return top.copy(distinct.copy(below.get(0)));
        }
        if (op instanceof Op2 two) {
            return two.copy(below.get(0), below.get(1));
        }
        if (op instanceof OpN many) {
            return many.copy(below);
        }
        return below.isEmpty() ? op : ((Op1) op).copy(below.get(0));
    }

    private static Op labelled(Op op) {
        Op pattern = patternOf(op);
        return pattern == null
                ? OpLabel.create(
                        new Counter(Counter.NO_PATTERN),
                        over(op, below(op).stream().map(CountedAlgebra::labelled).toList()))
                : OpLabel.create(new Counter(triples(pattern)), op);
    }
}
