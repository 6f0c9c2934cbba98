package org.rolegraph.cli.career;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.career.need.Naming;
import org.rolegraph.career.report.GraphCoverage;
import org.rolegraph.cli.Invocation;
import org.rolegraph.cli.TableOptions;
import org.rolegraph.graph.OpenGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coverage}. */
@Command(
        name = "coverage",
        description = {
            "Say what the career questions can rest on, source by source.",
            "It is how much is known of how many roles and skills."
        })
public final class CoverageCommand implements Callable<Integer> {
    @Option(
            names = "--show-query",
            description =
                    "Print a SPARQL query that counts the same requirements, instead of the"
                            + " answer.")
    private boolean show;

    @Mixin private TableOptions tables;

    private final Invocation root;

    CoverageCommand(Invocation root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        if (show) {
            CareerOptions.printQuery("coverage", root.console());
            return Exit.OK.code();
        }
        try (OpenGraph graph = root.open(List.of("en"))) {
            Naming naming =
                    new Naming(graph.skills().concepts(), graph.labels(), graph.languages());
            GraphCoverage coverage = new GraphCoverage(graph.skills());
            if (tables.people()) {
                tables.write(coverage.byFact(), root.console());
                root.console().say(String.join(", ", coverage.releases(naming)));
                root.console()
                        .say(
                                "links to Wikidata, Wikipedia and DBpedia, kind by kind:"
                                        + " rolegraph query external-links-by-kind");
            } else {
                tables.write(coverage.table(naming), root.console());
            }
        }
        return Exit.OK.code();
    }
}
