package org.rolegraph.ask.engine;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpLabel;
import org.apache.jena.sparql.algebra.op.OpNull;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.FmtUtils;
import org.rolegraph.base.vocab.Prefixes;

/** Counted algebra as a table: rows, index, and the tree of operators as Jena names them. */
final class AlgebraText {
    private static final int LONGEST = 160;
    private static final Pattern IRI = Pattern.compile("<([^<>\\s]+)>");

    private final StringBuilder text = new StringBuilder();

    private AlgebraText() {
        line("rows", "index", 0, "operator");
    }

    /** Lines that end in line feeds. */
    static String of(CountedAlgebra algebra) {
        AlgebraText text = new AlgebraText();
        text.operator((OpLabel) algebra.root(), 0);
        return text.text.toString();
    }

    private void operator(OpLabel label, int depth) {
        Counter counter = (Counter) label.getObject();
        Op op = label.getSubOp();
        Op pattern = CountedAlgebra.patternOf(op);
        if (pattern != op) {
            // rg:search is the one property that the program answers itself
            line(rows(counter), op instanceof OpPropFunc ? "text" : "-", depth, head(op));
        }
        if (pattern == null) {
            CountedAlgebra.below(op).forEach(each -> operator((OpLabel) each, depth + 1));
            return;
        }
        int below = pattern == op ? depth : depth + 1;
        String orders = counter.isReordered() ? ", later in other orders" : "";
        line(
                pattern == op ? rows(counter) : "-",
                "-",
                below,
                "bgp" + (pattern instanceof OpQuadPattern q ? of(q.getGraphNode()) : "") + orders);
        for (Triple triple : counter.order()) {
            Counter own = counter.of(triple);
            String words = FmtUtils.stringForTriple(triple, PrefixMapping.Factory.create());
            line(rows(own), own.index(), below + 1, shortened(words));
        }
    }

    private static String of(Node graph) {
        return Quad.isUnionGraph(graph) || Quad.isDefaultGraph(graph)
                ? ""
                : " of graph " + shortened(FmtUtils.stringForNode(graph));
    }

    private void line(String rows, String index, int depth, String what) {
        text.append(
                String.format(
                        Locale.ROOT, "%9s  %-5s  %s%s%n", rows, index, "  ".repeat(depth), what));
    }

    private static String rows(Counter counter) {
        return counter.rows() < 0 ? "-" : String.format(Locale.ROOT, "%,d", counter.rows());
    }

    /** The operator without those below it, in one line. */
    private static String head(Op op) {
        List<Op> none =
                CountedAlgebra.below(op).stream().map(each -> (Op) OpNull.create()).toList();
        String line =
                CountedAlgebra.over(op, none)
                        .toString()
                        .replaceAll("\\s+", " ")
                        .replace(" (null)", "")
                        .replaceAll("^\\(| ?\\) ?$", "")
                        .replace("quad <" + Quad.unionGraph.getURI() + "> ", "triple ")
                        .replace("<" + Quad.unionGraph.getURI() + ">", "of all");
        line = shortened(line);
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    private static String shortened(String algebra) {
        return IRI.matcher(algebra)
                .replaceAll(
                        iri ->
                                Matcher.quoteReplacement(
                                        Prefixes.curie(iri.group(1)).orElse(iri.group())));
    }
}
