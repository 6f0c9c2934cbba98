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
import org.rolegraph.link.measure.Benchmark;
import org.rolegraph.link.measure.CurveDrawing;
import org.rolegraph.link.measure.Evaluation;
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

    @Mixin private ModelOptions models;
    @Mixin private BenchmarkOptions benchmarks;
    @Mixin private TableOptions tables = new TableOptions(DrawnFormat.SVG);

    private final Invocation root;

    LinkEvaluateCommand(Invocation root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        Console console = root.console();
        List<Benchmark> sets = benchmarks.sets(root);
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
        for (Benchmark each : sets) {
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
