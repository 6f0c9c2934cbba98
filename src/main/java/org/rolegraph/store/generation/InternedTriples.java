package org.rolegraph.store.generation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives keys to triples that are given as strings. */
final class InternedTriples implements KeyedTriples {
    private final Triples triples;
    private final Map<String, Long> iris = new HashMap<>();
    private final Map<String, Long> literals = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final List<String> languages = new ArrayList<>();

    InternedTriples(Triples triples) {
        this.triples = triples;
    }

    @Override
    public void forEach(String predicate, Visitor visitor) {
        triples.forEach(
                predicate,
                (graph, subject, object, language) ->
                        visitor.triple(iri(graph), iri(subject), object(object, language)));
    }

    @Override
    public void forEach(String predicate, String object, Visitor visitor) {
        triples.forEach(
                predicate,
                (graph, subject, other, language) -> {
                    if (language == null && other.equals(object)) {
                        visitor.triple(iri(graph), iri(subject), iri(other));
                    }
                });
    }

    @Override
    public long key(String iri) {
        return iris.getOrDefault(iri, NONE);
    }

    @Override
    public String text(long key) {
        return texts.get((int) key);
    }

    @Override
    public String language(long key) {
        return languages.get((int) key);
    }

    private long object(String object, String language) {
        return language == null
                ? iri(object)
                : literals.computeIfAbsent(
                        language + "\n" + object, text -> number(object, language));
    }

    private long iri(String iri) {
        return iris.computeIfAbsent(iri, text -> number(text, null));
    }

    private long number(String text, String language) {
        texts.add(text);
        languages.add(language);
        return texts.size() - 1L;
    }
}
