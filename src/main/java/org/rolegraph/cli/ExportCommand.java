package org.rolegraph.cli;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.rolegraph.export.Export;
import org.rolegraph.export.Selection;
import org.rolegraph.model.Iri;
import org.rolegraph.names.Scope;
import org.rolegraph.problem.Codes;
import org.rolegraph.problem.Exit;
import org.rolegraph.problem.Failure;
import org.rolegraph.problem.Location;
import org.rolegraph.vocab.Graphs;
import org.rolegraph.vocab.Prefixes;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code export}. */
@Command(
        name = "export",
        description = {
            "Write the graph in one canonical form: the same triples give the same bytes.",
            "TriG and N-Quads keep the named graphs apart; the other formats merge them."
        })
final class ExportCommand implements Callable<Integer> {
    /** The formats, for completion. */
    static final class Formats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Outputs.graphFormats().iterator();
        }
    }

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "turtle",
            completionCandidates = Formats.class,
            description = "One of ${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}.")
    private String format;

    @ArgGroup private Part part;

    /** Less than everything. */
    static final class Part {
        @Option(
                names = "--graph",
                paramLabel = "GRAPH",
                split = ",",
                description =
                        "Only this graph, such as curated, links, ontology, user, loads (the"
                                + " store's own records, not exported otherwise), or an IRI.")
        private List<String> graphs;

        @Option(
                names = "--about",
                paramLabel = "ENTITY",
                description =
                        "Only what is said of this entity, with its requirements and evidence.")
        private String about;
    }

    @Mixin private NamingOptions naming;

    private final RoleGraphCommand root;

    ExportCommand(RoleGraphCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        try (OpenGraph graph = OpenGraph.of(root, naming.languages())) {
            Export.write(
                    Outputs.graphFormat(format),
                    graph.reader().dataset(),
                    selection(graph),
                    root.console().out());
        }
        return Exit.OK.code();
    }

    private Selection selection(OpenGraph graph) {
        if (part == null) {
            return Selection.all();
        }
        if (part.graphs != null) {
            return Selection.graphs(graphs(graph));
        }
        Scope scope = Scope.ANY.withSources(naming.schemes());
        return Selection.about(
                new Iri(graph.entity(part.about, scope, false, Location.of("--about")).iri()));
    }

    private Set<Iri> graphs(OpenGraph graph) {
        Set<String> known = graph.reader().sizes().keySet();
        Set<Iri> chosen = new LinkedHashSet<>();
        for (String name : part.graphs) {
            String iri =
                    Iri.isAbsolute(name)
                            ? Prefixes.expand(name).orElse(name)
                            : Graphs.of(name).value();
            if (!known.contains(iri)) {
                throw Failure.of(
                        Exit.NOT_FOUND,
                        Codes.NOT_FOUND,
                        Location.of("--graph"),
                        "the store has no graph \"" + name + "\"",
                        "it has "
                                + String.join(
                                        ", ", known.stream().map(ExportCommand::shown).toList()));
            }
            chosen.add(new Iri(iri));
        }
        return chosen;
    }

    private static String shown(String graph) {
        String own = Graphs.of("").value();
        return graph.startsWith(own) ? graph.substring(own.length()) : graph;
    }
}
