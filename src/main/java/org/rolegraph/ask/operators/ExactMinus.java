package org.rolegraph.ask.operators;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter2;

/**
 * MINUS (SPARQL 1.1, 8.3): a row goes when some row of the right side agrees with it in all
 * variables that both bind, and there is such a variable. Where a row leaves one of the variables
 * open, Jena's own takes agreement in a single one for enough.
 */
final class ExactMinus extends QueryIter2 {
    private final List<Var> shared;
    private final Cancellation cancellation;
    // rows of the right side that bind all shared variables are looked up, the others compared
    private final Set<List<Node>> whole = new HashSet<>();
    private final Set<List<Node>> open = new LinkedHashSet<>();
    private boolean read;
    private Binding next;

    /**
     * The rows of the left side that stay.
     *
     * @param shared variables that both sides may bind
     */
    ExactMinus(
            QueryIterator left,
            QueryIterator right,
            Collection<Var> shared,
            Cancellation cancellation,
            ExecutionContext context) {
        super(left, right, context);
        this.shared = List.copyOf(shared);
        this.cancellation = cancellation;
    }

    @Override
    protected boolean hasNextBinding() {
        if (!read) {
            getRight().forEachRemaining(this::add);
            read = true;
        }
        while (next == null && getLeft().hasNext()) {
            Binding row = getLeft().next();
            next = isTaken(key(row)) ? null : row;
        }
        return next != null;
    }

    @Override
    protected Binding moveToNextBinding() {
        Binding row = next;
        next = null;
        return row;
    }

    private void add(Binding row) {
        cancellation.check();
        List<Node> key = key(row);
        (key.contains(null) ? open : whole).add(key);
    }

    private List<Node> key(Binding row) {
        Node[] key = new Node[shared.size()];
        for (int i = 0; i < key.length; i++) {
            key[i] = row.get(shared.get(i));
        }
        return Arrays.asList(key);
    }

    private boolean isTaken(List<Node> key) {
        if (!key.contains(null)) {
            return whole.contains(key) || isTakenByOneOf(open, key);
        }
        return isTakenByOneOf(whole, key) || isTakenByOneOf(open, key);
    }

    private boolean isTakenByOneOf(Collection<List<Node>> keys, List<Node> key) {
        for (List<Node> other : keys) {
            cancellation.check();
            boolean meets = false;
            boolean agrees = true;
            for (int i = 0; i < key.size() && agrees; i++) {
                if (key.get(i) != null && other.get(i) != null) {
                    meets = true;
                    agrees = key.get(i).equals(other.get(i));
                }
            }
            if (meets && agrees) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected void closeSubIterator() {}

    @Override
    protected void requestSubCancel() {}
}
