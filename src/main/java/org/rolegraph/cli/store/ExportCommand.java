package org.rolegraph.cli.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.OutputFormat;
import org.rolegraph.base.result.Format;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.cli.Invocation;
import org.rolegraph.cli.NamingOptions;
import org.rolegraph.cli.OutputOption;
import org.rolegraph.cli.endpoint.EndpointOptions;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.load.ingest.Sources;
import org.rolegraph.store.export.Export;
import org.rolegraph.store.export.GraphFormat;
import org.rolegraph.store.export.Selection;
import org.rolegraph.store.names.Scope;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code export}. */
@Command(
        name = "export",
        description = {
            "Write the graph in one canonical form: the same triples give the same bytes.",
            "TriG and N-Quads keep the named graphs apart; the other formats merge them.",
            "csv --map MAP writes a table that was loaded by the map again, or another graph as"
                    + " such a table."
        })
public final class ExportCommand implements Callable<Integer> {
    @Mixin
    private final OutputOption output =
            OutputOption.of(GraphFormat.TURTLE, GraphFormat.values(), Format.CSV);

    @Option(
            names = "--map",
            paramLabel = "MAP",
            description = "Of csv: the column map that says what the columns are.")
    private Path map;

    @Option(
            names = "--bare",
            description =
                    "Without what describes the data set: titles, licences, credits, files with"
                            + " their digests, counts.")
    private boolean bare;

    @ArgGroup private Part part;

    /** Less than everything. */
    static final class Part {
        @Option(
                names = "--graph",
                paramLabel = "GRAPH",
                split = ",",
                description =
                        "Only this graph, such as curated, links, ontology, user, loads or"
                                + " statistics (the store's own records, not exported otherwise),"
                                + " or an IRI.")
        private List<String> graphs;

        @Option(
                names = "--about",
                paramLabel = "ENTITY",
                description =
                        "Only what is said of this entity, with its requirements and evidence.")
        private String about;
    }

    @Mixin private NamingOptions naming;
    @Mixin private EndpointOptions endpoint;

    private final Invocation root;

    ExportCommand(Invocation root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        OutputFormat chosen = output.chosen();
        if (chosen == Format.CSV != (map != null) || map != null && isAbout()) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of("export"),
                    "-o csv and --map MAP go together, and not with --about",
                    "write: rolegraph export -o csv --map MAP");
        }
        try (OpenGraph graph = endpoint.open(root, naming.languages())) {
            if (map != null) {
                Path file = root.console().path(map.toString());
                TableExporting.write(
                        TableExporting.map(file), table(file, graph), graph, root.console());
                return Exit.OK.code();
            }
            GraphFormat format = chosen == null ? GraphFormat.TURTLE : (GraphFormat) chosen;
            Selection selection = selection(graph);
            Export.write(
                    format,
                    graph.dataset(),
                    bare ? selection : selection.described(),
                    root.console().out());
        }
        return Exit.OK.code();
    }

    private boolean isAbout() {
        return part != null && part.about != null;
    }

    /** The one graph named, by default that of what was loaded by the map. */
    private Iri table(Path file, OpenGraph graph) {
        List<String> named = part == null ? List.of(Sources.tableName(file)) : part.graphs;
        if (named.size() != 1) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of("--graph"),
                    "a table is made of one graph; found " + named.size(),
                    "name one");
        }
        return graphs(named, graph).iterator().next();
    }

    private Selection selection(OpenGraph graph) {
        if (part == null) {
            return Selection.all();
        }
        if (part.graphs != null) {
            return Selection.graphs(graphs(part.graphs, graph));
        }
        Scope scope = Scope.ANY.withSources(naming.schemes());
        return Selection.about(
                new Iri(graph.entity(part.about, scope, false, Location.of("--about")).iri()));
    }

    /**
     * The graphs of the store that are named, in their order.
     *
     * @throws Failure exit {@code NOT_FOUND} when there is none of that name
     */
    public static Set<Iri> graphs(List<String> names, OpenGraph graph) {
        List<String> known = graph.graphs();
        Set<Iri> chosen = new LinkedHashSet<>();
        for (String name : names) {
            String iri = Graphs.named(name).map(Iri::value).orElse(name);
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
