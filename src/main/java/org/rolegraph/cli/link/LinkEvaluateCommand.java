package org.rolegraph.cli.link;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.rolegraph.base.draw.DrawnFormat;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.FileTrouble;
import org.rolegraph.base.problem.Location;
import org.rolegraph.cli.Console;
import org.rolegraph.cli.Invocation;
import org.rolegraph.cli.ResultFile;
import org.rolegraph.cli.TableOptions;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.link.measure.Benchmark;
import org.rolegraph.link.measure.Context;
import org.rolegraph.link.measure.CurveDrawing;
import org.rolegraph.link.measure.Evaluation;
import org.rolegraph.link.measure.Melo;
import org.rolegraph.link.score.Matcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code link evaluate}. */
@Command(
        name = "evaluate",
        description = {
            "Measure the proposals on the MELO benchmark, or on a mapping set as gold: by surface"
                    + " form as MELO's authors do, and by concept. Decisions and the links of the"
                    + " graph play no part."
        })
final class LinkEvaluateCommand implements Callable<Integer> {
    @Option(
            names = "--melo",
            paramLabel = "PATH",
            description = "A folder or zip archive with sets of the benchmark.")
    private Path melo;

    @Option(names = "--set", paramLabel = "NAME", description = "Only this set.")
    private String set = "";

    @Option(
            names = "--run",
            paramLabel = "FILE",
            description = "Write the ranking of the one set as a TREC run, for other programs.")
    private Path run;

    @Option(
            names = "--curve",
            description =
                    "Show which share is answered how well from each confidence on; -o svg draws"
                            + " it.")
    private boolean curve;

    @Option(
            names = "--context",
            description =
                    "Use what the loaded sources know of both sides: descriptions by title and by"
                            + " IRI, other names of a title.")
    private boolean context;

    @Mixin private ModelOptions models;
    @Mixin private GoldOptions gold;
    @Mixin private TableOptions tables = new TableOptions(DrawnFormat.SVG);

    private final Invocation root;

    LinkEvaluateCommand(Invocation root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        Console console = root.console();
        if (gold.isAsked() == (melo != null)) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of("link evaluate"),
                    "found " + (melo == null ? "neither" : "both") + " of --melo and --gold",
                    "give one: --melo PATH, or --gold FILE --to TARGET");
        }
        if (gold.isAsked() && !set.isEmpty()) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of("--set"),
                    "a mapping set has no sets",
                    "leave --set out, or give --melo");
        }
        List<Benchmark> sets =
                gold.isAsked()
                        ? List.of(gold.benchmark(root))
                        : Melo.read(console.path(melo.toString()), set);
        if (run != null && sets.size() > 1) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of("--run"),
                    "a run is of one set; found " + sets.size(),
                    "name one with --set: "
                            + String.join(", ", sets.stream().map(Benchmark::name).toList()));
        }
        List<Evaluation> evaluations = new ArrayList<>();
        for (Benchmark each : context ? known(sets) : sets) {
            try (Matcher matcher = models.matcher(each.target(), each.language(), console)) {
                evaluations.add(Evaluation.of(each, matcher));
            }
        }
        if (run != null) {
            write(evaluations.get(0), console.path(run.toString()));
        }
        if (curve && tables.is(DrawnFormat.SVG)) {
            TableOptions.print(CurveDrawing.of(evaluations).file(), console);
            return Exit.OK.code();
        }
        tables.write(
                curve ? Evaluation.curve(evaluations) : Evaluation.table(evaluations), console);
        return Exit.OK.code();
    }

    private List<Benchmark> known(List<Benchmark> sets) {
        try (OpenGraph graph = root.open(List.of("en"))) {
            Context known = new Context(graph.labels(), graph.reader().triples());
            return sets.stream().map(known::of).toList();
        }
    }

    private static void write(Evaluation evaluation, Path target) throws IOException {
        try (ResultFile file = ResultFile.at(target);
                Writer text = new OutputStreamWriter(file.out(), StandardCharsets.UTF_8)) {
            evaluation.writeRun(text);
            text.flush();
            file.publish();
        } catch (IOException e) {
            throw FileTrouble.unwritable(target.toString(), e);
        }
    }
}
