package org.rolegraph.ask.engine;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpLabel;
import org.apache.jena.sparql.algebra.op.OpN;
import org.apache.jena.sparql.algebra.op.OpNull;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.FmtUtils;
import org.rolegraph.base.vocab.Prefixes;

/** A plan as a table: rows, matches, and the tree of operators as Jena's algebra names them. */
final class PlanText {
    private static final int LONGEST = 160;
    private static final Pattern IRI = Pattern.compile("<([^<>\\s]+)>");

    private final StringBuilder text = new StringBuilder();
    private final Plan plan;

    PlanText(Plan plan) {
        this.plan = plan;
    }

    String written() {
        text.setLength(0);
        line("rows", "matches", 0, "operator");
        operator(plan.root(), "-", null, 0);
        return text.toString();
    }

    private void operator(Op op, String rows, Step step, int depth) {
        if (op instanceof OpLabel label) {
            Step own = (Step) label.getObject();
            operator(label.getSubOp(), own.started ? counted(own.rows) : "-", own, depth);
        } else if (step != null && Plan.patternOf(op) != null) {
            pattern(op, rows, step, depth);
        } else {
            line(rows, "-", depth, head(op));
            for (Op child : children(op)) {
                operator(child, "-", null, depth + 1);
            }
        }
    }

    private void pattern(Op op, String rows, Step step, int depth) {
        int below = depth;
        if (op != Plan.patternOf(op)) {
            line(rows, "-", below++, head(op));
        }
        line(
                below == depth ? rows : "-",
                "-",
                below,
                "bgp" + place(step.graph) + (step.reordered ? ", later in other orders" : ""));
        for (Step.Part part : step.order()) {
            line(
                    part.rows < 0 ? "-" : counted(part.rows),
                    part.alone < 0
                            ? "-"
                            : counted(part.alone) + (part.alone == PatternCount.MOST ? "+" : ""),
                    below + 1,
                    shortened(
                            FmtUtils.stringForTriple(part.triple, PrefixMapping.Factory.create())));
        }
    }

    private static String place(Node graph) {
        return Quad.isUnionGraph(graph) || Quad.isDefaultGraph(graph)
                ? ""
                : " of graph " + shortened(FmtUtils.stringForNode(graph));
    }

    private void line(String rows, String matches, int depth, String what) {
        text.append(
                String.format(
                        Locale.ROOT, "%9s %9s  %s%s%n", rows, matches, "  ".repeat(depth), what));
    }

    private static String counted(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static List<Op> children(Op op) {
        if (op instanceof OpService) {
            return List.of();
        }
        if (op instanceof Op1 one) {
            return one.getSubOp() == null ? List.of() : List.of(one.getSubOp());
        }
        if (op instanceof Op2 two) {
            return List.of(two.getLeft(), two.getRight());
        }
        return op instanceof OpN many ? many.getElements() : List.of();
    }

    /** The operator without those below it, in one line. */
    private static String head(Op op) {
        Op bare = op;
        Op none = OpNull.create();
        if (op instanceof OpService) {
            bare = op;
        } else if (op instanceof Op1 one && one.getSubOp() != null) {
            bare = one.copy(none);
        } else if (op instanceof Op2 two) {
            bare = two.copy(none, none);
        } else if (op instanceof OpN many) {
            bare = many.copy(List.of());
        }
        String line = bare.toString().replaceAll("\\s+", " ").strip();
        if (line.startsWith("(") && line.endsWith(")")) {
            line = line.substring(1, line.length() - 1);
        }
        line =
                line.replace("quad <" + Quad.unionGraph.getURI() + "> ", "triple ")
                        .replace("<" + Quad.unionGraph.getURI() + ">", "of all");
        line = shortened(line.replaceAll("( *\\((table empty|null)\\))+$", "").strip());
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    private static String shortened(String algebra) {
        return IRI.matcher(algebra)
                .replaceAll(
                        iri ->
                                java.util.regex.Matcher.quoteReplacement(
                                        Prefixes.curie(iri.group(1)).orElse(iri.group())));
    }
}
