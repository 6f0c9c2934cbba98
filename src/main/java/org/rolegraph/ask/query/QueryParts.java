package org.rolegraph.ask.query;

import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/** What a query asks and calls, wherever it stands: in subqueries, EXISTS, aggregates, orders. */
final class QueryParts {
    /** Is shown them, in no order. */
    interface Visitor {
        default void service(Node service) {}

        default void predicate(String iri) {}

        /** Of SPARQL's own functions those that an expression calls, and all that IRIs name. */
        void function(ExprFunction call);
    }

    private final Visitor visitor;

    private QueryParts(Visitor visitor) {
        this.visitor = visitor;
    }

    static void visit(Query query, Visitor visitor) {
        if (query.getQueryPattern() != null) {
            QueryParts parts = new QueryParts(visitor);
            Walker.walk(Algebra.compile(query), parts.new Operators(), parts.new Functions());
        }
    }

    private final class Operators extends OpVisitorBase {
        @Override
        public void visit(OpService op) {
            visitor.service(op.getService());
        }

        /** Jena's walker passes by what aggregates are made of. */
        @Override
        public void visit(OpGroup op) {
            for (ExprAggregator aggregate : op.getAggregators()) {
                ExprList inner = aggregate.getAggregator().getExprList();
                if (inner != null) {
                    Walker.walk(inner, new Operators(), new Functions());
                }
            }
        }

        /** Nor does it look at what rows are sorted by. */
        @Override
        public void visit(OpOrder op) {
            op.getConditions()
                    .forEach(
                            condition ->
                                    Walker.walk(
                                            condition.getExpression(),
                                            new Operators(),
                                            new Functions()));
        }

        @Override
        public void visit(OpBGP op) {
            op.getPattern()
                    .forEach(
                            triple -> {
                                if (triple.getPredicate().isURI()) {
                                    visitor.predicate(triple.getPredicate().getURI());
                                }
                            });
        }
    }

    private final class Functions extends ExprVisitorBase {
        @Override
        public void visit(ExprFunction0 call) {
            visitor.function(call);
        }

        @Override
        public void visit(ExprFunction1 call) {
            visitor.function(call);
        }

        @Override
        public void visit(ExprFunction2 call) {
            visitor.function(call);
        }

        @Override
        public void visit(ExprFunction3 call) {
            visitor.function(call);
        }

        @Override
        public void visit(ExprFunctionN call) {
            visitor.function(call);
        }
    }
}
