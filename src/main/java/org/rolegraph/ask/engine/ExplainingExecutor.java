package org.rolegraph.ask.engine;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpLabel;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.optimize.TransformFilterPlacement;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterFilterExpr;
import org.apache.jena.sparql.engine.iterator.QueryIterPeek;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderProc;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderTransformation;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.GraphTDB;
import org.rolegraph.ask.operators.CancellableTdbExecutor;
import org.rolegraph.ask.operators.Cancellation;
import org.rolegraph.ask.operators.PossibleRows;

/**
 * Executes as {@link CancellableTdbExecutor} does, and counts the rows of each operator. A pattern
 * is put in the order that TDB2 would choose, by its own means, and then looked up one triple
 * pattern after the other, so that the rows between them can be counted.
 */
final class ExplainingExecutor extends CancellableTdbExecutor {
    private final Plan plan;

    ExplainingExecutor(ExecutionContext context, Cancellation cancellation, Plan plan) {
        super(context, cancellation);
        this.plan = plan;
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        return super.exec(plan.hasBegun() ? op : plan.begin(op, execCxt.getDataset()), input);
    }

    @Override
    protected QueryIterator execute(OpLabel op, QueryIterator input) {
        Step step = (Step) op.getObject();
        QueryIterator rows =
                Plan.patternOf(op.getSubOp()) != null
                                && execCxt.getActiveGraph() instanceof GraphTDB graph
                        ? pattern(step, op.getSubOp(), graph, input)
                        : exec(op.getSubOp(), input);
        step.started = true;
        return new CountingRows(rows, () -> step.rows++);
    }

    private QueryIterator pattern(Step step, Op op, GraphTDB graph, QueryIterator input) {
        Op inner = Plan.patternOf(op);
        boolean quads = inner instanceof OpQuadPattern;
        BasicPattern pattern =
                quads ? ((OpQuadPattern) inner).getBasicPattern() : ((OpBGP) inner).getPattern();
        QueryIterPeek rows =
                QueryIterPeek.create(PossibleRows.of(pattern, input, execCxt), execCxt);
        if (!rows.hasNext()) {
            return rows;
        }
        ReorderTransformation reordering =
                quads
                        ? ((DatasetGraphTDB) execCxt.getDataset()).getReorderTransform()
                        : graph.getDSG().getReorderTransform();
        List<Step.Part> parts;
        if (reordering != null && pattern.size() > 1) {
            ReorderProc order =
                    reordering.reorderIndexes(Substitute.substitute(pattern, rows.peek()));
            pattern = order.reorder(pattern);
            parts = step.start(order.reorder(step.pattern));
        } else {
            parts = step.start(step.pattern);
        }
        Node name = quads ? ((OpQuadPattern) inner).getGraphNode() : null;
        Op placed = quads ? new OpQuadPattern(name, pattern) : new OpBGP(pattern);
        if (op instanceof OpFilter filter) {
            placed =
                    quads
                            ? TransformFilterPlacement.transform(filter.getExprs(), name, pattern)
                            : TransformFilterPlacement.transform(filter.getExprs(), pattern);
        }
        return placed(placed, rows, parts.iterator());
    }

    /** What filter placement leaves: filters, sequences, and patterns in the order of the parts. */
    private QueryIterator placed(Op op, QueryIterator input, Iterator<Step.Part> parts) {
        QueryIterator rows = input;
        if (op instanceof OpFilter filter) {
            rows = placed(filter.getSubOp(), rows, parts);
            for (Expr condition : filter.getExprs()) {
                rows = new QueryIterFilterExpr(rows, condition, execCxt);
            }
        } else if (op instanceof OpSequence sequence) {
            for (Op element : sequence.getElements()) {
                rows = placed(element, rows, parts);
            }
        } else if (op instanceof OpQuadPattern quads) {
            for (Triple triple : quads.getBasicPattern()) {
                Op one = new OpQuadPattern(quads.getGraphNode(), alone(triple));
                rows = counted(one, rows, parts.next());
            }
        } else if (op instanceof OpBGP triples) {
            for (Triple triple : triples.getPattern()) {
                rows = counted(new OpBGP(alone(triple)), rows, parts.next());
            }
        } else {
            rows = exec(op, rows);
        }
        return rows;
    }

    private static BasicPattern alone(Triple triple) {
        BasicPattern pattern = new BasicPattern();
        pattern.add(triple);
        return pattern;
    }

    private QueryIterator counted(Op one, QueryIterator input, Step.Part part) {
        part.rows = Math.max(part.rows, 0);
        return new CountingRows(exec(one, input), () -> part.rows++);
    }
}
