package org.rolegraph.cli.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.cli.Console;
import org.rolegraph.cli.Invocation;
import org.rolegraph.cli.TableFormOptions;
import org.rolegraph.cli.Warnings;
import org.rolegraph.cli.endpoint.PulledGraphs;
import org.rolegraph.graph.Loading;
import org.rolegraph.load.ingest.Ingest;
import org.rolegraph.load.ingest.Policy;
import org.rolegraph.load.ingest.Sources;
import org.rolegraph.load.source.NameReport;
import org.rolegraph.load.source.OwnTables;
import org.rolegraph.store.generation.StoreDirectory;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code load}. */
@Command(
        name = "load",
        description =
                "Load sources into the graph; each replaces what it was before, the others stay.",
        modelTransformer = LoadCommand.Described.class)
public final class LoadCommand implements Callable<Integer> {
    /** The names of the sources. */
    static final class Names implements Iterable<String> {
        private final Invocation root;

        Names(Invocation root) {
            this.root = root;
        }

        @Override
        public Iterator<String> iterator() {
            return root.offers().names().iterator();
        }
    }

    /** Adds to the description what each source is. */
    static final class Described implements IModelTransformer {
        private final Invocation root;

        Described(Invocation root) {
            this.root = root;
        }

        @Override
        public CommandSpec transform(CommandSpec spec) {
            List<String> text = new ArrayList<>(List.of(spec.usageMessage().description()));
            text.addAll(root.offers().help());
            text.add(
                    PulledGraphs.SOURCE
                            + "=URL: the named graphs of a SPARQL 1.1 server, taken as rdf files"
                            + " are; the only host that is asked.");
            spec.usageMessage().description(text.toArray(new String[0]));
            return spec;
        }
    }

    @Parameters(
            arity = "1..*",
            paramLabel = "SOURCE",
            completionCandidates = Names.class,
            description = "NAME or NAME=PATH, or sparql=URL.")
    private List<String> sources = List.of();

    @Option(
            names = "--graph",
            paramLabel = "GRAPH",
            description =
                    "The graph for the triples of rdf files, instead of your own graph: a name such"
                            + " as mine, or an IRI. Graphs that a source fills are not written"
                            + " to.")
    private String graph;

    @Option(
            names = "--map",
            paramLabel = "MAP",
            description =
                    "The column map of a csv file, one for each in their order ('rolegraph map'"
                            + " proposes it): a table with the"
                            + " columns column, is, separator, language, names and values, and a"
                            + " row for each column of the file. What a column is: role or skill,"
                            + " each with code, other name, description, broader, page, exact match"
                            + " or close match after it; organization; a list of skills by"
                            + " importance, such as essential; importance or level of the row's"
                            + " skill. See docs/tables.md.")
    private List<String> maps = List.of();

    @Mixin private TableFormOptions form;

    @Option(
            names = "--report",
            paramLabel = "FILE.csv",
            description =
                    "Write here what the names in the cells of csv files became: a row for each,"
                            + " with its place, whether it is known, new or doubtful, and the"
                            + " entity. It is written when the load fails, too.")
    private String report;

    @Mixin private WaitOption wait;

    @Option(
            names = "--anew",
            description =
                    "Keep nothing of the current generation, which may be damaged or of another"
                            + " format: the new one holds what is named here, and no more. Nothing"
                            + " is deleted.")
    private boolean anew;

    @Option(
            names = "--secret-file",
            paramLabel = "FILE",
            description =
                    "Of sparql=URL: read from the file what the server knows you by, a token or"
                            + " NAME:PASSWORD; by default $ROLEGRAPH_ENDPOINT_SECRET, else"
                            + " nothing.")
    private Path secret;

    @ArgGroup private Strictness strictness = new Strictness();

    /** What becomes of problems. */
    static final class Strictness {
        @Option(names = "--strict", description = "Stop at warnings too.")
        private boolean strict;

        @Option(
                names = "--skip-bad-rows",
                description = "Leave entries with errors out, count them, and go on.")
        private boolean skip;

        Policy policy() {
            if (strict) {
                return Policy.STRICT;
            }
            return skip ? Policy.SKIP_BAD_ROWS : Policy.NORMAL;
        }
    }

    private final Invocation root;

    LoadCommand(Invocation root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        List<PulledGraphs> pulled = new ArrayList<>();
        try {
            return load(pulled);
        } finally {
            pulled.forEach(PulledGraphs::close);
        }
    }

    private int load(List<PulledGraphs> pulled) {
        Console console = root.console();
        List<Sources.Named> named = new ArrayList<>();
        for (String source : sources) {
            int equals = source.indexOf('=');
            if (source.startsWith(PulledGraphs.SOURCE + "=")) {
                String address = source.substring(equals + 1);
                pulled.add(PulledGraphs.of(address, secret, console));
                Path file = pulled.get(pulled.size() - 1).file();
                named.add(new Sources.Named("rdf", Optional.of(file)));
                continue;
            }
            named.add(
                    equals < 0
                            ? new Sources.Named(source, Optional.empty())
                            : new Sources.Named(
                                    source.substring(0, equals),
                                    Optional.of(console.path(source.substring(equals + 1)))));
        }
        NameReport names = new NameReport();
        Ingest.Outcome outcome;
        try {
            outcome = load(named, names);
        } finally {
            if (report != null) {
                NameReportFile.write(names, console.path(report), report);
            }
        }
        Warnings.write(outcome.problems(), console.err());
        outcome.changes().forEach(change -> console.say(Loading.told(change)));
        names.lines().forEach(console::say);
        console.say(Loading.summary(outcome));
        return Exit.OK.code();
    }

    private Ingest.Outcome load(List<Sources.Named> named, NameReport names) {
        Console console = root.console();
        OwnTables tables =
                new OwnTables(maps.stream().map(console::path).toList(), form.form(), names);
        return Loading.load(
                console,
                StoreDirectory.at(root.store().folder()),
                root.offers()
                        .sources(named, Optional.ofNullable(graph).map(LoadCommand::graph), tables),
                strictness.policy(),
                wait.time(),
                anew);
    }

    private static Iri graph(String word) {
        return Graphs.named(word)
                .orElseThrow(
                        () ->
                                Failure.of(
                                        Exit.USAGE,
                                        Codes.BAD_ARGUMENT,
                                        Location.of("--graph"),
                                        "\"" + word + "\" cannot name a graph",
                                        "write a name such as mine, or an IRI such as"
                                                + " https://example.org/my-graph"));
    }
}
