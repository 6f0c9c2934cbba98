package org.rolegraph.ask.operators;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;

/**
 * The order of ORDER BY; each comparison may end the query, since Jena's own sort looks at nothing.
 */
final class CancellableOrder implements Comparator<Binding> {
    private final Comparator<Binding> order;
    private final Cancellation cancellation;

    CancellableOrder(
            List<SortCondition> conditions, ExecutionContext context, Cancellation cancellation) {
        this.order = new BindingComparator(conditions, context);
        this.cancellation = cancellation;
    }

    @Override
    public int compare(Binding a, Binding b) {
        cancellation.check();
        return order.compare(a, b);
    }
}
