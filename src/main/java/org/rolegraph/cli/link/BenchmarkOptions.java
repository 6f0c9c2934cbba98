package org.rolegraph.cli.link;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.cli.Invocation;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.link.measure.Benchmark;
import org.rolegraph.link.measure.Context;
import org.rolegraph.link.measure.Melo;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Questions whose answers are known: sets of MELO, or a mapping set. */
final class BenchmarkOptions {
    @Option(
            names = "--melo",
            paramLabel = "PATH",
            description = "A folder or zip archive with sets of the benchmark.")
    private Path melo;

    @Option(names = "--set", paramLabel = "NAME", description = "Only this set.")
    private String set = "";

    @Option(
            names = "--context",
            description =
                    "Use what the loaded sources know of both sides: descriptions by title and by"
                            + " IRI, other names of a title.")
    private boolean context;

    @Mixin private GoldOptions gold;

    /**
     * The sets of questions, at least one.
     *
     * @throws Failure when the options contradict one another, or a file is wrong
     */
    List<Benchmark> sets(Invocation root) throws IOException {
        if (gold.isAsked() == (melo != null)) {
            throw bad(
                    "link evaluate",
                    "found " + (melo == null ? "neither" : "both") + " of --melo and --gold",
                    "give one: --melo PATH, or --gold FILE --to TARGET");
        }
        if (gold.isAsked() && !set.isEmpty()) {
            throw bad("--set", "a mapping set has no sets", "leave --set out, or give --melo");
        }
        List<Benchmark> sets =
                gold.isAsked()
                        ? List.of(gold.benchmark(root))
                        : Melo.read(root.console().path(melo.toString()), set);
        if (!context) {
            return sets;
        }
        try (OpenGraph graph = root.open(List.of("en"))) {
            Context known = new Context(graph.labels(), graph.reader().triples());
            return sets.stream().map(known::of).toList();
        }
    }

    private static Failure bad(String where, String message, String remedy) {
        return Failure.of(Exit.USAGE, Codes.BAD_ARGUMENT, Location.of(where), message, remedy);
    }
}
