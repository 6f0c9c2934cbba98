package org.rolegraph.ask.rewrite;

import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TableFactory;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Var;

/**
 * {@code GRAPH ?g { … }} as a union over the graphs, as it is defined (SPARQL 1.1, 18.6), where
 * TDB2 would lose the graph: it puts ?g into the triple patterns, and so leaves it unbound where
 * there are none, and takes it for a variable of the pattern where MINUS looks for shared ones.
 */
final class GraphVariables extends TransformCopy {
    private final Supplier<List<Node>> graphs;

    GraphVariables(Supplier<List<Node>> graphs) {
        this.graphs = graphs;
    }

    @Override
    public Op transform(OpGraph graph, Op below) {
        boolean empty = below instanceof OpTable table && table.isJoinIdentity();
        if (!Var.isVar(graph.getNode()) || empty || isKept(below) && isBinding(below)) {
            return super.transform(graph, below);
        }
        Op union = OpTable.empty();
        boolean first = true;
        for (Node name : graphs.get()) {
            // binds ?g, also in rows that take no triple
            Op named = OpTable.create(TableFactory.create(Var.alloc(graph.getNode()), name));
            Op one = OpJoin.create(named, new OpGraph(name, below));
            union = first ? one : new OpUnion(union, one);
            first = false;
        }
        return union;
    }

    /** Whether it means the same when ?g is a variable of all its triple patterns. */
    private static boolean isKept(Op op) {
        if (op instanceof OpJoin join) {
            return isKept(join.getLeft()) && isKept(join.getRight());
        }
        if (op instanceof OpLeftJoin join) {
            return isKept(join.getLeft()) && isKept(join.getRight());
        }
        if (op instanceof OpUnion union) {
            return isKept(union.getLeft()) && isKept(union.getRight());
        }
        if (op instanceof OpSequence sequence) {
            return sequence.getElements().stream().allMatch(GraphVariables::isKept);
        }
        if (op instanceof OpFilter filter) {
            return isKept(filter.getSubOp());
        }
        if (op instanceof OpExtend extend) {
            return isKept(extend.getSubOp());
        }
        return op instanceof OpBGP || op instanceof OpPath || op instanceof OpTable;
    }

    /** Whether each of its solutions takes a triple, and so ?g, from the graph. */
    private static boolean isBinding(Op op) {
        if (op instanceof OpJoin join) {
            return isBinding(join.getLeft()) || isBinding(join.getRight());
        }
        if (op instanceof OpLeftJoin join) {
            return isBinding(join.getLeft());
        }
        if (op instanceof OpUnion union) {
            return isBinding(union.getLeft()) && isBinding(union.getRight());
        }
        if (op instanceof OpSequence sequence) {
            return sequence.getElements().stream().anyMatch(GraphVariables::isBinding);
        }
        if (op instanceof OpFilter filter) {
            return isBinding(filter.getSubOp());
        }
        if (op instanceof OpExtend extend) {
            return isBinding(extend.getSubOp());
        }
        return op instanceof OpPath
                || op instanceof OpBGP triples && !triples.getPattern().isEmpty();
    }
}
