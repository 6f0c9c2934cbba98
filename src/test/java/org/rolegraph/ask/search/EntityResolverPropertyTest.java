package org.rolegraph.ask.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.store.names.LabelFile;
import org.rolegraph.store.names.Labels;
import org.rolegraph.store.names.Scope;
import org.rolegraph.store.names.StatedTriples;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;

class EntityResolverPropertyTest {
    private static final List<String> WAYS =
            List.of(Terms.SKOS_PREF_LABEL, Terms.SKOS_ALT_LABEL, Terms.SKOS_HIDDEN_LABEL);
    private static final List<String> SOURCES = List.of("user", "curated", "esco", "onet");

    /** An entity with one label, said by one source; the n-th of a list has the IRI urn:n. */
    record Named(String way, String source, String label) {}

    @Property(tries = 300)
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "graphs against an oracle")
    void the_best_rank_then_the_first_source_then_the_very_characters_decide(
            @ForAll("world") List<Named> world, @ForAll("label") String text) throws IOException {
        StatedTriples said = new StatedTriples();
        for (int i = 0; i < world.size(); i++) {
            Named named = world.get(i);
            said.in(named.source).type("urn:" + i, Rg.ROLE);
            said.add("urn:" + i, named.way, named.label, "en");
        }
        assertEquals(expected(world, text), resolved(said, text, Scope.ANY));
    }

    @Property(tries = 200)
    void whatever_is_joined_with_a_curated_one_resolves_to_it(
            @ForAll("world") List<Named> world, @ForAll("label") String text) throws IOException {
        StatedTriples said = new StatedTriples().role("one", "the one and only");
        boolean named = false;
        for (int i = 0; i < world.size(); i++) {
            // other sources only, so that the curated one is the best
            said.in(world.get(i).source.equals("curated") ? "esco" : world.get(i).source);
            said.type("urn:" + i, Rg.ROLE);
            said.add("urn:" + i, world.get(i).way, world.get(i).label, "en");
            said.in("links").match("urn:" + i, StatedTriples.role("one"));
            named |= world.get(i).label.equalsIgnoreCase(text);
        }
        Set<String> expected = named ? Set.of(StatedTriples.role("one")) : Set.of();
        assertEquals(expected, resolved(said, text, Scope.ANY));
    }

    /** The rule, written down: what is left after each step, as long as something is. */
    private static Set<String> expected(List<Named> world, String text) {
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < world.size(); i++) {
            if (world.get(i).label.equalsIgnoreCase(text)) {
                left.add(i);
            }
        }
        for (String way : WAYS) {
            if (left.stream().anyMatch(i -> world.get(i).way.equals(way))) {
                left.removeIf(i -> !world.get(i).way.equals(way));
            }
        }
        for (String source : SOURCES) {
            if (left.stream().anyMatch(i -> world.get(i).source.equals(source))) {
                left.removeIf(i -> !world.get(i).source.equals(source));
            }
        }
        if (left.stream().filter(i -> world.get(i).label.equals(text)).count() == 1) {
            left.removeIf(i -> !world.get(i).label.equals(text));
        }
        Set<String> iris = new TreeSet<>();
        left.forEach(i -> iris.add("urn:" + i));
        return iris;
    }

    /** The one found, the candidates, or nothing. */
    private static Set<String> resolved(StatedTriples said, String text, Scope scope)
            throws IOException {
        Path file = Files.createTempFile("labels", ".bin");
        Files.delete(file);
        try {
            new LabelFile().build(file, said);
            Labels labels = LabelFile.open(file);
            try (Search search = new Search(labels, file.resolveSibling("no-such-index"))) {
                return new EntityResolver(labels, search, List.of())
                        .resolve(text, scope)
                        .fold(
                                found -> Set.of(found.entity().iri()),
                                ambiguous -> {
                                    Set<String> iris = new TreeSet<>();
                                    ambiguous.candidates().forEach(c -> iris.add(c.entity().iri()));
                                    return iris;
                                },
                                unknown -> Set.of());
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Provide
    Arbitrary<String> label() {
        return Arbitraries.of("go", "Go", "GO", "R", "r");
    }

    @Provide
    Arbitrary<List<Named>> world() {
        return Combinators.combine(Arbitraries.of(WAYS), Arbitraries.of(SOURCES), label())
                .as(Named::new)
                .list()
                .ofMaxSize(6);
    }
}
