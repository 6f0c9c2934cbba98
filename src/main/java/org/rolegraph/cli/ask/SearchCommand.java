package org.rolegraph.cli.ask;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.rolegraph.api.FoundName;
import org.rolegraph.api.Options;
import org.rolegraph.api.Thing;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Table;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.cli.Invocation;
import org.rolegraph.cli.KindOptions;
import org.rolegraph.cli.NamingOptions;
import org.rolegraph.cli.TableOptions;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.Languages;
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
            tables.writeKeepingIds(table(found, naming.languages(), people), root.console());
        }
        return Exit.OK.code();
    }

    /**
     * What was found, the best first.
     *
     * @param languages that were asked for, best first
     * @param people whether names show their language, rather than being as they are
     */
    public static Table table(List<FoundName> found, List<String> languages, boolean people) {
        Languages wanted = new Languages(languages);
        List<List<Cell>> rows = new ArrayList<>();
        for (FoundName each : found) {
            Thing thing = each.thing();
            String name = each.name();
            // without a label the thing is called by its IRI in short, which a cell says itself
            boolean labelled = !thing.label().equals(Prefixes.shorten(thing.iri()));
            rows.add(
                    List.of(
                            Cell.entity(thing.iri(), labelled ? shown(thing, wanted, people) : ""),
                            Cell.string(thing.kind().word()),
                            Cell.string(thing.source()),
                            Cell.string(each.how().word()),
                            Cell.string(people ? wanted.shown(name, each.language()) : name),
                            Cell.decimal(String.valueOf(each.score()))));
        }
        return Table.of(
                List.of("entity", "type", "source", "found", "name", "score"),
                List.of("entity"),
                rows);
    }

    private static String shown(Thing thing, Languages wanted, boolean people) {
        return people ? wanted.shown(thing.label(), thing.language()) : thing.label();
    }
}
