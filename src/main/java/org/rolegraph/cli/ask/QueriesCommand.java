package org.rolegraph.cli.ask;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.ask.query.CatalogueQuery;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Table;
import org.rolegraph.cli.CatalogueOptions;
import org.rolegraph.cli.Console;
import org.rolegraph.cli.Invocation;
import org.rolegraph.cli.TableOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code queries}. */
@Command(
        name = "queries",
        description = "List the queries of the catalogue, or show the manual page of one.")
public final class QueriesCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            completionCandidates = QueryCommand.Names.class,
            description = "A query of the catalogue.")
    private String name;

    @Mixin private CatalogueOptions queries;
    @Mixin private TableOptions tables;

    private final Invocation root;

    QueriesCommand(Invocation root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        Console console = root.console();
        if (name == null) {
            tables.write(list(queries.catalogue(console)), console);
        } else {
            PrintWriter text = console.text();
            text.print(queries.catalogue(console).get(name).page());
            text.flush();
        }
        return Exit.OK.code();
    }

    /** The queries for users, each as it is called. */
    public static Table list(Catalogue catalogue) {
        List<List<Cell>> rows = new ArrayList<>();
        for (CatalogueQuery query : catalogue.listed()) {
            rows.add(List.of(Cell.string(query.usage()), Cell.string(query.summary())));
        }
        return Table.of(List.of("query", "answers"), rows);
    }
}
