package org.rolegraph.cli.ask;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.rolegraph.api.FoundName;
import org.rolegraph.api.Options;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.cli.Invocation;
import org.rolegraph.cli.KindOptions;
import org.rolegraph.cli.NamingOptions;
import org.rolegraph.cli.TableOptions;
import org.rolegraph.found.FoundTable;
import org.rolegraph.found.NameSearch;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.store.names.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code search}. */
@Command(
        name = "search",
        description = {
            "Find entities by name, even an abbreviated, unfinished or misspelled one.",
            "Exact names come first, duties last, or alone by --type responsibility."
        })
public final class SearchCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "TEXT", description = "What to look for.")
    private List<String> words = List.of();

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            split = ",",
            description =
                    "Only these: role, skill, organization, product, reference, responsibility,"
                            + " kind, other.")
    private List<String> types = List.of();

    @Option(names = "--exact", description = "Only names that are the text, but for case.")
    private boolean exact;

    @Option(
            names = "--deprecated",
            description =
                    "Also what its publisher has withdrawn; what has taken its place is said.")
    private boolean deprecated;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "At most so many; by default ${DEFAULT-VALUE}.")
    private int limit;

    @Mixin private NamingOptions naming;
    @Mixin private TableOptions tables;

    private final Invocation root;

    SearchCommand(Invocation root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        if (limit < 1) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of("--limit"),
                    "a limit is greater than zero",
                    "give a positive number");
        }
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        types.forEach(type -> kinds.add(KindOptions.kind(type)));
        Options standard = Options.STANDARD.withSchemes(naming.schemes().toArray(String[]::new));
        Options options = standard.withLanguages(naming.languages().toArray(String[]::new));
        try (OpenGraph graph = root.open(naming.languages())) {
            NameSearch search =
                    new NameSearch(
                            graph, deprecated ? options.withDeprecated() : options, "search");
            List<FoundName> found =
                    search.find(String.join(" ", words), exact, limit, kinds, root.console());
            boolean people = tables.people();
            tables.writeKeepingIds(
                    FoundTable.of(found, naming.languages(), people), root.console());
        }
        return Exit.OK.code();
    }
}
