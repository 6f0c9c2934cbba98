package org.rolegraph.cli.endpoint;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.rolegraph.ask.remote.GraphStore;
import org.rolegraph.ask.remote.RemoteData;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.cli.Console;
import org.rolegraph.cli.Invocation;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.graph.publish.GenerationSending;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code publish}. */
@Command(
        name = "publish",
        description = {
            "Send the graph to a triple store of your own, whose readers see all of it or none.",
            "It goes into named graphs of its own; the last request makes it current. What was"
                    + " ended goes on where it was when the command is run again. The generation"
                    + " before stays, older ones are deleted. See docs/endpoints.md."
        })
public final class PublishCommand implements Callable<Integer> {
    /** Statements of one request: some 3 MB. */
    private static final int CHUNK = 10_000;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "URL",
            description =
                    "Where the server is changed: its address of the SPARQL 1.1 Graph Store HTTP"
                            + " Protocol.")
    private String graphs;

    @Option(
            names = "--endpoint",
            required = true,
            paramLabel = "URL",
            description = "Where the same server is asked: its SPARQL 1.1 endpoint.")
    private String queries;

    @Option(
            names = "--secret-file",
            paramLabel = "FILE",
            description =
                    "Read from the file what the server knows you by, a token or NAME:PASSWORD; by"
                            + " default $ROLEGRAPH_ENDPOINT_SECRET, else nothing.")
    private Path secret;

    private final Invocation root;

    public PublishCommand(Invocation root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        Console console = root.console();
        RemoteData there =
                new RemoteData(EndpointOptions.server("--endpoint", queries, secret, console));
        GraphStore store =
                new GraphStore(
                        EndpointOptions.server("--to", graphs, secret, console),
                        Duration.ofSeconds(1));
        try (OpenGraph graph = root.open(List.of("en"))) {
            new GenerationSending(graph.reader(), there, store, CHUNK, console::say)
                    .run(Instant.now());
        }
        return Exit.OK.code();
    }
}
