package org.rolegraph.cli.endpoint;

import java.io.IOException;
import java.nio.file.Path;
import org.rolegraph.ask.remote.Secret;
import org.rolegraph.base.file.Inputs;
import org.rolegraph.base.problem.Location;
import org.rolegraph.cli.Console;

/** Where the secret for a server is; never in the command line, which others can read. */
final class EndpointSecret {
    private static final String VARIABLE = "ROLEGRAPH_ENDPOINT_SECRET";

    private EndpointSecret() {}

    /** That of the file, else that of the environment, else none. */
    static Secret of(Path file, Console console) throws IOException {
        if (file != null) {
            return Secret.of(
                    Inputs.text(console.path(file.toString())), Location.of(file.toString()));
        }
        String named = console.environment().getOrDefault(VARIABLE, "");
        return named.isEmpty() ? Secret.NONE : Secret.of(named, Location.of("$" + VARIABLE));
    }
}
