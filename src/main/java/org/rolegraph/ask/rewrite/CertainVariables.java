package org.rolegraph.ask.rewrite;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpReduced;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Var;

/**
 * The variables that each solution of a pattern binds. Jena's own {@link OpVars#fixedVars} counts
 * among them what BIND may fail to bind and what VALUES leaves open.
 */
final class CertainVariables {
    /** Operators that give some of the solutions of what is below them, or all, as they are. */
    private static final List<Class<? extends Op1>> PASSING =
            List.of(
                    OpFilter.class,
                    OpDistinct.class,
                    OpReduced.class,
                    OpOrder.class,
                    OpSlice.class);

    private CertainVariables() {}

    /** Perhaps fewer than there are, never more. */
    static Set<Var> of(Op op) {
        if (op instanceof OpBGP || op instanceof OpTriple || op instanceof OpPath) {
            return OpVars.visibleVars(op);
        }
        if (op instanceof OpJoin join) {
            return union(List.of(join.getLeft(), join.getRight()));
        }
        if (op instanceof OpSequence sequence) {
            return union(sequence.getElements());
        }
        if (op instanceof OpUnion union) {
            Set<Var> both = new HashSet<>(of(union.getLeft()));
            both.retainAll(of(union.getRight()));
            return both;
        }
        // the right side may bind nothing, and that of MINUS never does
        if (op instanceof OpLeftJoin || op instanceof OpConditional || op instanceof OpMinus) {
            return of(((Op2) op).getLeft());
        }
        if (op instanceof OpGraph graph) {
            Set<Var> vars = new HashSet<>(of(graph.getSubOp()));
            if (Var.isVar(graph.getNode())) {
                vars.add(Var.alloc(graph.getNode()));
            }
            return vars;
        }
        if (op instanceof OpProject project) {
            Set<Var> vars = new HashSet<>(of(project.getSubOp()));
            vars.retainAll(project.getVars());
            return vars;
        }
        if (op instanceof OpTable values) {
            Set<Var> vars = new HashSet<>(values.getTable().getVars());
            values.getTable().rows().forEachRemaining(row -> vars.removeIf(v -> !row.contains(v)));
            return vars;
        }
        // BIND binds nothing where its expression fails
        if (op instanceof OpExtend || PASSING.contains(op.getClass())) {
            return of(((Op1) op).getSubOp());
        }
        // what is not known here promises nothing: fewer rewrites, and right ones
        return Set.of();
    }

    private static Set<Var> union(List<Op> ops) {
        Set<Var> vars = new HashSet<>();
        ops.forEach(each -> vars.addAll(of(each)));
        return vars;
    }
}
