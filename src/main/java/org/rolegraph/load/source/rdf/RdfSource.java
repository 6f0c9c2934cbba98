package org.rolegraph.load.source.rdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.sys.JenaSystem;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.FileTrouble;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.load.source.Input;
import org.rolegraph.load.source.Sink;
import org.rolegraph.load.source.Source;

/**
 * RDF files as they stand: Turtle, TriG, N-Triples, N-Quads, JSON-LD 1.1 and RDF/XML, plain or
 * gzip, known by their extension or, when that is unknown, by how they begin.
 *
 * <ul>
 *   <li>Triples go to the source's graph, quads to the graph they name. What each load makes anew,
 *       such as {@link Graphs#LOADS}, is left out; every other graph may be filled, so that a TriG
 *       or N-Quads export restores a store.
 *   <li>Blank nodes get the names that {@code Skolem} documents.
 *   <li>Relative IRIs are refused, unless the file declares a base or one is given: the same bytes
 *       mean the same wherever they lie.
 *   <li>IRIs with characters that no IRI may hold, bytes that are not UTF-8, triple terms and base
 *       directions are errors; a literal that its datatype does not allow is a warning and kept.
 *   <li>N-Triples and N-Quads are read on after a bad line; the other syntaxes up to the first
 *       error of syntax, but past all bad terms.
 *   <li>No other file and no address is ever opened: remote JSON-LD contexts and external XML
 *       entities are errors.
 * </ul>
 */
public final class RdfSource implements Source {
    private final List<RdfFile> files;
    private final Iri graph;
    private final Iri base;
    private Map<Iri, Location> firsts;

    /**
     * @param files in the order in which they are read; not empty
     * @param graph where triples without a graph go
     * @param base what relative IRIs are resolved against, or null when they are refused
     * @throws Failure when the graph is the program's own
     */
    public RdfSource(List<Path> files, Iri graph, Iri base) {
        if (Graphs.isOfProgram(graph) || Statements.isInternal(graph.value())) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.HELD_GRAPH,
                    Location.of("--graph"),
                    "graph " + graph + " is the program's own",
                    "name another, such as graph:mine");
        }
        this.files = files.stream().map(RdfFile::new).toList();
        this.graph = graph;
        this.base = base;
        JenaSystem.init();
    }

    /** Files whose triples go to the user's own graph and whose relative IRIs are refused. */
    public static RdfSource of(List<Path> files) {
        return new RdfSource(files, Graphs.USER, null);
    }

    @Override
    public String name() {
        return RdfOffer.RDF.name();
    }

    /**
     * The given graph when a file holds triples only, and every graph that a file names. Files of a
     * syntax with graphs are read for this once, when it is first asked or {@link #survey} is
     * called; one that cannot be read adds nothing here, and {@link #read} says why.
     */
    @Override
    public Set<Iri> graphs() {
        return Set.copyOf(firsts().keySet());
    }

    /** Where triples go that name no graph. */
    public Iri graph() {
        return graph;
    }

    /** For each of the graphs the first place that speaks of it, a file or a line of one. */
    public Map<Iri, Location> firsts() {
        if (firsts == null) {
            survey(Set.of(), (g, fact, where) -> {});
        }
        return firsts;
    }

    /**
     * The reading by which the graphs are known, for who wants more of it than that.
     *
     * @param watched graphs of which the onlooker sees all: a file without graphs is read only when
     *     it fills one of these
     */
    public void survey(Set<Iri> watched, Sink onlooker) {
        Map<Iri, Location> found = new LinkedHashMap<>();
        for (RdfFile file : files) {
            try {
                boolean hasGraphs = file.syntax().map(Syntax::hasGraphs).orElse(false);
                if (!hasGraphs) {
                    found.putIfAbsent(graph, Location.of(file.path().toString()));
                }
                if (hasGraphs || watched.contains(graph)) {
                    Sink first =
                            (g, fact, where) -> {
                                found.putIfAbsent(g, where);
                                onlooker.accept(g, fact, where);
                            };
                    read(file, first, new Problems());
                }
            } catch (IOException e) {
                // reported by read
            }
        }
        firsts = Collections.unmodifiableMap(found);
    }

    @Override
    public List<Input> inputs() throws IOException {
        List<Input> inputs = new ArrayList<>();
        for (RdfFile file : files) {
            inputs.add(file.input());
        }
        return inputs;
    }

    @Override
    public void read(Sink sink, Problems problems) throws IOException {
        for (RdfFile file : files) {
            read(file, sink, problems);
        }
    }

    private void read(RdfFile file, Sink sink, Problems problems) throws IOException {
        Location where = Location.of(file.path().toString());
        try {
            Optional<Syntax> syntax = file.syntax();
            if (syntax.isEmpty()) {
                problems.error(
                        Codes.BAD_VALUE,
                        where,
                        "no RDF syntax is known by this name or beginning",
                        "name the file " + Syntax.EXTENSIONS);
                return;
            }
            new FileReading(file, syntax.get(), graph, base, sink, problems).run();
        } catch (IOException e) {
            problems.add(FileTrouble.reading(file.path().toString(), e));
        }
    }
}
