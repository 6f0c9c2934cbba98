package org.rolegraph.load.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.Quad;
import org.rolegraph.base.model.Fact;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.problem.Severity;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.load.quads.FactQuads;
import org.rolegraph.load.source.Input;
import org.rolegraph.load.source.Offer;
import org.rolegraph.load.source.Sink;
import org.rolegraph.load.source.Source;
import org.rolegraph.store.generation.Manifest;

/**
 * The packed part of a big source: real facts around information and communications technology, in
 * the publisher's own layout, as {@code src/slice/Cut.java} cuts them. It belongs to the packed
 * curated data, comes and goes with them, and gives way to whatever else fills its graph. What its
 * publisher is known to have wrong is no warning here: nobody could do anything about it.
 */
final class Slice implements Source {
    private static final String ENDING = "-slice";

    private final Offer of;
    private final String folder;
    private final Iri graph;

    private Slice(Offer of, String folder) {
        this.of = of;
        this.folder = folder;
        this.graph = Graphs.of(of.name());
    }

    /** All that are packed. */
    static List<Slice> all(Offers offers) {
        List<Slice> all = new ArrayList<>();
        for (Offer offer : offers.all()) {
            offer.publisher().slice().ifPresent(folder -> all.add(new Slice(offer, folder)));
        }
        return all;
    }

    /** As a listing shows it. */
    Offers.Listed listed() {
        return Offers.listed(
                of,
                name(),
                "with curated",
                "packed with the program, until " + of.name() + " is loaded");
    }

    /** The graphs of those that were loaded before. */
    static List<String> graphs(Manifest before) {
        return before.sources().stream()
                .filter(Slice::is)
                .flatMap(source -> source.graphs().stream())
                .toList();
    }

    private static boolean is(Manifest.Source source) {
        return isName(source.name());
    }

    /** Whether a source of this name is a slice. */
    static boolean isName(String name) {
        return name.endsWith(ENDING);
    }

    /**
     * Whether nothing else fills the graph: no source of this load, none that was loaded before.
     */
    boolean isWanted(List<Source> given, Optional<Manifest> before) {
        return given.stream().noneMatch(source -> source.graphs().contains(graph))
                && before.stream()
                        .flatMap(manifest -> manifest.sources().stream())
                        .filter(source -> !is(source))
                        .noneMatch(source -> source.graphs().contains(graph.value()));
    }

    /** The name of the slice that fills a graph. */
    static String name(Iri graph) {
        return Graphs.source(graph.value()) + ENDING;
    }

    /**
     * Knows a slice that was exported from the whole of its source: subjects with predicates are
     * those of the packed one, each of them and no other. It looks on as the files are read, and
     * reads what is packed when it first meets a graph of one; no more is kept in memory than that
     * has.
     */
    static final class Recognition implements Sink {
        private final List<Slice> slices;
        private final Map<Iri, Optional<Outline>> outlines = new HashMap<>();

        Recognition(Offers offers) {
            slices = all(offers);
        }

        /** The graphs that it is to look at. */
        Set<Iri> graphs() {
            return slices.stream().map(slice -> slice.graph).collect(Collectors.toSet());
        }

        @Override
        public void accept(Iri graph, Fact fact, Location where) {
            outlines.computeIfAbsent(graph, this::outline)
                    .ifPresent(outline -> outline.meet(graph, fact));
        }

        /** That of the slice that fills the graph, when one does. */
        private Optional<Outline> outline(Iri graph) {
            return slices.stream()
                    .filter(slice -> slice.graph.equals(graph))
                    .findFirst()
                    .map(Outline::new);
        }

        /** Whether what was met of the graph is a slice. */
        boolean isSlice(Iri graph) {
            return outlines.getOrDefault(graph, Optional.empty())
                    .filter(Outline::isWhole)
                    .isPresent();
        }
    }

    /** Subjects with predicates of a slice, and which of them were met. */
    private static final class Outline {
        private final Map<String, Boolean> met = new HashMap<>();
        private final FactQuads quads = new FactQuads(this::meet);
        private boolean isOther;

        private Outline(Slice slice) {
            FactQuads packed = new FactQuads(quad -> met.put(key(quad), false));
            try {
                slice.read((graph, fact, where) -> packed.accept(graph, fact), new Problems());
            } catch (IOException e) {
                isOther = true; // said by whoever loads it
            }
        }

        void meet(Iri graph, Fact fact) {
            if (!isOther) {
                quads.accept(graph, fact);
            }
        }

        private void meet(Quad quad) {
            isOther |= met.replace(key(quad), true) == null;
        }

        private static String key(Quad quad) {
            return quad.getSubject() + " " + quad.getPredicate();
        }

        boolean isWhole() {
            return !isOther && !met.containsValue(false);
        }
    }

    @Override
    public String name() {
        return of.name() + ENDING;
    }

    @Override
    public Set<Iri> graphs() {
        return Set.of(graph);
    }

    @Override
    public List<Input> inputs() throws IOException {
        try (PackedFolder files = PackedFolder.open(folder)) {
            return whole(files).inputs();
        }
    }

    private Source whole(PackedFolder files) {
        return of.reader().of(Offer.Given.of(files.path())).get(0);
    }

    @Override
    public void read(Sink sink, Problems problems) throws IOException {
        Problems found = new Problems();
        try (PackedFolder files = PackedFolder.open(folder)) {
            whole(files).read(sink, found);
        }
        found.list().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .forEach(problems::add);
    }
}
