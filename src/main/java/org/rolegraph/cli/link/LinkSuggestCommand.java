package org.rolegraph.cli.link;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.rolegraph.base.file.TextCache;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.result.Format;
import org.rolegraph.base.result.Table;
import org.rolegraph.base.sssom.SssomFormat;
import org.rolegraph.cli.Console;
import org.rolegraph.cli.Invocation;
import org.rolegraph.cli.KindOptions;
import org.rolegraph.cli.TableFormOptions;
import org.rolegraph.cli.TableOptions;
import org.rolegraph.graph.Linking;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.link.decide.Decision;
import org.rolegraph.link.decide.Decisions;
import org.rolegraph.link.decide.LinkSide;
import org.rolegraph.link.decide.ServiceSuggestions;
import org.rolegraph.link.decide.SettledLinks;
import org.rolegraph.link.decide.Suggestions;
import org.rolegraph.link.decide.Wanted;
import org.rolegraph.link.score.Candidate;
import org.rolegraph.link.score.Entry;
import org.rolegraph.link.score.Matcher;
import org.rolegraph.link.score.Pool;
import org.rolegraph.link.score.Target;
import org.rolegraph.link.title.TitleStyle;
import org.rolegraph.store.names.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code link suggest}. */
@Command(
        name = "suggest",
        description = {
            "Propose links between two sources, loaded or files, by their names and by the links"
                    + " there are, or to what a reconciliation service offers, each as an exact,"
                    + " close, broad or narrow match. What is linked or rejected already is not proposed."
        })
final class LinkSuggestCommand implements Callable<Integer> {
    @Option(
            names = "--of",
            paramLabel = "SOURCE",
            defaultValue = "curated",
            description = "What to link: " + PoolArgument.FORMS + "; by default ${DEFAULT-VALUE}.")
    private String from = "curated";

    @Option(
            names = "--to",
            paramLabel = "SOURCE",
            description = "What to link it to, of the same forms.")
    private String to;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "3",
            description = "At most so many by name for each; by default ${DEFAULT-VALUE}.")
    private int limit;

    @Mixin private ConfidenceOption confidence = new ConfidenceOption("0");
    @Mixin private TitlesOption style;
    @Mixin private ReconciliationOptions service;
    @Mixin private KindOptions kinds;
    @Mixin private TableFormOptions form;
    @Mixin private ModelOptions models;
    @Mixin private TableOptions tables = new TableOptions(SssomFormat.SSSOM);
    @Mixin private LinkFile file;

    private final Invocation root;

    LinkSuggestCommand(Invocation root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        Console console = root.console();
        Kind kind = kinds.kind();
        String language = kinds.language();
        if (limit < 1) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of("--limit"),
                    "a limit is greater than zero",
                    "give a positive number");
        }
        service.check(to);
        double least = confidence.least();
        if (least > 0 && service.isAsked()) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of("--min-confidence"),
                    "a service does not say how sure it is",
                    "leave it out, or name a source with --to");
        }
        try (OpenGraph graph = root.open(List.of(language))) {
            Linking linking = new Linking(graph);
            SettledLinks known = linking.settled(file.decisions(console).list());
            Function<String, Pool> loaded =
                    source ->
                            service.isAsked()
                                    ? linking.names(source, kind, language)
                                    : linking.pool(source, kind, language);
            LinkSide of = PoolArgument.read(from, "--of", form.form(), kinds, console, loaded);
            if (service.isAsked()) {
                List<Decision> rows =
                        of.asSubjects(service.suggest(of.pool(), kind, known, limit, console));
                write(linking.placed(rows), narrow -> ServiceSuggestions.table(rows));
                return Exit.OK.code();
            }
            LinkSide with = PoolArgument.read(to, "--to", form.form(), kinds, console, loaded);
            try (Matcher compared = models.matcher(with.pool(), language, console)) {
                List<String> titles =
                        of.pool().entries().values().stream().map(Entry::title).toList();
                TitleStyle looks = style.of(() -> TitleStyle.of(titles, language), kind, console);
                Matcher matcher = compared.on(looks);
                Target target = new Target(with.pool(), matcher);
                Wanted wanted = new Wanted(kind, language, limit, least);
                List<String> settings =
                        List.of(
                                graph.generation().manifest().content(),
                                wanted.toString(),
                                matcher.name(),
                                looks.word());
                Suggestions found;
                try (TextCache<List<Candidate>> kept =
                        LongRuns.nearest(of.pool(), with.pool(), settings, console)) {
                    found =
                            Suggestions.of(
                                    of.pool(),
                                    target,
                                    known,
                                    wanted,
                                    kept,
                                    new ProgressCount(
                                            titles.size(), "entities are compared", console));
                    kept.done();
                }
                List<Decision> rows = with.asObjects(of.asSubjects(found.rows()));
                write(linking.placed(rows), found::table);
            }
        }
        return Exit.OK.code();
    }

    /**
     * Writes proposals as it is asked for.
     *
     * @param table given whether it is for people, who need no empty columns
     */
    private void write(List<Decision> rows, Function<Boolean, Table> table) throws IOException {
        Console console = root.console();
        if (tables.is(SssomFormat.SSSOM)) {
            PrintWriter text = console.text();
            Decisions.write(rows, text);
            text.flush();
        } else {
            tables.write(table.apply(tables.is(Format.TABLE)), console);
        }
    }
}
