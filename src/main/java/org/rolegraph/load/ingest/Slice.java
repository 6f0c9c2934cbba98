package org.rolegraph.load.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.problem.Severity;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.load.quads.FactQuads;
import org.rolegraph.load.source.Input;
import org.rolegraph.load.source.Sink;
import org.rolegraph.load.source.Source;
import org.rolegraph.load.source.esco.Esco;
import org.rolegraph.load.source.onet.Onet;
import org.rolegraph.store.generation.Manifest;

/**
 * The packed part of a big source: real facts around information and communications technology, in
 * the publisher's own layout, as {@code src/slice/Cut.java} cuts them. It belongs to the packed
 * curated data, comes and goes with them, and gives way to whatever else fills its graph. What its
 * publisher is known to have wrong is no warning here: nobody could do anything about it.
 */
final class Slice implements Source {
    private static final String ENDING = "-slice";

    private final String of;
    private final Iri graph;
    private final String folder;
    private final Function<Path, Source> reader;

    private Slice(String of, Iri graph, String folder, Function<Path, Source> reader) {
        this.of = of;
        this.graph = graph;
        this.folder = folder;
        this.reader = reader;
    }

    /** All that are packed. */
    static List<Slice> all() {
        return List.of(
                new Slice("esco", Graphs.ESCO, "slice/esco-1.1.1", Esco::new),
                new Slice("onet", Graphs.of("onet"), "slice/onet-29.0", Onet::new));
    }

    /** The graphs of those that were loaded before. */
    static List<String> graphs(Manifest before) {
        return before.sources().stream()
                .filter(Slice::is)
                .flatMap(source -> source.graphs().stream())
                .toList();
    }

    private static boolean is(Manifest.Source source) {
        return source.name().endsWith(ENDING);
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
     * Tells a slice that was exported from the whole of its source: subjects and predicates are
     * those of the packed one. Asked where curated data, to which slices belong, are there as well.
     */
    static final class Recognition {
        private final boolean isAsked;

        Recognition(Set<Iri> graphs) {
            this.isAsked = graphs.contains(Graphs.CURATED);
        }

        boolean isSlice(Iri graph, Source files) {
            Optional<Slice> slice = all().stream().filter(s -> s.graph.equals(graph)).findFirst();
            if (!isAsked || slice.isEmpty()) {
                return false;
            }
            try {
                Set<String> packed = outline(slice.get(), graph, Integer.MAX_VALUE);
                return outline(files, graph, packed.size()).equals(packed);
            } catch (IOException e) {
                return false; // told by whoever reads it
            }
        }

        /** Subjects with predicates, until there are more than so many. */
        private static Set<String> outline(Source source, Iri graph, int most) throws IOException {
            Set<String> outline = new HashSet<>();
            FactQuads quads =
                    new FactQuads(
                            quad -> {
                                if (outline.size() <= most) {
                                    outline.add(quad.getSubject() + " " + quad.getPredicate());
                                }
                            });
            source.read(
                    (of, fact, where) -> {
                        if (of.equals(graph)) {
                            quads.accept(of, fact);
                        }
                    },
                    new Problems());
            return outline;
        }
    }

    @Override
    public String name() {
        return of + ENDING;
    }

    @Override
    public Set<Iri> graphs() {
        return Set.of(graph);
    }

    @Override
    public List<Input> inputs() throws IOException {
        try (PackedFolder files = PackedFolder.open(folder)) {
            return reader.apply(files.path()).inputs();
        }
    }

    @Override
    public void read(Sink sink, Problems problems) throws IOException {
        Problems found = new Problems();
        try (PackedFolder files = PackedFolder.open(folder)) {
            reader.apply(files.path()).read(sink, found);
        }
        found.list().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .forEach(problems::add);
    }
}
