package org.rolegraph.ask.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * A query as a server is to get it: terms that stand for variables are bound, and graphs are called
 * as the server calls them. {@code GRAPH ?g} finds these names, which a table beside it turns into
 * those that the query means.
 */
final class Wording extends ElementTransformCopyBase {
    private final Map<String, String> names;
    private int tables;

    /**
     * A wording.
     *
     * @param names from what a query calls a graph to what the server does; empty where that is the
     *     same
     */
    Wording(Map<String, String> names) {
        this.names = names;
    }

    /** Another query; the one that is given stays as it is. */
    Query of(Query query) {
        Query worded = QueryTransformOps.transform(query, this, new Terms());
        if (!names.isEmpty()) {
            worded.setQueryResultStar(false); // the columns of the tables are not asked for
            rename(worded.getGraphURIs());
            rename(worded.getNamedGraphURIs());
        }
        return worded;
    }

    private void rename(List<String> graphs) {
        graphs.replaceAll(graph -> names.getOrDefault(graph, graph));
    }

    @Override
    public Element transform(ElementNamedGraph element, Node graph, Element pattern) {
        if (names.isEmpty()) {
            return super.transform(element, graph, pattern);
        }
        if (!graph.isVariable()) {
            String there = names.getOrDefault(graph.getURI(), graph.getURI());
            return new ElementNamedGraph(NodeFactory.createURI(there), pattern);
        }
        Var called = Var.alloc("graphOfGeneration" + tables++);
        ElementData table = new ElementData(new ArrayList<>(), new ArrayList<>());
        table.add(called);
        table.add(Var.alloc(graph));
        names.forEach(
                (name, there) ->
                        table.add(
                                BindingFactory.binding(
                                        called,
                                        NodeFactory.createURI(there),
                                        Var.alloc(graph),
                                        NodeFactory.createURI(name))));
        ElementGroup both = new ElementGroup();
        both.addElement(new ElementNamedGraph(called, pattern));
        both.addElement(table);
        return both;
    }

    /** In expressions too. */
    private final class Terms extends ExprTransformApplyElementTransform {
        Terms() {
            super(Wording.this);
        }

        /** A term that stands for a variable is bound; that it is cannot be written. */
        @Override
        public Expr transform(ExprFunction1 function, Expr argument) {
            return function instanceof E_Bound && argument.isConstant()
                    ? NodeValue.TRUE
                    : super.transform(function, argument);
        }
    }
}
