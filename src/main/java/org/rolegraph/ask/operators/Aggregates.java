package org.rolegraph.ask.operators;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;

/** Puts {@link GroupConcat} in the place of Jena's GROUP_CONCAT. */
public final class Aggregates extends TransformCopy {
    private final Cancellation cancellation;

    public Aggregates(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    @Override
    public Op transform(OpGroup group, Op below) {
        List<ExprAggregator> aggregators = new ArrayList<>();
        for (ExprAggregator each : group.getAggregators()) {
            aggregators.add(new ExprAggregator(each.getVar(), own(each.getAggregator())));
        }
        return OpGroup.create(below, group.getGroupVars(), aggregators);
    }

    private Aggregator own(Aggregator aggregator) {
        if (aggregator instanceof AggGroupConcat all) {
            return GroupConcat.of(all.getExprList(), false, all.getSeparator(), cancellation);
        }
        if (aggregator instanceof AggGroupConcatDistinct distinct) {
            return GroupConcat.of(
                    distinct.getExprList(), true, distinct.getSeparator(), cancellation);
        }
        return aggregator;
    }
}
