package org.rolegraph.cli.ask;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Table;
import org.rolegraph.cli.Invocation;
import org.rolegraph.cli.KindOptions;
import org.rolegraph.cli.NamingOptions;
import org.rolegraph.cli.TableOptions;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.store.names.Entity;
import org.rolegraph.store.names.Hit;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code search}. */
@Command(
        name = "search",
        description = {
            "Find entities by name, even an inflected, unfinished or misspelled one.",
            "Exact names come first."
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
                            + " other.")
    private List<String> types = List.of();

    @Option(names = "--exact", description = "Only names that are the text, but for case.")
    private boolean exact;

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
        Scope scope = new Scope(kinds(), naming.schemes(), Set.of());
        String text = String.join(" ", words);
        try (OpenGraph graph = root.open(naming.languages())) {
            List<Hit> hits =
                    exact
                            ? graph.search().exact(text, scope, limit)
                            : graph.search().find(text, scope, limit);
            if (hits.isEmpty()) {
                throw Failure.of(
                        Exit.NOT_FOUND,
                        Codes.NOT_FOUND,
                        Location.of("search"),
                        "nothing is called \"" + text + "\", or nearly so",
                        scope.equals(Scope.ANY)
                                ? "try fewer or other words"
                                : "try other words, or without --type and --scheme");
            }
            tables.write(table(hits, graph, tables.format().labelled()), root.console());
        }
        return Exit.OK.code();
    }

    private Set<Kind> kinds() {
        return types.stream().map(KindOptions::kind).collect(Collectors.toSet());
    }

    /**
     * What was found, the best first.
     *
     * @param people whether names show their language, rather than being as they are
     */
    public static Table table(List<Hit> hits, OpenGraph graph, boolean people) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Hit hit : hits) {
            Entity entity = hit.entity();
            String label =
                    graph.labels()
                            .preferredLabel(entity.iri(), graph.languages())
                            .map(graph::shown)
                            .orElse("");
            rows.add(
                    List.of(
                            Cell.entity(entity.iri(), label),
                            Cell.string(entity.kind().word()),
                            Cell.string(entity.source()),
                            Cell.string(hit.how().word()),
                            Cell.string(people ? graph.shown(hit.label()) : hit.label().text()),
                            Cell.decimal(String.valueOf(hit.score()))));
        }
        return Table.of(List.of("entity", "type", "source", "found", "name", "score"), rows);
    }
}
