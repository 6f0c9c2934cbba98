package org.rolegraph.cli.web;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.cli.CatalogueOptions;
import org.rolegraph.cli.Console;
import org.rolegraph.cli.Invocation;
import org.rolegraph.cli.LanguageOptions;
import org.rolegraph.cli.LimitOptions;
import org.rolegraph.graph.Build;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.web.agent.AgentLines;
import org.rolegraph.web.serve.Bugs;
import org.rolegraph.web.serve.Memory;
import org.rolegraph.web.site.ServedNow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code mcp}. */
@Command(
        name = "mcp",
        description = {
            "Answer an agent by the Model Context Protocol, on standard input and output.",
            "Its client starts it and ends its input; it reads only, and answers from what is loaded"
                    + " meanwhile too."
        },
        footer = {
            "",
            "docs/agents.md says how to add it to a client, and which tools there are. A running"
                    + " 'rolegraph serve' answers the same at /mcp."
        })
public final class McpCommand implements Callable<Integer> {
    @Mixin private CatalogueOptions queries;
    @Mixin private LanguageOptions languages;
    @Mixin private LimitOptions limits;

    private final Invocation root;

    McpCommand(Invocation root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        Console console = root.console();
        if (!limits.hosts().isEmpty()) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of("--allow-service"),
                    "an agent asks the queries of the catalogue alone, which ask no other",
                    "leave it out");
        }
        try (OpenGraph graph = root.open(languages.languages())) {
            graph.generation(); // a default store that is not there is made now
        }
        StoreDirectory store = StoreDirectory.at(root.store().folder());
        try (ServedNow now =
                ServedNow.of(
                        store,
                        languages.languages(),
                        limits.limits(console),
                        queries.catalogue(console).ofTables(),
                        Build.version())) {
            Memory.keep();
            AgentLines lines =
                    new AgentLines(
                            now, console.out(), console::say, bug -> console.say(Bugs.text(bug)));
            lines.answer(console.in());
        }
        return Exit.OK.code();
    }
}
