package org.rolegraph.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.rolegraph.generation.Manifest;
import org.rolegraph.model.Iri;
import org.rolegraph.problem.Problems;
import org.rolegraph.problem.Severity;
import org.rolegraph.source.Input;
import org.rolegraph.source.Sink;
import org.rolegraph.source.Source;
import org.rolegraph.source.esco.Esco;
import org.rolegraph.source.onet.Onet;
import org.rolegraph.vocab.Graphs;

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
