package org.rolegraph.load.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.rolegraph.base.model.Fact;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.load.quads.FactQuads;
import org.rolegraph.load.source.Dependent;
import org.rolegraph.load.source.Input;
import org.rolegraph.load.source.Known;
import org.rolegraph.load.source.Sink;
import org.rolegraph.load.source.Source;
import org.rolegraph.store.generation.Generation;
import org.rolegraph.store.generation.KeyedTriples;
import org.rolegraph.store.generation.Triples;
import org.rolegraph.store.join.Matches;
import org.rolegraph.store.names.LabelFile;
import org.rolegraph.store.names.Labels;
import org.rolegraph.store.triples.StoreReader;

/**
 * What exists while a load reads, for its {@link Dependent} sources: the graphs of the current
 * generation that it keeps, and what the sources before have stated. Without such a source nothing
 * is gathered.
 */
final class Existing {
    private final Optional<Generation> current;
    private final List<Source> sources = new ArrayList<>();
    private final Set<String> replaced = new HashSet<>();
    private final Map<String, List<Stated>> stated = new HashMap<>();
    private final FactQuads quads = new FactQuads(this::take);
    private final boolean asked;

    private record Stated(String graph, String subject, String object, String language) {}

    Existing(Optional<Generation> current, List<Source> given) {
        this.current = current;
        List<Source> dependents = new ArrayList<>();
        for (Source source : given) {
            source.graphs().forEach(graph -> replaced.add(graph.value()));
            if (source instanceof Dependent dependent) {
                dependents.add(new Bound(dependent));
            } else {
                sources.add(source);
            }
        }
        // dependents last, so that they find what the others of the same load bring
        asked = !dependents.isEmpty();
        sources.addAll(dependents);
    }

    /** The sources in the order in which they are read; each may be read any number of times. */
    List<Source> sources() {
        return List.copyOf(sources);
    }

    /** Takes note of a fact that a source has stated. */
    void note(Iri graph, Fact fact) {
        if (asked) {
            quads.accept(graph, fact);
        }
    }

    private void take(Quad quad) {
        String predicate = quad.getPredicate().getURI();
        String graph = quad.getGraph().getURI();
        // only what names are made of, a small part of the facts
        if (LabelFile.PREDICATES.contains(predicate) && !predicate.equals(Rg.JOINED_WITH)
                || Matches.concerns(graph, predicate)) {
            Node object = quad.getObject();
            stated.computeIfAbsent(predicate, p -> new ArrayList<>())
                    .add(
                            new Stated(
                                    graph,
                                    quad.getSubject().getURI(),
                                    object.isLiteral()
                                            ? object.getLiteralLexicalForm()
                                            : object.getURI(),
                                    object.isLiteral() ? object.getLiteralLanguage() : null));
        }
    }

    /** What exists beside the graphs of one of the sources. */
    private Known beside(Set<Iri> own) {
        Matches matches = new Matches();
        Triples told =
                (predicate, visitor) -> {
                    if (predicate.equals(Rg.JOINED_WITH)) {
                        matches.write(new Joined(visitor));
                    }
                    for (Stated each : stated.getOrDefault(predicate, List.of())) {
                        // a source that is read twice must not find itself
                        if (!own.contains(new Iri(each.graph))) {
                            visitor.triple(each.graph, each.subject, each.object, each.language);
                        }
                    }
                };
        if (current.isEmpty()) {
            KeyedTriples all = told.keyed();
            matches.see(all, graph -> true);
            return new KnownNames(LabelFile.of(all));
        }
        Path file = current.get().dir().resolve(LabelFile.NAME);
        if (isAllKept(own) && fits(file)) {
            return new KnownNames(LabelFile.open(file));
        }
        try (StoreReader reader = StoreReader.open(current.get())) {
            KeptAndTold all = new KeptAndTold(reader.triples().keyed(), this::isKept, told.keyed());
            matches.see(all, graph -> true);
            return new KnownNames(names(all, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether what exists is what the generation says, no more and no less; but for the ontology,
     * which every load brings, and which names nothing that a source asks for.
     */
    private boolean isAllKept(Set<Iri> own) {
        Set<String> going = new HashSet<>(replaced);
        going.remove(Graphs.ONTOLOGY.value());
        return Collections.disjoint(going, current.orElseThrow().manifest().triples().keySet())
                && stated.values().stream()
                        .flatMap(List::stream)
                        .allMatch(each -> own.contains(new Iri(each.graph)));
    }

    private static boolean fits(Path names) {
        try {
            return Files.exists(names) && new LabelFile().fits(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By help of the names of the generation, most of which nothing concerns. */
    private static Labels names(KeptAndTold all, Path file) throws IOException {
        if (!fits(file)) {
            return LabelFile.of(all);
        }
        Set<Long> changed = new HashSet<>();
        for (String predicate : LabelFile.PREDICATES) {
            // what joins is gathered as a whole in any case
            if (!predicate.equals(Rg.JOINED_WITH)) {
                all.forEachDiffering(
                        predicate,
                        (graph, subject, object) ->
                                changed.add(LabelFile.named(predicate, subject, object)));
            }
        }
        return LabelFile.of(all, file, changed);
    }

    /** What joins was decided by all that there was; now it is decided by what there will be. */
    private boolean isKept(String graph) {
        return !replaced.contains(graph) && !graph.equals(Graphs.JOINS.value());
    }

    /** Passes on what joins, as the graph says it that is computed at the end of a load. */
    private record Joined(Triples.Visitor visitor) implements Matches.Sink {
        @Override
        public void triple(String subject, String predicate, String object) {
            if (predicate.equals(Rg.JOINED_WITH)) {
                visitor.triple(Graphs.JOINS.value(), subject, object, null);
            }
        }
    }

    /** A dependent source with what it is to know, which is gathered once. */
    private final class Bound implements Source {
        private final Dependent source;
        private Known known;

        Bound(Dependent source) {
            this.source = source;
        }

        @Override
        public String name() {
            return source.name();
        }

        @Override
        public Set<Iri> graphs() {
            return source.graphs();
        }

        @Override
        public List<Input> inputs() throws IOException {
            return source.inputs();
        }

        @Override
        public void read(Sink sink, Problems problems) throws IOException {
            if (known == null) {
                known = beside(graphs());
            }
            source.read(known, sink, problems);
        }
    }
}
