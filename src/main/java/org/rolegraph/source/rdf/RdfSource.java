package org.rolegraph.source.rdf;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import org.apache.jena.sys.JenaSystem;
import org.rolegraph.model.Iri;
import org.rolegraph.problem.Codes;
import org.rolegraph.problem.Exit;
import org.rolegraph.problem.Failure;
import org.rolegraph.problem.Location;
import org.rolegraph.problem.Problems;
import org.rolegraph.source.Input;
import org.rolegraph.source.Sink;
import org.rolegraph.source.Source;
import org.rolegraph.vocab.Graphs;

/**
 * RDF files as they stand: Turtle, TriG, N-Triples, N-Quads, JSON-LD 1.1 and RDF/XML, plain or
 * gzip, told by their extension or, when that is unknown, by how they begin.
 *
 * <ul>
 *   <li>Triples go to the source's graph, quads to the graph they name. {@link Graphs#OWN} are left
 *       out with a warning; every other graph may be filled, so that a TriG or N-Quads export
 *       restores a store.
 *   <li>Blank nodes get the names that {@code Skolem} documents.
 *   <li>Relative IRIs are refused, unless the file declares a base or one is given: the same bytes
 *       mean the same wherever they lie.
 *   <li>IRIs with characters that no IRI may hold, bytes that are not UTF-8, triple terms and base
 *       directions are errors; a literal that its datatype does not allow is a warning and kept.
 *   <li>N-Triples and N-Quads are read on behind a bad line; the other syntaxes up to the first
 *       error of syntax, but past all bad terms.
 *   <li>No other file and no address is ever opened: remote JSON-LD contexts and external XML
 *       entities are errors.
 * </ul>
 */
public final class RdfSource implements Source {
    private final List<RdfFile> files;
    private final Iri graph;
    private final Iri base;
    private Set<Iri> graphs;

    /**
     * @param files in the order in which they are read; not empty
     * @param graph where triples without a graph go
     * @param base what relative IRIs are resolved against, or null when they are refused
     * @throws Failure when the graph is the store's own
     */
    public RdfSource(List<Path> files, Iri graph, Iri base) {
        if (Graphs.OWN.contains(graph)) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of("--graph"),
                    "graph " + graph + " holds the store's own records",
                    "name another graph");
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
        return "rdf";
    }

    /**
     * The given graph when a file holds triples only, and every graph that a file names. Files of a
     * syntax with graphs are read for this once, when it is first asked; one that cannot be read
     * adds nothing here, and {@link #read} tells why.
     */
    @Override
    public Set<Iri> graphs() {
        if (graphs == null) {
            Set<Iri> found = new LinkedHashSet<>();
            for (RdfFile file : files) {
                try {
                    if (file.syntax().map(Syntax::hasGraphs).orElse(false)) {
                        read(file, (g, fact, where) -> found.add(g), new Problems());
                    } else {
                        found.add(graph);
                    }
                } catch (IOException e) {
                    // told by read
                }
            }
            graphs = Set.copyOf(found);
        }
        return graphs;
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
        if (Files.isDirectory(file.path())) {
            problems.error(
                    Codes.NO_FILE, where, "a folder, where a file is expected", "name the file");
            return;
        }
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
        } catch (NoSuchFileException | FileNotFoundException e) {
            problems.error(Codes.NO_FILE, where, "there is no such file", "check the path");
        } catch (AccessDeniedException e) {
            problems.error(
                    Codes.NO_FILE, where, "the file may not be read", "check its permissions");
        } catch (EOFException | ZipException e) {
            problems.error(
                    Codes.BAD_SYNTAX,
                    where,
                    "the gzip file is damaged or cut off",
                    "fetch or pack the file anew");
        }
    }
}
