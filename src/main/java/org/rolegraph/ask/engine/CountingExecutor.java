package org.rolegraph.ask.engine;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpLabel;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.optimize.TransformFilterPlacement;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPeek;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderProc;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderTransformation;
import org.apache.jena.tdb2.store.GraphTDB;
import org.rolegraph.ask.operators.CancellableTdbExecutor;
import org.rolegraph.ask.operators.Cancellation;
import org.rolegraph.ask.operators.PossibleRows;

/**
 * The executor of all queries, counting the rows of each operator. Only a pattern is opened: in the
 * order that TDB2 chooses for its first row, with filters where Jena places them, it is given to
 * the executor triple by triple, so that the rows between them can be counted.
 */
final class CountingExecutor extends CancellableTdbExecutor {
    private final CountedAlgebra algebra;

    CountingExecutor(ExecutionContext context, Cancellation cancellation, CountedAlgebra algebra) {
        super(context, cancellation);
        this.algebra = algebra;
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        return super.exec(algebra.begun(op), input);
    }

    @Override
    protected QueryIterator execute(OpLabel op, QueryIterator input) {
        Counter counter = (Counter) op.getObject();
        counter.start("-");
        QueryIterator rows =
                !counter.pattern().isEmpty() && execCxt.getActiveGraph() instanceof GraphTDB graph
                        ? pattern(counter, op.getSubOp(), graph, input)
                        : exec(op.getSubOp(), input);
        return new Counted(rows, counter);
    }

    private QueryIterator pattern(Counter counter, Op op, GraphTDB graph, QueryIterator input) {
        Op inner = CountedAlgebra.patternOf(op);
        BasicPattern pattern = CountedAlgebra.triples(inner);
        QueryIterPeek rows =
                QueryIterPeek.create(PossibleRows.of(pattern, input, execCxt), execCxt);
        if (!rows.hasNext()) {
            return rows;
        }
        BasicPattern order = counter.pattern();
        ReorderTransformation reordering = graph.getDSG().getReorderTransform();
        if (reordering != null && pattern.size() > 1) {
            ReorderProc chosen =
                    reordering.reorderIndexes(Substitute.substitute(pattern, rows.peek()));
            pattern = chosen.reorder(pattern);
            order = chosen.reorder(order);
        }
        List<Counter> counters = counter.start(order);
        Node name =
                inner instanceof OpQuadPattern quads ? quads.getGraphNode() : graph.getGraphName();
        PatternIndexes indexes = new PatternIndexes(graph.getDSG(), name, rows.peek());
        for (int i = 0; i < pattern.size(); i++) {
            counters.get(i).start(indexes.next(pattern.get(i)));
        }
        Op placed = CountedAlgebra.with(inner, pattern);
        if (op instanceof OpFilter filter) {
            placed =
                    inner instanceof OpQuadPattern
                            ? TransformFilterPlacement.transform(filter.getExprs(), name, pattern)
                            : TransformFilterPlacement.transform(filter.getExprs(), pattern);
        }
        return exec(oneByOne(placed, counters.iterator()), rows);
    }

    /** What filter placement leaves: filters, sequences, and patterns in the order of counters. */
    private static Op oneByOne(Op op, Iterator<Counter> counters) {
        if (op instanceof OpFilter filter) {
            return filter.copy(oneByOne(filter.getSubOp(), counters));
        }
        OpSequence all = OpSequence.create();
        if (op instanceof OpSequence sequence) {
            sequence.getElements().forEach(each -> all.add(oneByOne(each, counters)));
            return all;
        }
        if (CountedAlgebra.patternOf(op) == null) {
            return op;
        }
        for (Triple triple : CountedAlgebra.triples(op)) {
            BasicPattern one = new BasicPattern();
            one.add(triple);
            all.add(OpLabel.create(counters.next(), CountedAlgebra.with(op, one)));
        }
        return all;
    }

    private static final class Counted extends QueryIteratorWrapper {
        private final Counter counter;

        Counted(QueryIterator rows, Counter counter) {
            super(rows);
            this.counter = counter;
        }

        @Override
        protected Binding moveToNextBinding() {
            counter.add();
            return super.moveToNextBinding();
        }
    }
}
