package org.rolegraph.career.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rolegraph.base.section.SectionWriter;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.career.graph.AcceptedLinks;
import org.rolegraph.career.graph.ConceptKind;
import org.rolegraph.career.graph.GraphSection;
import org.rolegraph.career.graph.LinkKind;
import org.rolegraph.store.generation.KeyedTriples;

/** What triples tell of concepts among themselves: hierarchy, relations, links. */
final class RelationGathering {
    private record Pair(long one, long other, int kind) {}

    private final KeyedTriples triples;
    private final ConceptNumbers concepts;
    private final Map<Long, Boolean> graphs = new HashMap<>();
    private final List<Pair> broader = new ArrayList<>();
    private final List<Pair> related = new ArrayList<>();
    private final List<Pair> links = new ArrayList<>();

    RelationGathering(KeyedTriples triples, ConceptNumbers concepts) {
        this.triples = triples;
        this.concepts = concepts;
    }

    /** Reads all, and tells of the concepts. */
    void gather() {
        triples.forEach(
                Terms.SKOS_BROADER,
                (graph, narrow, broad) -> {
                    see(narrow, broad, graph);
                    broader.add(new Pair(narrow, broad, 0));
                });
        for (LinkKind kind : LinkKind.all()) {
            kind.predicate()
                    .ifPresent(
                            predicate ->
                                    triples.forEach(
                                            predicate,
                                            (graph, one, other) -> {
                                                if (kind.isExact() && !isComputed(graph)) {
                                                    return;
                                                }
                                                see(one, other, graph);
                                                links.add(
                                                        new Pair(
                                                                one,
                                                                other,
                                                                LinkKind.all().indexOf(kind)));
                                            }));
        }
        triples.forEach(
                Terms.SKOS_RELATED, (graph, one, other) -> related.add(new Pair(one, other, 0)));
    }

    /** What is exact is so by all that is loaded, whatever a graph of its own says. */
    private boolean isComputed(long graph) {
        return graphs.computeIfAbsent(graph, key -> triples.text(key).equals(Graphs.JOINS.value()));
    }

    private void see(long one, long other, long graph) {
        concepts.see(one, ConceptKind.OTHER, false, graph);
        concepts.see(other, ConceptKind.OTHER, false, graph);
    }

    /** Writes all, once concepts have their numbers. */
    void write(SectionWriter out) {
        Grid up = new Grid();
        Grid down = new Grid();
        for (Pair pair : broader) {
            add(up, pair.one, pair.other, -1);
            add(down, pair.other, pair.one, -1);
        }
        write(up, GraphSection.BROADER_ROWS, GraphSection.BROADER, out);
        write(down, GraphSection.NARROWER_ROWS, GraphSection.NARROWER, out);
        Grid beside = new Grid();
        for (Pair pair : related) {
            add(beside, pair.one, pair.other, -1);
            add(beside, pair.other, pair.one, -1);
        }
        write(beside, GraphSection.RELATED_ROWS, GraphSection.RELATED, out);
        Grid linked = new Grid();
        for (Pair pair : links) {
            add(linked, pair.one, pair.other, pair.kind);
            add(linked, pair.other, pair.one, pair.kind | AcceptedLinks.TURNED);
        }
        write(linked, GraphSection.LINK_ROWS, GraphSection.LINK_OTHER, out);
        out.ints(GraphSection.LINK_FACTS, linked.column(2));
        writeSame(out);
    }

    private void writeSame(SectionWriter out) {
        SameConcepts same = new SameConcepts(concepts);
        for (Pair pair : links) {
            int one = concepts.of(pair.one);
            int other = concepts.of(pair.other);
            if (LinkKind.of(pair.kind).isExact() && one >= 0 && other >= 0) {
                same.join(one, other);
            }
        }
        same.write(out);
    }

    private void add(Grid grid, long one, long other, int kind) {
        int from = concepts.of(one);
        int to = concepts.of(other);
        if (from >= 0 && to >= 0 && from != to) {
            grid.add(from, to, kind);
        }
    }

    private void write(Grid grid, GraphSection rows, GraphSection values, SectionWriter out) {
        out.ints(rows, grid.sorted().offsets(concepts.count()));
        out.ints(values, grid.column(1));
    }
}
