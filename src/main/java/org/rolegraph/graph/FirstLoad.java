package org.rolegraph.graph;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.load.ingest.Ingest;
import org.rolegraph.load.ingest.Policy;
import org.rolegraph.load.ingest.Sources;
import org.rolegraph.store.generation.Generation;
import org.rolegraph.store.generation.StoreDirectory;

/** What a read command does where there is no store. */
public final class FirstLoad {
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
                        Sources.of(List.of(Sources.Named.packed()), Optional.empty()),
                        Policy.NORMAL,
                        PATIENCE,
                        false);
        notices.say(Loading.summary(outcome));
        return Optional.of(outcome.generation());
    }

    public static Failure missing(StoreDirectory store) {
        return Failure.of(
                Exit.STORE,
                Codes.NO_STORE,
                Location.of(store.dir().toString()),
                "there is no store here",
                "fill it with 'rolegraph load', or name another with --store");
    }
}
