package org.rolegraph.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rolegraph.check.Checker;
import org.rolegraph.ingest.FileCheck;
import org.rolegraph.problem.Exit;
import org.rolegraph.problem.ProblemText;
import org.rolegraph.problem.Problems;
import org.rolegraph.problem.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code check}. */
@Command(
        name = "check",
        description = {
            "Check RDF files, or without any the whole graph, by the shapes and rules. Exits with 1"
                    + " when there are errors."
        })
final class CheckCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Files taken as one graph.")
    private List<Path> files = List.of();

    private final RoleGraphCommand root;

    CheckCommand(RoleGraphCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        Console console = root.console();
        Problems problems = files.isEmpty() ? ofStore() : ofFiles(console);
        var text = console.text();
        ProblemText.write(problems.list(), text);
        console.say(
                Words.counted(problems.count(Severity.ERROR), "error")
                        + ", "
                        + Words.counted(problems.count(Severity.WARNING), "warning"));
        return problems.hasErrors() ? Exit.CHECK_FAILED.code() : Exit.OK.code();
    }

    private Problems ofFiles(Console console) throws IOException {
        return FileCheck.of(files.stream().map(file -> console.path(file.toString())).toList());
    }

    private Problems ofStore() {
        try (OpenGraph graph = OpenGraph.of(root, List.of("en"))) {
            return Checker.check(graph.reader().dataset().getUnionGraph(), iri -> Optional.empty());
        }
    }
}
