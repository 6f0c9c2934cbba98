package org.rolegraph.cli.link;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.cli.Console;
import org.rolegraph.cli.Invocation;
import org.rolegraph.cli.KindOptions;
import org.rolegraph.graph.Linking;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.link.score.Entry;
import org.rolegraph.link.score.Matcher;
import org.rolegraph.link.score.Pool;
import org.rolegraph.link.score.Target;
import org.rolegraph.link.table.TitleMatch;
import org.rolegraph.link.table.TitleTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reconcile}. */
@Command(
        name = "reconcile",
        description = {
            "Find the entity that each title of a table means.",
            "It writes the same table, as CSV, with id, label, score and confidence after its own"
                    + " columns. Titles that mean several entities alike are listed on standard"
                    + " error."
        })
public final class ReconcileCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "CSV, or TSV by its name, with a header.")
    private Path file;

    @Option(
            names = "--column",
            paramLabel = "NAME",
            defaultValue = "title",
            description = "The column of the titles; by default ${DEFAULT-VALUE}.")
    private String column = "title";

    @Option(
            names = "--to",
            paramLabel = "SOURCE",
            description = "Whose entities to find: " + PoolArgument.FORMS + "; by default esco.")
    private String to;

    @Mixin private ReconciliationOptions service;
    @Mixin private KindOptions kinds;
    @Mixin private ModelOptions models;

    private final Invocation root;

    ReconcileCommand(Invocation root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        Console console = root.console();
        String name = file.toString();
        TitleTable table = TitleTable.read(console.path(name), name, column);
        String source = to == null && !service.isAsked() ? "esco" : to;
        service.check(source);
        List<String> titles = table.titles();
        if (service.isAsked()) {
            var offered = service.find(titles, 2, console);
            write(table, text -> TitleMatch.offered(offered.getOrDefault(text, List.of())));
            return Exit.OK.code();
        }
        String language = kinds.language();
        try (OpenGraph graph = root.open(List.of(language))) {
            Linking linking = new Linking(graph);
            Function<String, Pool> loaded = one -> linking.names(one, kinds.kind(), language);
            Pool pool = PoolArgument.read(source, "--to", kinds, console, loaded).pool();
            try (Matcher matcher = models.matcher(pool, language, console)) {
                Target target = new Target(pool, matcher);
                matcher.expect(titles.stream().map(text -> Entry.titled("", text)).toList());
                write(table, text -> TitleMatch.of(target.find(Entry.titled("", text), 2), pool));
            }
        }
        return Exit.OK.code();
    }

    private void write(TitleTable table, Function<String, TitleMatch> finder) throws IOException {
        Console console = root.console();
        PrintWriter out = console.text();
        table.write(finder, out, console::say);
        out.flush();
    }
}
