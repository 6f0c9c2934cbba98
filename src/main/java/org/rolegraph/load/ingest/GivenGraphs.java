package org.rolegraph.load.ingest;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rolegraph.base.model.Fact;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.load.source.Input;
import org.rolegraph.load.source.Offer;
import org.rolegraph.load.source.Sink;
import org.rolegraph.load.source.Source;
import org.rolegraph.load.source.rdf.RdfSource;
import org.rolegraph.store.generation.Manifest;

/**
 * RDF files among the graphs of a store. A graph that a source fills is that source's: files never
 * take its place. In a store that lacks the source they bring it back, under its name, so that an
 * export restores what it was made of. The ontology is the program's own: what files say in its
 * graph is left out.
 */
final class GivenGraphs implements Source {
    private final RdfSource files;
    private final boolean storeIsNew;
    private final Map<String, Set<Iri>> parts;

    private GivenGraphs(RdfSource files, Offers offers, boolean storeIsNew) {
        this.files = files;
        this.storeIsNew = storeIsNew;
        this.parts = bySource(files, offers);
    }

    /**
     * The files as one source. They are read here, for the graphs that they hold.
     *
     * @param offers the sources whose graphs they may hold
     * @param before what the store holds
     */
    static GivenGraphs of(RdfSource files, Offers offers, Optional<Manifest> before) {
        return new GivenGraphs(files, offers, before.isEmpty());
    }

    /**
     * Looks whether files of a load would take the place of a source.
     *
     * @throws Failure exit {@code DATA} with the place in each file, exit {@code USAGE} when the
     *     command line alone is wrong
     */
    static void check(List<Source> sources, Optional<Manifest> before) {
        Problems problems = new Problems();
        boolean byFile = false;
        for (Source source : sources) {
            if (source instanceof GivenGraphs given) {
                byFile |= given.check(sources, before, problems);
            }
        }
        problems.stopOnErrors(byFile ? Exit.DATA : Exit.USAGE);
    }

    /** Whether a file is at fault. */
    private boolean check(List<Source> sources, Optional<Manifest> before, Problems problems) {
        boolean byFile = false;
        for (Map.Entry<String, Set<Iri>> part : parts().entrySet()) {
            for (Iri graph : part.getValue()) {
                Optional<Problem> problem =
                        heldBy(part.getKey(), graph, before)
                                .map(held -> held(graph, held))
                                .or(() -> filled(graph, sources));
                problem.ifPresent(problems::add);
                byFile |= problem.isPresent() && !files.graph().equals(graph);
            }
        }
        return byFile;
    }

    /** The source of the store that fills the graph, or has the name that it would have. */
    private Optional<Manifest.Source> heldBy(String name, Iri graph, Optional<Manifest> before) {
        return before.map(Manifest::sources).orElse(List.of()).stream()
                .filter(held -> !held.name().equals(files.name()))
                .filter(held -> held.name().equals(name) || held.graphs().contains(graph.value()))
                .findFirst();
    }

    private Problem held(Iri graph, Manifest.Source source) {
        return Problem.error(
                Codes.HELD_GRAPH,
                place(graph),
                "graph "
                        + Prefixes.shorten(graph.value())
                        + " is filled by the source "
                        + source.name()
                        + ", which these triples would take the place of",
                "name a graph of your own, such as graph:mine; or load into a new store, by"
                        + " --store DIR, which the file restores");
    }

    private Optional<Problem> filled(Iri graph, List<Source> sources) {
        return sources.stream()
                .filter(other -> other != this && other.graphs().contains(graph))
                .findFirst()
                .map(
                        other ->
                                Problem.error(
                                        Codes.HELD_GRAPH,
                                        place(graph),
                                        "graph "
                                                + Prefixes.shorten(graph.value())
                                                + " is filled by the source "
                                                + other.name()
                                                + " of the same load",
                                        "load one of the two, or name a graph of your own"));
    }

    private Location place(Iri graph) {
        return files.graph().equals(graph) ? Location.of("--graph") : files.firsts().get(graph);
    }

    @Override
    public String name() {
        return files.name();
    }

    @Override
    public Set<Iri> graphs() {
        return parts().values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    @Override
    public Map<String, Set<Iri>> parts() {
        return parts;
    }

    /**
     * A slice comes and goes with the curated data: without these a graph is the whole source's.
     */
    private static Map<String, Set<Iri>> bySource(RdfSource files, Offers offers) {
        Slice.Recognition slices = new Slice.Recognition(offers);
        files.survey(slices.graphs(), slices);
        Set<Iri> all = new HashSet<>(files.graphs());
        all.removeIf(Graphs::isOfProgram);
        boolean mayBeSlices = all.contains(Graphs.CURATED);
        Map<String, Set<Iri>> found = new TreeMap<>();
        for (Iri graph : all) {
            boolean isSlice = mayBeSlices && slices.isSlice(graph);
            String name = isSlice ? Slice.name(graph) : source(graph, offers).orElse(files.name());
            found.computeIfAbsent(name, n -> new HashSet<>()).add(graph);
        }
        return found;
    }

    /** The source whose graph it is, when it is one's. */
    private static Optional<String> source(Iri graph, Offers offers) {
        for (Offer offer : offers.all()) {
            if (offer.owns(graph)) {
                return Optional.of(offer.isMapped() ? Graphs.source(graph.value()) : offer.name());
            }
        }
        return Optional.empty();
    }

    @Override
    public List<Input> inputs() throws IOException {
        return files.inputs();
    }

    @Override
    public void read(Sink sink, Problems problems) throws IOException {
        // an export carries the ontology: what is the same in it is no attempt to change it
        Set<Fact> ours = new HashSet<>();
        Set<Location> strange = new TreeSet<>(java.util.Comparator.comparing(Location::toString));
        long[] count = {0};
        if (files.graphs().contains(Graphs.ONTOLOGY)) {
            new OntologySource().read((graph, fact, where) -> ours.add(fact), problems);
        }
        files.read(
                (graph, fact, where) -> {
                    if (!graph.equals(Graphs.ONTOLOGY)) {
                        sink.accept(graph, fact, where);
                    } else if (!ours.contains(fact) && count[0]++ == 0) {
                        strange.add(where);
                    }
                },
                problems);
        strange.forEach(where -> problems.add(ofOntology(where, count[0])));
    }

    /** Left out of a restored store, where another version of the program may have written it. */
    private Problem ofOntology(Location first, long count) {
        return storeIsNew
                ? Problem.warning(
                        Codes.LEFT_OUT,
                        first,
                        "left out "
                                + count
                                + " statements of graph:ontology, the first of them here, which are"
                                + " not of this program's ontology",
                        "")
                : Problem.error(
                        Codes.HELD_GRAPH,
                        first,
                        count
                                + " statements, the first of them here, would change graph:ontology,"
                                + " which is the program's own",
                        "say it in a graph of your own, such as graph:mine");
    }
}
