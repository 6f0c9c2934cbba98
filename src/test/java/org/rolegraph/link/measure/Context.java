package org.rolegraph.link.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rolegraph.link.score.Entry;
import org.rolegraph.link.score.Pool;
import org.rolegraph.store.generation.Triples;
import org.rolegraph.store.names.Entity;
import org.rolegraph.store.names.How;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.Labels;

/** What the loaded sources know of the two sides of a benchmark that has titles alone. */
public final class Context {
    private final Labels labels;
    private final Triples triples;

    /** Reads from these. */
    public Context(Labels labels, Triples triples) {
        this.labels = labels;
        this.triples = triples;
    }

    /**
     * The benchmark with descriptions and other names: of a query those of the role whose preferred
     * label is exactly its title and which is no concept of the target, of a concept the
     * description of the same IRI. Links play no part. Names to choose from stay as they are.
     */
    public Benchmark of(Benchmark bare) {
        Map<String, String> roles = roles(bare);
        Map<String, TreeSet<String>> others = new HashMap<>();
        labels.forEach(
                (entity, way, label) -> {
                    if (Pool.speaks(label.language(), bare.language())) {
                        others.computeIfAbsent(entity.iri(), iri -> new TreeSet<>())
                                .add(label.text());
                    }
                });
        Map<String, String> descriptions = Pool.descriptions(triples, bare.language());
        Map<String, Entry> queries = new TreeMap<>();
        bare.queries()
                .forEach(
                        (id, query) -> {
                            String role = roles.getOrDefault(query.title(), "");
                            List<String> names =
                                    new ArrayList<>(others.getOrDefault(role, new TreeSet<>()));
                            names.remove(query.title());
                            queries.put(
                                    id,
                                    new Entry(
                                            id,
                                            query.title(),
                                            names,
                                            descriptions.getOrDefault(role, ""),
                                            List.of()));
                        });
        SortedMap<String, Entry> concepts = new TreeMap<>();
        bare.target()
                .entries()
                .forEach(
                        (iri, concept) ->
                                concepts.put(
                                        iri,
                                        new Entry(
                                                iri,
                                                concept.title(),
                                                concept.others(),
                                                descriptions.getOrDefault(iri, ""),
                                                List.of())));
        return new Benchmark(
                bare.name(),
                bare.language(),
                queries,
                new Pool(bare.target().forms(), concepts),
                bare.relevant());
    }

    /** Title to the role that it is the label of, the first by IRI. */
    private Map<String, String> roles(Benchmark bare) {
        TreeSet<String> sources = new TreeSet<>();
        for (String iri : bare.target().entries().keySet()) {
            Optional<Entity> concept = labels.entity(iri);
            concept.ifPresent(entity -> sources.add(entity.source()));
        }
        Map<String, String> roles = new HashMap<>();
        labels.forEach(
                (entity, way, label) -> {
                    if (way == How.PREFERRED
                            && entity.kind() == Kind.ROLE
                            && !sources.contains(entity.source())
                            && Pool.speaks(label.language(), bare.language())) {
                        roles.merge(
                                label.text(), entity.iri(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
                    }
                });
        return roles;
    }
}
