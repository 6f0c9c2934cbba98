package org.rolegraph.cli.endpoint;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.rolegraph.ask.remote.SparqlServer;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.cli.Console;
import org.rolegraph.cli.Invocation;
import org.rolegraph.cli.StorePlace;
import org.rolegraph.graph.OpenGraph;
import picocli.CommandLine.Option;

/** Whether a command asks a server instead of a store. */
public final class EndpointOptions {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            description =
                    "Ask this SPARQL 1.1 server instead of a store. It is the only host that is"
                            + " asked. Names and skills are read from it once, and kept in"
                            + " $XDG_CACHE_HOME/rolegraph.")
    private String endpoint;

    @Option(
            names = "--secret-file",
            paramLabel = "FILE",
            description =
                    "Read from the file what the server knows you by, a token or NAME:PASSWORD; by"
                            + " default $ROLEGRAPH_ENDPOINT_SECRET, else nothing.")
    private Path secret;

    /** Whether a server is asked. */
    public boolean isGiven() {
        return endpoint != null;
    }

    /**
     * The graph that the command is about: what the server holds, else the store of the command
     * line.
     *
     * @param languages in which labels are shown, best first
     */
    public OpenGraph open(Invocation root, List<String> languages) throws IOException {
        Console console = root.console();
        if (endpoint == null) {
            if (secret != null) {
                throw misused("--secret-file", "there is no server that gets the secret");
            }
            return root.open(languages);
        }
        if (!root.store().isDefault()) {
            throw misused("--endpoint", "a server is asked instead of a store, and both are named");
        }
        return OpenGraph.at(
                server("--endpoint", endpoint, secret, console),
                StorePlace.cache(console),
                console,
                languages);
    }

    private static Failure misused(String option, String message) {
        return Failure.of(
                Exit.USAGE,
                Codes.BAD_ARGUMENT,
                Location.of(option),
                message,
                "name a server with --endpoint URL, or a store with --store DIR");
    }

    /** The server at an address, known by the secret of a file or of the environment. */
    static SparqlServer server(String option, String address, Path secret, Console console)
            throws IOException {
        return new SparqlServer(
                SparqlServer.address(address, Location.of(option)),
                EndpointSecret.of(secret, console),
                "rolegraph",
                PATIENCE);
    }
}
