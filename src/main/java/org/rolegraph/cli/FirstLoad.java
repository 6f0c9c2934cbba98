package org.rolegraph.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.rolegraph.generation.Generation;
import org.rolegraph.generation.StoreDirectory;
import org.rolegraph.ingest.Ingest;
import org.rolegraph.ingest.Policy;
import org.rolegraph.ingest.Sources;
import org.rolegraph.problem.Codes;
import org.rolegraph.problem.Exit;
import org.rolegraph.problem.Failure;
import org.rolegraph.problem.Location;

/** What a read command does where there is no store. */
final class FirstLoad {
    /** Another process may be making the same store; it takes seconds. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private FirstLoad() {}

    /** Fills the store with the packed data, unless somebody else has just done so. */
    static Optional<Generation> into(StoreDirectory store, Notices notices) {
        notices.say("no store at " + store.dir() + " yet: loading the packed data into it");
        Ingest.Outcome outcome =
                Loading.load(
                        notices,
                        store,
                        Sources.of(
                                List.of(new Sources.Named("curated", Optional.empty())),
                                Optional.empty()),
                        Policy.NORMAL,
                        PATIENCE,
                        false);
        notices.say(Loading.summary(outcome));
        return Optional.of(outcome.generation());
    }

    static Failure missing(StoreDirectory store) {
        return Failure.of(
                Exit.STORE,
                Codes.NO_STORE,
                Location.of(store.dir().toString()),
                "there is no store here",
                "fill it with 'rolegraph load', or name another with --store");
    }
}
