package org.rolegraph.career.build;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.rolegraph.base.file.KeyNumbers;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.career.graph.ConceptKind;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.store.generation.KeyedTriples;

/** The concepts that triples were seen to name; once all are seen, they get their numbers. */
final class ConceptNumbers {
    /** What is known of one concept. */
    private static final class Seen {
        private final long key;
        private ConceptKind kind;
        private boolean typed;
        private String source;
        private String iri;
        private byte[] bytes;

        Seen(long key, ConceptKind kind, boolean typed, String source) {
            this.key = key;
            this.kind = kind;
            this.typed = typed;
            this.source = source;
        }
    }

    private final KeyedTriples triples;
    private final KeyNumbers places = new KeyNumbers();
    private final List<Seen> seen = new ArrayList<>();
    private final Map<Long, String> sources = new HashMap<>();
    private final KeyNumbers numbers = new KeyNumbers();
    private List<Seen> inOrder = List.of();
    private List<String> sourceNames = List.of();

    ConceptNumbers(KeyedTriples triples) {
        this.triples = triples;
    }

    /**
     * Takes note of a concept.
     *
     * @param typed whether the graph says of what type it is, so that it comes from there, rather
     *     than merely speaks of it
     */
    void see(long key, ConceptKind kind, boolean typed, long graph) {
        String source = source(graph);
        int place = places.add(key);
        if (place == seen.size()) {
            seen.add(new Seen(key, kind, typed, source));
            return;
        }
        Seen known = seen.get(place);
        boolean better = typed && !known.typed;
        if (better || typed == known.typed && source.compareTo(known.source) < 0) {
            known.source = source;
            known.typed = typed;
        }
        known.kind = kind.compareTo(known.kind) < 0 ? kind : known.kind;
    }

    /** The name of the source that a graph holds. */
    String source(long graph) {
        return sources.computeIfAbsent(graph, key -> Graphs.source(triples.text(key)));
    }

    /** Numbers all that are IRIs: by kind, then by the bytes of the IRI. */
    void number() {
        inOrder = new ArrayList<>();
        for (Seen each : seen) {
            if (triples.isIri(each.key)) {
                each.iri = triples.text(each.key);
                each.bytes = each.iri.getBytes(StandardCharsets.UTF_8);
                inOrder.add(each);
            }
        }
        inOrder.sort(
                (a, b) ->
                        a.kind == b.kind
                                ? Arrays.compareUnsigned(a.bytes, b.bytes)
                                : a.kind.compareTo(b.kind));
        for (int i = 0; i < inOrder.size(); i++) {
            numbers.putIfAbsent(inOrder.get(i).key, i);
        }
        sourceNames = List.copyOf(new TreeSet<>(sources.values()));
    }

    int count() {
        return inOrder.size();
    }

    int count(ConceptKind kind) {
        return (int) inOrder.stream().filter(each -> each.kind == kind).count();
    }

    /** The concept's number, or {@link SkillGraph#NONE}. */
    int of(long key) {
        return numbers.get(key);
    }

    ConceptKind kind(int concept) {
        return inOrder.get(concept).kind;
    }

    String iri(int concept) {
        return inOrder.get(concept).iri;
    }

    String source(int concept) {
        return inOrder.get(concept).source;
    }

    /** All sources, by name. */
    List<String> sourceNames() {
        return sourceNames;
    }
}
