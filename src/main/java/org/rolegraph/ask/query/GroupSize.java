package org.rolegraph.ask.query;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/**
 * How many triple patterns stand together. Jena orders them in a time that grows with the square of
 * their number, without looking for cancellation.
 */
final class GroupSize extends ElementVisitorBase {
    /** Ordered within a second. */
    static final int LARGEST = 10_000;

    private int largest;

    private GroupSize() {}

    /** The most triple patterns in one group of the query or its subqueries. */
    static int of(Query query) {
        GroupSize size = new GroupSize();
        if (query.getQueryPattern() != null) {
            ElementWalker.walk(query.getQueryPattern(), size);
        }
        return size.largest;
    }

    @Override
    public void visit(ElementPathBlock block) {
        largest = Math.max(largest, block.getPattern().size());
    }

    @Override
    public void visit(ElementSubQuery subquery) {
        largest = Math.max(largest, of(subquery.getQuery()));
    }
}
