package org.rolegraph.cli.link;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.ProblemReport;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.cli.Console;
import org.rolegraph.cli.Gate;
import org.rolegraph.cli.GateOptions;
import org.rolegraph.cli.Invocation;
import org.rolegraph.graph.Build;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.link.decide.LinkCheck;
import org.rolegraph.link.decide.Withdrawn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code link check}. */
@Command(
        name = "check",
        description = {
            "Check the accepted links against what is loaded: ends that are gone, withdrawn"
                    + " or replaced, labels that have changed, several exact matches, cycles. Exits with 1 when there are"
                    + " problems that fail the check and are not known."
        })
final class LinkCheckCommand implements Callable<Integer> {
    @Mixin private LinkFile file;
    @Mixin private GateOptions gate;

    private final Invocation root;

    LinkCheckCommand(Invocation root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        Console console = root.console();
        Problems found = Problems.keepingAll();
        Path path = file.path(console);
        try (OpenGraph graph = root.open(List.of("en"))) {
            LinkCheck.check(
                    path.toString(),
                    file.decisions(console).list(),
                    graph.labels(),
                    Withdrawn.of(graph.reader().triples()),
                    found);
        }
        if (gate.writesBaseline()) {
            gate.writeBaseline(found, console);
            return Exit.OK.code();
        }
        Gate outcome = gate.gate(found, console);
        PrintWriter text = console.text();
        gate.format()
                .write(
                        new ProblemReport(
                                Build.version(), List.of(), outcome.shown(), gate.failOn()),
                        text);
        text.flush();
        ProblemText.write(outcome.gone(), console.err());
        outcome.summary().forEach(console::say);
        return outcome.failed() ? Exit.CHECK_FAILED.code() : Exit.OK.code();
    }
}
