package org.rolegraph.cli.web;

import java.time.Duration;
import java.util.Optional;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.graph.Build;
import org.rolegraph.store.transfer.Upstream;
import org.rolegraph.store.transfer.UpstreamWeb;
import org.rolegraph.web.serve.Sharing;
import picocli.CommandLine.Option;

/** How generations come from other servers, and go to them. */
final class SharingOptions {
    @Option(
            names = "--follow",
            paramLabel = "URL",
            arity = "0..1",
            fallbackValue = "",
            description = {
                "Serve what 'rolegraph load' publishes meanwhile, from its next request on.",
                "With an address, serve what is published there: the store is a replica of the one"
                        + " that a 'serve --offer' or any web server shows, and old generations"
                        + " are dropped."
            })
    private String follow;

    @Option(
            names = "--follow-every",
            paramLabel = "SECONDS",
            defaultValue = "5",
            description = "How often to look there; by default every ${DEFAULT-VALUE} s.")
    private int every;

    @Option(
            names = "--offer",
            description =
                    "Let other servers take the generations of the store, at the path /store/. Who"
                            + " has it can read all that is in it.")
    private boolean offers;

    /** Whether what is published meanwhile is served. */
    boolean follows() {
        return follow != null;
    }

    /** Whether generations come from elsewhere. */
    boolean isReplica() {
        return follow != null && !follow.isEmpty();
    }

    Sharing sharing() {
        if (every < 1) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of("--follow-every"),
                    "it is 1 second or more",
                    "correct it");
        }
        Optional<Upstream> upstream =
                isReplica()
                        ? Optional.of(
                                UpstreamWeb.at(
                                        follow, "rolegraph/" + Build.version(), UpstreamWeb.USUAL))
                        : Optional.empty();
        return new Sharing(offers, upstream, Duration.ofSeconds(every));
    }
}
