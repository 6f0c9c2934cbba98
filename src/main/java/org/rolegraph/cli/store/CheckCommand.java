package org.rolegraph.cli.store;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Counted;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Explanation;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.ProblemReport;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.problem.Severity;
import org.rolegraph.cli.CatalogueOptions;
import org.rolegraph.cli.Console;
import org.rolegraph.cli.Gate;
import org.rolegraph.cli.GateOptions;
import org.rolegraph.cli.Invocation;
import org.rolegraph.cli.TimeoutOption;
import org.rolegraph.graph.Build;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.load.check.Checker;
import org.rolegraph.load.check.GivenShapes;
import org.rolegraph.load.check.QueryRules;
import org.rolegraph.load.check.TermCheck;
import org.rolegraph.load.ingest.FileCheck;
import org.rolegraph.load.ingest.StoreCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}. */
@Command(
        name = "check",
        description = {
            "Check RDF files, or the whole graph, by shapes and rules.",
            "Without a file it is the graph; shapes and rules of your own count too. Exits with 1"
                    + " when there are problems that fail the check and are not known."
        })
public final class CheckCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Files taken as one graph.")
    private List<Path> files = List.of();

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description =
                    "Check by the rules of this folder too: .rq files, each a SELECT of ?focus and"
                            + " perhaps ?found, with #+ severity, message and remedy.")
    private List<Path> folders = List.of();

    @Option(
            names = "--shapes",
            paramLabel = "FILE",
            description = "Check by the shapes of this file too: SHACL core in Turtle.")
    private List<Path> shapeFiles = List.of();

    @Option(
            names = "--list-rules",
            description = "List all shapes and rules instead, and what to do about each.")
    private boolean list;

    @Option(
            names = "--all",
            description =
                    "Write and count also the warnings about what publishers wrote, which are for"
                            + " them to mend.")
    private boolean all;

    @Mixin private CatalogueOptions queries;
    @Mixin private GateOptions gate;
    @Mixin private TimeoutOption timeout;

    private final Invocation root;

    CheckCommand(Invocation root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        Console console = root.console();
        QueryRules rules = QueryRules.packed();
        for (Path folder : folders) {
            rules = rules.and(existing(console.path(folder.toString())));
        }
        for (Path folder : queries.folders(console)) {
            rules = rules.andQueries(folder);
        }
        List<GivenShapes> shapes = new ArrayList<>();
        for (Path file : shapeFiles) {
            shapes.add(GivenShapes.read(console.path(file.toString()), file.toString()));
        }
        List<Explanation> explanations = new ArrayList<>(Checker.explanations());
        explanations.addAll(rules.explanations());
        shapes.forEach(given -> explanations.addAll(given.explanations()));
        explanations.sort(Comparator.comparing(Explanation::code));
        if (list) {
            RuleList.write(explanations, gate.format(), console);
            return Exit.OK.code();
        }
        Problems whole = Problems.keepingAll();
        List<Problem> undecided = new ArrayList<>();
        if (files.isEmpty()) {
            ofStore(rules, shapes, whole, undecided);
        } else {
            ofFiles(rules, shapes, whole, undecided);
        }
        Problems found = Problems.keepingAll();
        whole.list().stream().filter(this::isShown).forEach(found::add);
        ProblemText.write(undecided, console.err());
        if (gate.writesBaseline()) {
            gate.writeBaseline(found, console);
            return Exit.OK.code();
        }
        Gate outcome = gate.gate(found, console);
        ProblemReport report =
                new ProblemReport(Build.version(), explanations, outcome.shown(), gate.failOn());
        PrintWriter text = console.text();
        gate.format().write(report, text);
        text.flush();
        ProblemText.write(outcome.gone(), console.err());
        outcome.summary().forEach(console::say);
        int warnings = whole.count(Severity.WARNING) - found.count(Severity.WARNING);
        int infos = whole.count(Severity.INFO) - found.count(Severity.INFO);
        if (warnings + infos > 0) {
            console.say(
                    "in what publishers wrote "
                            + Counted.of(warnings, "more warning")
                            + ", "
                            + Counted.of(infos, "info")
                            + " (see --all)");
        }
        return outcome.failed() ? Exit.CHECK_FAILED.code() : Exit.OK.code();
    }

    private boolean isShown(Problem problem) {
        return all || !GraphPlaces.isPublishers(problem, root.offers().all());
    }

    private void ofFiles(
            QueryRules rules, List<GivenShapes> shapes, Problems found, List<Problem> undecided)
            throws IOException {
        Console console = root.console();
        FileCheck.check(
                files.stream().map(file -> console.path(file.toString())).toList(),
                (graph, places, problems) -> {
                    undecided.addAll(rules.check(graph, timeout.limits(), places, problems));
                    TermCheck.check(graph, places, problems);
                    shapes.forEach(given -> given.check(graph, places, problems));
                },
                found);
    }

    private void ofStore(
            QueryRules rules, List<GivenShapes> shapes, Problems found, List<Problem> undecided) {
        try (OpenGraph graph = root.open(List.of("en"))) {
            var data = graph.reader().dataset();
            GraphPlaces places = new GraphPlaces(data);
            StoreCheck.check(graph.reader(), root.offers(), places, found);
            undecided.addAll(rules.check(data, timeout.limits(), places, found));
            shapes.forEach(given -> given.check(graph.reader().union(), places, found));
        }
    }

    private static Path existing(Path folder) {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        throw Failure.of(
                Exit.USAGE,
                Codes.NO_FILE,
                Location.of("--rules"),
                folder + " is no folder",
                "name a folder with .rq files");
    }
}
