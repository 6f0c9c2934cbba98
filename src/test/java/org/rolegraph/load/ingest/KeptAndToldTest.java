package org.rolegraph.load.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rolegraph.store.generation.KeyedTriples;
import org.rolegraph.store.generation.Triples;

class KeptAndToldTest {
    private static final List<String> PREDICATES = List.of("p:1", "p:2");

    private record Triple(
            String graph, String subject, String predicate, String object, String language) {}

    @Provide
    Arbitrary<List<Triple>> triples() {
        Arbitrary<String> iris = Arbitraries.of("x:1", "x:2", "x:3", "x:4");
        return Combinators.combine(
                        Arbitraries.of("g:1", "g:2", "g:3"),
                        iris,
                        Arbitraries.of(PREDICATES),
                        iris,
                        Arbitraries.of("", "en", "de").injectNull(0.5))
                .as(Triple::new)
                .list()
                .ofMaxSize(12);
    }

    @Property(tries = 300)
    void it_is_what_is_kept_and_what_is_told(
            @ForAll("triples") List<Triple> generation, @ForAll("triples") List<Triple> told) {
        KeyedTriples kept = of(generation).keyed();
        // strings get their keys as they are met, those of a store have them all
        PREDICATES.forEach(predicate -> kept.forEach(predicate, (graph, subject, object) -> {}));
        KeyedTriples both = new KeptAndTold(kept, graph -> !graph.equals("g:2"), of(told).keyed());
        List<Triple> expected = new ArrayList<>(told);
        generation.stream().filter(each -> !each.graph.equals("g:2")).forEach(expected::add);

        Map<String, Long> keys = new HashMap<>();
        List<String> seen = new ArrayList<>();
        List<String> ofObject = new ArrayList<>();
        for (String predicate : PREDICATES) {
            both.forEach(
                    predicate,
                    (graph, subject, object) -> {
                        iri(graph, both, keys);
                        iri(subject, both, keys);
                        if (both.isIri(object)) {
                            iri(object, both, keys);
                        }
                        seen.add(text(both, graph, subject, predicate, object));
                    });
            both.forEach(
                    predicate,
                    "x:1",
                    (graph, subject, object) ->
                            ofObject.add(text(both, graph, subject, predicate, object)));
        }
        assertEquals(sorted(expected, false), seen.stream().sorted().toList());
        assertEquals(sorted(expected, true), ofObject.stream().sorted().toList());
        keys.forEach((iri, key) -> assertEquals(key, both.key(iri)));
        assertEquals(KeyedTriples.NONE, both.key("x:unheard-of"));
    }

    /** An IRI has one key and no other IRI has it, wherever it stands. */
    private static void iri(long key, KeyedTriples all, Map<String, Long> keys) {
        assertEquals(key, keys.computeIfAbsent(all.text(key), text -> key));
    }

    private static String text(
            KeyedTriples all, long graph, long subject, String predicate, long object) {
        return new Triple(
                        all.text(graph),
                        all.text(subject),
                        predicate,
                        all.text(object),
                        all.language(object))
                .toString();
    }

    private static List<String> sorted(List<Triple> triples, boolean ofObject) {
        return triples.stream()
                .filter(each -> !ofObject || each.language == null && each.object.equals("x:1"))
                .map(Triple::toString)
                .sorted()
                .toList();
    }

    private static Triples of(List<Triple> triples) {
        return (predicate, visitor) ->
                triples.stream()
                        .filter(each -> each.predicate.equals(predicate))
                        .forEach(
                                each ->
                                        visitor.triple(
                                                each.graph,
                                                each.subject,
                                                each.object,
                                                each.language));
    }
}
