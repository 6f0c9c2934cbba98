package org.rolegraph.cli.link;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.rolegraph.base.draw.DrawnFormat;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.FileTrouble;
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
            "Measure the proposals on a mapping set whose rows are right: by surface form as the"
                    + " authors of the MELO benchmark do, and by concept. Decisions and the links of"
                    + " the graph play no part."
        })
final class LinkEvaluateCommand implements Callable<Integer> {
    @Option(
            names = "--run",
            paramLabel = "FILE",
            description = "Write the ranking as a TREC run, for other programs.")
    private Path run;

    @Option(
            names = "--curve",
            description =
                    "Show which share is answered how well from each confidence on; -o svg draws"
                            + " it.")
    private boolean curve;

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
        Benchmark set = gold.benchmark(root);
        List<Evaluation> evaluations;
        try (Matcher matcher = models.matcher(set.target(), set.language(), console)) {
            evaluations = List.of(Evaluation.of(set, matcher));
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
