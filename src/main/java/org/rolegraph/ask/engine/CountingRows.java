package org.rolegraph.ask.engine;

import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;

/** Rows, each told as it goes by. */
final class CountingRows extends QueryIteratorWrapper {
    private final Runnable each;

    CountingRows(QueryIterator rows, Runnable each) {
        super(rows);
        this.each = each;
    }

    @Override
    protected Binding moveToNextBinding() {
        each.run();
        return super.moveToNextBinding();
    }
}
