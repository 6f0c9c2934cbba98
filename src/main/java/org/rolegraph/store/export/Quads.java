package org.rolegraph.store.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * Statements as ranks of a {@link TermOrder}, sorted and without doubles. Takes some 40 bytes a
 * statement beside its distinct terms.
 */
public final class Quads {
    /** The rank of the default graph, which comes before all others. */
    static final int DEFAULT_GRAPH = -1;

    /**
     * One statement.
     *
     * @param g rank of the graph or {@link #DEFAULT_GRAPH}
     */
    record Row(int g, int s, int p, int o) {}

    private final TermOrder terms;
    private final List<Row> rows;

    private Quads(TermOrder terms, List<Row> rows) {
        this.terms = terms;
        this.rows = rows;
    }

    /**
     * Collects.
     *
     * @param keepGraphs whether graphs stay apart; otherwise all goes to the default graph
     */
    static Quads of(Iterator<Quad> quads, boolean keepGraphs) {
        Map<Node, Integer> ids = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        while (quads.hasNext()) {
            Quad quad = quads.next();
            boolean named = keepGraphs && quad.getGraph() != null && !quad.isDefaultGraph();
            rows.add(
                    new Row(
                            named ? id(quad.getGraph(), ids) : DEFAULT_GRAPH,
                            id(quad.getSubject(), ids),
                            id(quad.getPredicate(), ids),
                            id(quad.getObject(), ids)));
        }
        Node[] nodes = new Node[ids.size()];
        ids.forEach((node, id) -> nodes[id] = node);
        nameBlanks(nodes, rows);
        int[] rank = new int[nodes.length];
        TermOrder terms = TermOrder.of(nodes, rank);
        rows.replaceAll(
                row ->
                        new Row(
                                row.g == DEFAULT_GRAPH ? DEFAULT_GRAPH : rank[row.g],
                                rank[row.s],
                                rank[row.p],
                                rank[row.o]));
        return new Quads(terms, rows);
    }

    private static int id(Node node, Map<Node, Integer> ids) {
        return ids.computeIfAbsent(node, n -> ids.size());
    }

    private static void nameBlanks(Node[] nodes, List<Row> rows) {
        List<int[]> blank = new ArrayList<>();
        for (Row row : rows) {
            if (nodes[row.s].isBlank()
                    || nodes[row.o].isBlank()
                    || row.g >= 0 && nodes[row.g].isBlank()) {
                blank.add(new int[] {row.g, row.s, row.p, row.o});
            }
        }
        if (!blank.isEmpty()) {
            BlankNames.apply(nodes, blank);
        }
    }

    TermOrder terms() {
        return terms;
    }

    /** By subject, predicate, object, graph: the order of canonical N-Quads' lines. */
    List<Row> byLine() {
        return sorted(
                Comparator.comparingInt(Row::s)
                        .thenComparingInt(Row::p)
                        .thenComparingInt(Row::o)
                        .thenComparingInt(Row::g));
    }

    /** By graph, subject, the order of predicates for people, object. */
    List<Row> byGraph() {
        return sorted(
                Comparator.comparingInt(Row::g)
                        .thenComparingInt(Row::s)
                        .thenComparingInt(row -> terms.predicateRank(row.p))
                        .thenComparingInt(Row::o));
    }

    private List<Row> sorted(Comparator<Row> order) {
        rows.sort(order);
        List<Row> distinct = new ArrayList<>(rows.size());
        Row last = null;
        for (Row row : rows) {
            if (!row.equals(last)) {
                distinct.add(row);
                last = row;
            }
        }
        return distinct;
    }
}
