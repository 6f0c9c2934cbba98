package org.rolegraph.ask.operators;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterProcessBinding;

/**
 * The rows that a pattern may match: not those that have a literal or a blank node for one of its
 * predicates. TDB2 cannot order a pattern with such a one, and fails.
 */
public final class PossibleRows extends QueryIterProcessBinding {
    private final Set<Var> predicates;

    private PossibleRows(QueryIterator input, Set<Var> predicates, ExecutionContext context) {
        super(input, context);
        this.predicates = predicates;
    }

    public static QueryIterator of(
            BasicPattern pattern, QueryIterator input, ExecutionContext context) {
        Set<Var> predicates = new HashSet<>();
        for (Triple triple : pattern) {
            Node predicate = triple.getPredicate();
            if (Var.isVar(predicate)) {
                predicates.add(Var.alloc(predicate));
            } else if (predicate.isConcrete() && !predicate.isURI()) {
                input.close();
                return QueryIterNullIterator.create(context);
            }
        }
        return predicates.isEmpty() || input.isJoinIdentity()
                ? input
                : new PossibleRows(input, predicates, context);
    }

    @Override
    public Binding accept(Binding row) {
        for (Var predicate : predicates) {
            Node bound = row.get(predicate);
            if (bound != null && !bound.isURI()) {
                return null;
            }
        }
        return row;
    }
}
