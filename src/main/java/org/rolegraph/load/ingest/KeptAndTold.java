package org.rolegraph.load.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.rolegraph.store.generation.KeyedTriples;

/**
 * Triples of a generation together with such as are stated elsewhere. Terms of the generation keep
 * the keys that they have in it, so that none of them is read that nobody asks for: a few stated
 * triples cost no more than themselves. An IRI has one key, wherever it stands; a literal that is
 * stated has one of its own.
 */
final class KeptAndTold implements KeyedTriples {
    private final KeyedTriples kept;
    private final Predicate<String> graphs;
    private final KeyedTriples told;
    private final Map<Long, Boolean> counted = new HashMap<>();
    private final Map<Long, Long> keys = new HashMap<>();

    /**
     * Both, in no certain order.
     *
     * @param kept knows the key of each of its IRIs from the beginning
     * @param graphs of the generation, those that count
     */
    KeptAndTold(KeyedTriples kept, Predicate<String> graphs, KeyedTriples told) {
        this.kept = kept;
        this.graphs = graphs;
        this.told = told;
    }

    /** Shows what the generation says and does not count, and what is told beside it. */
    void forEachDiffering(String predicate, Visitor visitor) {
        kept.forEach(
                predicate,
                (graph, subject, object) -> {
                    if (!counts(graph)) {
                        visitor.triple(graph, subject, object);
                    }
                });
        told.forEach(predicate, rekeyed(visitor));
    }

    @Override
    public void forEach(String predicate, Visitor visitor) {
        kept.forEach(predicate, counting(visitor));
        told.forEach(predicate, rekeyed(visitor));
    }

    @Override
    public void forEach(String predicate, String object, Visitor visitor) {
        kept.forEach(predicate, object, counting(visitor));
        told.forEach(predicate, object, rekeyed(visitor));
    }

    private Visitor counting(Visitor visitor) {
        return (graph, subject, object) -> {
            if (counts(graph)) {
                visitor.triple(graph, subject, object);
            }
        };
    }

    private boolean counts(long graph) {
        return counted.computeIfAbsent(graph, key -> graphs.test(kept.text(key)));
    }

    private Visitor rekeyed(Visitor visitor) {
        return (graph, subject, object) -> visitor.triple(ours(graph), ours(subject), ours(object));
    }

    private long ours(long key) {
        return keys.computeIfAbsent(key, this::keyOf);
    }

    private long keyOf(long stated) {
        long known = told.isIri(stated) ? kept.key(told.text(stated)) : NONE;
        return known == NONE ? FREE + stated : known;
    }

    @Override
    public long key(String iri) {
        long known = kept.key(iri);
        if (known != NONE) {
            return known;
        }
        long key = told.key(iri);
        return key == NONE ? NONE : FREE + key;
    }

    @Override
    public String text(long key) {
        return key >= FREE ? told.text(key - FREE) : kept.text(key);
    }

    @Override
    public String language(long key) {
        return key >= FREE ? told.language(key - FREE) : kept.language(key);
    }
}
