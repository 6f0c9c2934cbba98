package org.rolegraph.link.decide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.sssom.Slots;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.store.generation.Triples;
import org.rolegraph.store.names.Label;
import org.rolegraph.store.names.Labels;

/** The links of a loaded graph as rows of a mapping set, as their records state them. */
public final class GraphLinks {
    private static final Map<String, String> SLOTS =
            Map.of(
                    Terms.SSSOM_OBJECT_LABEL, Slots.OBJECT_LABEL,
                    Terms.SSSOM_OBJECT_SOURCE, Slots.OBJECT_SOURCE,
                    Terms.SSSOM_JUSTIFICATION, Slots.JUSTIFICATION,
                    Terms.SSSOM_CONFIDENCE, Slots.CONFIDENCE,
                    Terms.SSSOM_DATE, Slots.DATE,
                    Terms.SSSOM_AUTHOR, Slots.AUTHOR_LABEL,
                    Terms.SSSOM_COMMENT, Slots.COMMENT);

    private static final List<String> ENDS =
            List.of(
                    Terms.OWL_ANNOTATED_SOURCE,
                    Terms.OWL_ANNOTATED_PROPERTY,
                    Terms.OWL_ANNOTATED_TARGET);

    /** Nobody says how such a link was found. */
    private static final String UNSPECIFIED = Prefixes.SEMAPV + "UnspecifiedMatching";

    private GraphLinks() {}

    /**
     * The links, by subject, predicate and object; pages are none.
     *
     * @param graph IRI of the graph that states them
     * @param languages of the labels of both ends, best first; an end without a label keeps that of
     *     the link's record
     */
    public static List<Decision> of(
            Triples triples, String graph, Labels labels, List<String> languages) {
        Map<String, Map<String, String>> records = records(triples, graph);
        Map<String, Decision> links = new TreeMap<>();
        for (String predicate : Predicates.matches()) {
            triples.forEach(
                    predicate,
                    (where, subject, object, tag) -> {
                        if (where.equals(graph) && tag == null) {
                            String key = key(subject, predicate, object);
                            Map<String, String> cells =
                                    new TreeMap<>(records.getOrDefault(key, Map.of()));
                            cells.putIfAbsent(Slots.JUSTIFICATION, UNSPECIFIED);
                            label(subject, labels, languages, Slots.SUBJECT_LABEL, cells);
                            label(object, labels, languages, Slots.OBJECT_LABEL, cells);
                            links.put(
                                    key,
                                    new Decision(
                                            new Iri(subject),
                                            new Iri(predicate),
                                            new Iri(object),
                                            false,
                                            cells));
                        }
                    });
        }
        return new ArrayList<>(links.values());
    }

    /** Subject, predicate and object to what the record of the link says. */
    private static Map<String, Map<String, String>> records(Triples triples, String graph) {
        Map<String, String[]> ends = new HashMap<>();
        for (int i = 0; i < ENDS.size(); i++) {
            int end = i;
            triples.forEach(
                    ENDS.get(end),
                    (where, record, entity, tag) -> {
                        if (where.equals(graph)) {
                            ends.computeIfAbsent(record, r -> new String[ENDS.size()])[end] =
                                    entity;
                        }
                    });
        }
        Map<String, Map<String, String>> records = new HashMap<>();
        SLOTS.forEach(
                (predicate, slot) ->
                        triples.forEach(
                                predicate,
                                (where, record, value, tag) -> {
                                    String[] link = ends.get(record);
                                    if (where.equals(graph) && link != null) {
                                        records.computeIfAbsent(
                                                        key(link[0], link[1], link[2]),
                                                        k -> new TreeMap<>())
                                                .put(slot, value);
                                    }
                                }));
        return records;
    }

    private static String key(String subject, String predicate, String object) {
        return subject + " " + predicate + " " + object;
    }

    private static void label(
            String entity,
            Labels labels,
            List<String> languages,
            String slot,
            Map<String, String> cells) {
        labels.preferredLabel(entity, languages)
                .map(Label::text)
                .ifPresent(text -> cells.put(slot, text));
    }
}
