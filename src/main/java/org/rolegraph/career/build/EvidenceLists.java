package org.rolegraph.career.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rolegraph.base.file.KeyNumbers;
import org.rolegraph.base.section.SectionWriter;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.career.graph.GraphSection;
import org.rolegraph.store.generation.KeyedTriples;

/** The evidence of requirements and claims, each distinct list of it with a number. */
final class EvidenceLists {
    private static final int NOBODY = 0;

    private final KeyedTriples triples;

    /** By subject: the place of its evidence in the order of meeting. */
    private final KeyNumbers first = new KeyNumbers();

    private final KeyNumbers places = new KeyNumbers();
    private final List<Long> met = new ArrayList<>();

    /** By subject: the evidence that it has besides that. */
    private final Map<Long, List<Long>> further = new HashMap<>();

    private final Map<Long, Integer> pieces = new HashMap<>();
    private final Map<Integer, Integer> single = new HashMap<>();
    private final Map<List<Integer>, Integer> lists = new HashMap<>();
    private final List<String[]> texts = new ArrayList<>();

    EvidenceLists(KeyedTriples triples) {
        this.triples = triples;
    }

    /** Reads all evidence, and numbers the lists: by their pieces, the empty one first. */
    void gather() {
        Map<String, Long> byIri = new TreeMap<>();
        triples.forEach(
                Rg.EVIDENCE_OF,
                (graph, subject, object) -> {
                    int place = places.add(object);
                    if (place == met.size()) {
                        met.add(object);
                        byIri.put(triples.text(object), object);
                    }
                    if (first.putIfAbsent(subject, place) != place) {
                        further.computeIfAbsent(subject, s -> new ArrayList<>()).add(object);
                    }
                });
        byIri.forEach(
                (iri, key) -> {
                    pieces.put(key, texts.size());
                    texts.add(new String[] {iri, "", ""});
                });
        told(Rg.REFERENCE_OF, 1);
        told(Rg.LOCATOR, 2);
        number();
    }

    private void told(String predicate, int column) {
        triples.forEach(
                predicate,
                (graph, subject, object) -> {
                    Integer piece = pieces.get(subject);
                    if (piece != null) {
                        String text = triples.text(object);
                        String[] row = texts.get(piece);
                        boolean better = row[column].isEmpty() || text.compareTo(row[column]) < 0;
                        row[column] = better ? text : row[column];
                    }
                });
    }

    private void number() {
        TreeMap<int[], List<Integer>> sorted = new TreeMap<>(Arrays::compare);
        sorted.put(new int[0], List.of());
        for (int piece = 0; piece < texts.size(); piece++) {
            sorted.put(new int[] {piece}, List.of(piece));
        }
        for (long subject : further.keySet()) {
            List<Integer> list = pieces(subject);
            sorted.put(list.stream().mapToInt(i -> i).toArray(), list);
        }
        sorted.values().forEach(list -> lists.put(list, lists.size()));
        for (int piece = 0; piece < texts.size(); piece++) {
            single.put(piece, lists.get(List.of(piece)));
        }
    }

    private List<Integer> pieces(long subject) {
        List<Integer> all = new ArrayList<>();
        all.add(pieces.get(met.get(first.get(subject))));
        further.get(subject).forEach(key -> all.add(pieces.get(key)));
        return all.stream().sorted().distinct().toList();
    }

    /** The number of the list of a requirement or claim. */
    int list(long subject) {
        int only = first.get(subject);
        if (only < 0) {
            return NOBODY;
        }
        return further.containsKey(subject)
                ? lists.get(pieces(subject))
                : single.get(pieces.get(met.get(only)));
    }

    void write(TextPool pool, SectionWriter out) {
        Grid grid = new Grid();
        lists.forEach((list, number) -> list.forEach(piece -> grid.add(number, piece)));
        out.ints(GraphSection.EVIDENCE_ROWS, grid.sorted().offsets(lists.size()));
        out.ints(GraphSection.EVIDENCE, grid.column(1));
        out.ints(
                GraphSection.EVIDENCE_TEXTS,
                texts.stream().flatMap(Arrays::stream).mapToInt(pool::number).toArray());
    }
}
