package org.rolegraph.ask.engine;

import java.util.ArrayList;
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
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.rolegraph.ask.operators.Cancellation;

/**
 * The operators of a running query, each with a {@link Step} that counts. A step travels with its
 * operator as a label, since Jena copies operators whenever it puts values in their variables.
 */
final class Plan {
    private final Cancellation cancellation;
    private final List<Step> steps = new ArrayList<>();
    private volatile Op root;

    Plan(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    /** Whether the query has been optimized. */
    boolean hasBegun() {
        return root != null;
    }

    /** The algebra with a label for each step; null before it has begun. */
    Op root() {
        return root;
    }

    /** Labels the whole algebra, and counts what each triple pattern matches by itself. */
    Op begin(Op optimized, DatasetGraph data) {
        root = labelled(optimized);
        PatternCount matches = new PatternCount(data, cancellation);
        for (Step step : steps) {
            for (Step.Part part : step.order()) {
                part.alone = matches.count(step.graph, part.triple);
            }
        }
        return root;
    }

    /** The pattern that an operator is, or filters; null when it is another operator. */
    static Op patternOf(Op op) {
        Op inner = op instanceof OpFilter filter ? filter.getSubOp() : op;
        return inner instanceof OpBGP || inner instanceof OpQuadPattern ? inner : null;
    }

    private Op labelled(Op op) {
        Op inner = patternOf(op);
        if (inner instanceof OpQuadPattern quads) {
            return step(op, new Step(quads.getGraphNode(), quads.getBasicPattern()));
        }
        if (inner instanceof OpBGP triples) {
            return step(op, new Step(Quad.defaultGraphNodeGenerated, triples.getPattern()));
        }
        return step(inside(op), new Step(Quad.defaultGraphNodeGenerated, new BasicPattern()));
    }

    private Op step(Op op, Step step) {
        steps.add(step);
        return OpLabel.create(step, op);
    }

    /** What is below the operator labelled, but for what goes elsewhere or is executed as one. */
    private Op inside(Op op) {
        if (op instanceof OpService) {
            return op;
        }
        if (op instanceof OpTopN top && top.getSubOp() instanceof OpDistinct distinct) {
            return top.copy(distinct.copy(labelled(distinct.getSubOp())));
        }
        if (op instanceof Op1 one && one.getSubOp() != null) {
            return one.copy(labelled(one.getSubOp()));
        }
        if (op instanceof Op2 two) {
            return two.copy(labelled(two.getLeft()), labelled(two.getRight()));
        }
        return op instanceof OpN many
                ? many.copy(many.getElements().stream().map(this::labelled).toList())
                : op;
    }
}
