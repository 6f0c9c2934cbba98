package org.rolegraph.cli.link;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.rolegraph.base.file.TextCache;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.cli.Console;
import org.rolegraph.cli.Invocation;
import org.rolegraph.cli.KindOptions;
import org.rolegraph.cli.TableFormOptions;
import org.rolegraph.cli.Warnings;
import org.rolegraph.graph.Linking;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.link.score.Matcher;
import org.rolegraph.link.score.Pool;
import org.rolegraph.link.service.ServiceCandidate;
import org.rolegraph.link.table.Targets;
import org.rolegraph.link.table.TitleFinder;
import org.rolegraph.link.table.TitleMatch;
import org.rolegraph.link.table.TitleRun;
import org.rolegraph.link.table.TitleRun.Comparing;
import org.rolegraph.link.table.TitleTable;
import org.rolegraph.link.title.TitleStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reconcile}. */
@Command(
        name = "reconcile",
        description = {
            "Find the entity that each title of a table means.",
            "It writes the same table, as CSV, with id, label, score, confidence, source, outcome"
                    + " and candidates after its own columns. Where nothing is sure enough there is"
                    + " no id, only candidates. Titles that mean several entities alike are listed"
                    + " on standard error."
        })
public final class ReconcileCommand implements Callable<Integer> {
    /**
     * From here on an id is likelier to be what the title means than there is to be no such entity,
     * in which case none is right: of titles of postings that are 0.1 to 0.2 sure, 12 of 40 ids
     * were accepted by a reader and about 3 titles have no occupation of ESCO; of those below, 6
     * and about 9. The curve counts as right the one occupation that a job board gave, where people
     * accept several.
     */
    private static final String LEAST = "0.1";

    @Parameters(
            paramLabel = "FILE",
            description = "A table with a header: CSV, TSV, xlsx, or JSON lines.")
    private Path file;

    @Option(
            names = "--column",
            paramLabel = "NAME",
            description =
                    "The column of the titles; by default the first that is called title, job"
                            + " title, role, position, occupation, label, name or skill, or the"
                            + " only one.")
    private String column;

    @Mixin private TableFormOptions form;

    @Option(
            names = "--to",
            paramLabel = "SOURCE[,SOURCE...]",
            description =
                    "Whose entities to find: "
                            + PoolArgument.FORMS
                            + ". Where several have what is as good, the first of them counts. By"
                            + " default curated,esco, or curated,onet where ESCO is not loaded.")
    private String to;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "3",
            description = "At most so many candidates for each title; by default ${DEFAULT-VALUE}.")
    private int limit;

    @Mixin private ConfidenceOption confidence = new ConfidenceOption(LEAST);
    @Mixin private TitlesOption style;
    @Mixin private ShardOption share = new ShardOption();
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
        double least = confidence.least();
        if (limit < 1) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of("--limit"),
                    "a limit is greater than zero",
                    "give a positive number");
        }
        if (to != null || service.isAsked()) {
            service.check(to);
        }
        String name = file.toString();
        Problems warnings = new Problems();
        TitleTable table =
                TitleTable.read(
                        console.path(name),
                        name,
                        Optional.ofNullable(column),
                        form.form(),
                        warnings);
        Warnings.write(warnings, console.err());
        TitleRun run = new TitleRun(table, share.shard());
        if (service.isAsked()) {
            var offered = service.find(table.titles(), Math.max(limit, 2), console);
            Comparing asked =
                    titles -> titles.stream().map(title -> offered(offered.get(title))).toList();
            write(run, asked, TextCache.inMemory(), all -> {});
            return Exit.OK.code();
        }
        String language = kinds.language();
        TitleRun.Survey survey = run.survey(language);
        try (OpenGraph graph = root.open(List.of(language))) {
            Targets targets = targets(new Linking(graph));
            try (Matcher compared = models.matcher(targets.pool(), language, console)) {
                TitleStyle looks = style.of(survey::style, kinds.kind(), console);
                TitleFinder finder =
                        new TitleFinder(kinds.kind(), language, targets, compared.on(looks));
                List<String> settings =
                        List.of(
                                graph.generation().manifest().content(),
                                table.column(),
                                kinds.kind().word(),
                                language,
                                compared.name(),
                                looks.word(),
                                limit + " " + least,
                                share.shard().toString(),
                                console.path(name).toAbsolutePath().toString());
                TextCache<TitleMatch> known =
                        LongRuns.answers(survey.titles(), targets.pool(), settings, console);
                try (known) {
                    write(
                            run,
                            titles -> finder.findAll(titles, limit, least),
                            known,
                            new ProgressCount(survey.titles(), "titles are compared", console));
                    known.done();
                }
            }
        }
        return Exit.OK.code();
    }

    private TitleMatch offered(List<ServiceCandidate> candidates) {
        return TitleMatch.offered(candidates == null ? List.of() : candidates, service.address());
    }

    private Targets targets(Linking linking) throws IOException {
        Console console = root.console();
        Function<String, Pool> loaded =
                source -> linking.names(source, kinds.kind(), kinds.language());
        List<String> words =
                to == null ? linking.usual(kinds.kind()) : PoolArgument.words("--to", to, console);
        List<Targets.Named> named = new ArrayList<>();
        for (String word : words) {
            Pool pool = PoolArgument.read(word, "--to", form.form(), kinds, console, loaded).pool();
            named.add(new Targets.Named(word, pool));
        }
        return new Targets(named, linking::joined);
    }

    private void write(
            TitleRun run, Comparing comparing, TextCache<TitleMatch> known, IntConsumer progress)
            throws IOException {
        Console console = root.console();
        PrintWriter out = console.text();
        run.write(comparing, known, out, console::say, progress);
        out.flush();
    }
}
