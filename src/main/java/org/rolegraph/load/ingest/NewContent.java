package org.rolegraph.load.ingest;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.load.check.Recheck;
import org.rolegraph.load.quads.FactQuads;
import org.rolegraph.load.quads.Statistics;
import org.rolegraph.load.source.Source;
import org.rolegraph.store.generation.Changes;
import org.rolegraph.store.generation.Draft;
import org.rolegraph.store.generation.Generation;
import org.rolegraph.store.generation.KeyedTriples;
import org.rolegraph.store.generation.Manifest;
import org.rolegraph.store.pack.StorePacker;
import org.rolegraph.store.pack.StoreWriter;
import org.rolegraph.store.triples.StoreReader;

/**
 * What a new generation holds: the graphs of the new sources, and of the current generation what
 * they leave. There are two ways to write it, with the same result: packing everything anew,
 * bottom-up, or copying the current store and replacing some of its graphs.
 *
 * @param current whose other graphs are kept
 * @param sources the new ones
 * @param replaced IRIs of their graphs and of {@link Graphs#OWN}
 * @param records of all sources, new and kept
 * @param packs whether everything is packed anew
 */
record NewContent(
        Optional<Generation> current,
        List<Source> sources,
        Set<String> replaced,
        List<Manifest.Source> records,
        boolean packs) {
    /** Of input for a triple, of a source of which nothing is known; measured with ESCO, O*NET. */
    private static final long BYTES = 8;

    static NewContent of(Optional<Generation> current, List<Source> sources, Instant now)
            throws IOException {
        Set<String> replaced = new TreeSet<>();
        Graphs.OWN.forEach(graph -> replaced.add(graph.value()));
        // computed from all graphs, so every load may change it
        replaced.add(Graphs.JOINS.value());
        // slices belong to the curated data: where these are replaced, those of before go with them
        if (sources.stream().anyMatch(source -> source.graphs().contains(Graphs.CURATED))) {
            current.ifPresent(before -> replaced.addAll(Slice.graphs(before.manifest())));
        }
        List<Manifest.Source> records = new ArrayList<>();
        long added = 0;
        for (Source source : sources) {
            List<Manifest.Input> inputs =
                    source.inputs().stream()
                            .map(i -> new Manifest.Input(i.name(), i.bytes(), i.sha256()))
                            .toList();
            source.parts()
                    .forEach(
                            (name, graphs) -> {
                                List<String> iris = graphs.stream().map(Iri::value).toList();
                                replaced.addAll(iris);
                                records.add(
                                        new Manifest.Source(name, now.toString(), iris, inputs));
                            });
            added += expected(inputs, source.parts().keySet(), current.map(Generation::manifest));
        }
        long kept = 0;
        if (current.isPresent()) {
            Manifest before = current.get().manifest();
            records.addAll(left(before, replaced));
            kept = kept(before, replaced).values().stream().mapToLong(Long::longValue).sum();
        }
        return new NewContent(current, sources, replaced, records, packingIsCheaper(kept, added));
    }

    /**
     * About how many triples a source will make: as many a byte as it made the last time, since a
     * table of which only sums are kept makes one of many bytes; else one of 8, as ESCO's do.
     */
    private static long expected(
            List<Manifest.Input> inputs, Set<String> names, Optional<Manifest> before) {
        long bytes = bytes(inputs);
        long bytesBefore = 0;
        long triplesBefore = 0;
        for (Manifest.Source old : before.map(Manifest::sources).orElse(List.of())) {
            if (names.contains(old.name())) {
                bytesBefore = Math.max(bytesBefore, bytes(old.inputs()));
                for (String graph : old.graphs()) {
                    triplesBefore += before.get().triples().getOrDefault(graph, 0L);
                }
            }
        }
        return bytesBefore == 0 || triplesBefore == 0
                ? bytes / BYTES
                : Math.round((double) bytes * triplesBefore / bytesBefore);
    }

    private static long bytes(List<Manifest.Input> inputs) {
        return inputs.stream().mapToLong(Manifest.Input::bytes).sum();
    }

    /** Packing costs about 5 µs a kept triple; replacing some 40 µs a new one. */
    private static boolean packingIsCheaper(long kept, long added) {
        return kept < 8 * added;
    }

    private static List<Manifest.Source> left(Manifest before, Set<String> replaced) {
        List<Manifest.Source> left = new ArrayList<>();
        for (Manifest.Source old : before.sources()) {
            // a source that lost some of its graphs keeps its record for the others
            Set<String> graphs = new HashSet<>(old.graphs());
            graphs.removeAll(replaced);
            if (!graphs.isEmpty()) {
                left.add(
                        new Manifest.Source(
                                old.name(), old.loaded(), List.copyOf(graphs), old.inputs()));
            }
        }
        return left;
    }

    private static Map<String, Long> kept(Manifest before, Set<String> replaced) {
        Map<String, Long> kept = new java.util.TreeMap<>(before.triples());
        kept.keySet().removeAll(replaced);
        return kept;
    }

    /** IRIs of the graphs of the current generation that are kept. */
    Set<String> kept() {
        return current.map(before -> kept(before.manifest(), replaced).keySet()).orElse(Set.of());
    }

    /** The generation that the draft is to begin with. */
    Optional<Generation> copied() {
        return packs ? Optional.empty() : current;
    }

    /**
     * What was written.
     *
     * @param triples number of triples of each graph
     * @param changes since the current generation, when the draft is a copy of it
     */
    record Written(Map<String, Long> triples, Optional<Changes> changes) {}

    /**
     * Writes the draft.
     *
     * @param writing puts the quads of the new sources and the records
     */
    Written write(Draft draft, Consumer<Consumer<Quad>> writing) {
        Changes changes = new Changes();
        if (packs) {
            try (StorePacker packer = StorePacker.open(draft)) {
                current.ifPresent(generation -> keep(generation, packer::add));
                writing.accept(packer::add);
                packer.finish(Prefixes.map());
            }
        } else {
            try (StoreWriter writer = StoreWriter.open(draft)) {
                writer.replace(replaced, Prefixes.map(), writing, changes);
            }
        }
        // the same quads give the same statistics, whichever way they were written
        try (StoreWriter writer = StoreWriter.open(draft)) {
            writer.replace(
                    Set.of(Graphs.STATISTICS.value()),
                    Map.of(),
                    out -> Statistics.write(writer.numbered(), new FactQuads(out)),
                    changes);
            return new Written(writer.sizes(), packs ? Optional.empty() : Optional.of(changes));
        }
    }

    /**
     * IRIs of the graphs with a digest that a copy holds as they were: those that are kept, and
     * those whose new content is the old one.
     *
     * @param keyed the triples of the draft
     */
    Set<String> untouched(Written written, KeyedTriples keyed) {
        if (written.changes().isEmpty()) {
            return Set.of();
        }
        Set<Long> changed = new HashSet<>();
        written.changes().get().forEach((g, s, p, o) -> changed.add(g));
        Set<String> untouched = new TreeSet<>(current.orElseThrow().manifest().digests().keySet());
        changed.forEach(graph -> untouched.remove(keyed.text(graph)));
        return untouched;
    }

    /** What need not be checked again: of a copy, what was checked by the same rules and stayed. */
    Optional<Recheck> recheck(Written written) throws IOException {
        if (written.changes().isEmpty()) {
            return Optional.empty();
        }
        List<long[]> changed = new ArrayList<>();
        written.changes().get().forEach((g, s, p, o) -> changed.add(new long[] {s, p, o}));
        return Faults.read(current.orElseThrow()).map(faulty -> new Recheck(changed, faulty));
    }

    private void keep(Generation generation, Consumer<Quad> out) {
        Set<String> graphs = kept(generation.manifest(), replaced).keySet();
        if (graphs.isEmpty()) {
            return;
        }
        try (StoreReader reader = StoreReader.open(generation.withWholeTriples())) {
            DatasetGraph dataset = reader.dataset();
            for (String graph : graphs) {
                dataset.findNG(NodeFactory.createURI(graph), null, null, null)
                        .forEachRemaining(out);
            }
        }
    }
}
