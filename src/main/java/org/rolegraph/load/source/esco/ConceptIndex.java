package org.rolegraph.load.source.esco;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.rolegraph.base.model.Iri;

/** What the tables of one reading have defined so far. Not thread-safe. */
final class ConceptIndex {
    private final Map<String, Concept> concepts = new HashMap<>();
    private final Set<String> coded = new HashSet<>();
    private final Map<String, Set<String>> members = new HashMap<>();

    /** The concept, or null when no table defines it. */
    Concept get(String iri) {
        return concepts.get(iri);
    }

    Concept define(Iri iri, EscoTable table, String file) {
        Concept concept = Concept.of(concepts.size(), iri, table, file);
        concepts.put(iri.value(), concept);
        return concept;
    }

    /** Whether the concept was not yet said to be in the scheme. */
    boolean join(String scheme, Iri concept) {
        return members.computeIfAbsent(scheme, s -> new HashSet<>()).add(concept.value());
    }

    /** Whether the concept had no code before. */
    boolean code(Iri concept) {
        return coded.add(concept.value());
    }
}
