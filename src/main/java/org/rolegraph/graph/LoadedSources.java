package org.rolegraph.graph;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Table;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.load.ingest.Offers;
import org.rolegraph.store.generation.Generation;
import org.rolegraph.store.generation.Manifest;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.store.names.Label;
import org.rolegraph.store.names.Labels;

/**
 * What is loaded of each source, beside what is offered. Needs manifests and names, not triples.
 */
public final class LoadedSources {
    private static final List<String> COLUMNS =
            List.of(
                    "source",
                    "load",
                    "offered at",
                    "licence",
                    "version",
                    "loaded",
                    "files",
                    "KiB",
                    "triples");

    private final Offers offers;
    private final List<Manifest> history;
    private final Optional<Manifest> current;
    private final Function<String, Optional<String>> titles;

    private LoadedSources(
            Offers offers,
            List<Manifest> history,
            Optional<Manifest> current,
            Function<String, Optional<String>> titles) {
        this.offers = offers;
        this.history = history;
        this.current = current;
        this.titles = titles;
    }

    /** Nothing is loaded. */
    public static LoadedSources none(Offers offers) {
        return new LoadedSources(offers, List.of(), Optional.empty(), iri -> Optional.empty());
    }

    /**
     * What a generation holds.
     *
     * @param offers what can be loaded
     * @param all the generations of its store, the oldest first
     * @param labels of the generation
     */
    public static LoadedSources of(
            Offers offers, Generation current, List<Generation> all, Labels labels) {
        return new LoadedSources(
                offers,
                all.stream()
                        .filter(generation -> generation.id().compareTo(current.id()) <= 0)
                        .map(Generation::manifest)
                        .toList(),
                Optional.of(current.manifest()),
                iri -> labels.preferredLabel(iri, List.of("en")).map(Label::text));
    }

    /** What a graph holds, beside all that is offered. */
    public static LoadedSources of(OpenGraph graph) {
        Generation generation = graph.generation();
        Path folder = generation.dir().getParent().getParent();
        return of(Offers.ALL, generation, StoreDirectory.at(folder).list(), graph.labels());
    }

    /** One row a source: all that are offered, then others that are loaded. */
    public Table table() {
        List<Offers.Listed> listed = new ArrayList<>(offers.listed());
        List<Manifest.Source> sources = current.map(Manifest::sources).orElse(List.of());
        for (Manifest.Source source : sources) {
            if (listed.stream().noneMatch(offer -> offer.source().equals(source.name()))) {
                listed.add(offers.listed(source.name()));
            }
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Offers.Listed offer : listed) {
            List<Cell> row = new ArrayList<>();
            row.add(Cell.text(offer.source()));
            row.add(Cell.text(offer.load()));
            row.add(Cell.text(offer.at()));
            row.add(Cell.text(offer.licence()));
            row.addAll(
                    sources.stream()
                            .filter(source -> source.name().equals(offer.source()))
                            .findFirst()
                            .map(source -> loaded(offer, source))
                            .orElse(Collections.nCopies(5, Cell.EMPTY)));
            rows.add(row);
        }
        return Table.of(COLUMNS, rows);
    }

    /** Triples of all graphs but the statistics, which nobody loaded. */
    public static long triples(Manifest manifest) {
        long statistics = manifest.triples().getOrDefault(Graphs.STATISTICS.value(), 0L);
        return manifest.total() - statistics;
    }

    private List<Cell> loaded(Offers.Listed offer, Manifest.Source source) {
        Manifest manifest = current.orElseThrow();
        long bytes = source.inputs().stream().mapToLong(Manifest.Input::bytes).sum();
        long triples =
                source.graphs().stream()
                        .mapToLong(graph -> manifest.triples().getOrDefault(graph, 0L))
                        .sum();
        return List.of(
                Cell.text(Releases.of(offer, manifest, titles)),
                Cell.text(since(source)),
                Cell.number(source.inputs().size()),
                Cell.number((bytes + 1023) / 1024),
                Cell.number(triples));
    }

    /** When the oldest of the generations that hold the same files without a break was written. */
    private String since(Manifest.Source source) {
        String since = "";
        for (Manifest manifest : history) {
            if (!manifest.sources().contains(source)) {
                since = "";
            } else if (since.isEmpty()) {
                since = manifest.created();
            }
        }
        return since;
    }
}
