package org.rolegraph.web.serve;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.store.generation.WriteLock;
import org.rolegraph.store.transfer.ArrivalWatch;
import org.rolegraph.store.transfer.Arrived;
import org.rolegraph.store.transfer.Patience;
import org.rolegraph.store.transfer.Transfer;
import org.rolegraph.store.transfer.Upstream;

/**
 * Takes what an upstream publishes into a store of its own, and drops what is older than the
 * generation before, once nobody reads it. An upstream that is away, or not what it should be, is a
 * line of the log, once; what was served is served on. Not thread-safe.
 */
final class Replica {
    /** The current generation, and the one before for whoever reads it still. */
    private static final int KEPT = 2;

    /** Another look comes anyway. */
    private static final Patience LITTLE = new Patience(3, Duration.ofMillis(500));

    /** What is there is to be served at once. */
    private static final Patience NONE = new Patience(1, Duration.ZERO);

    private static final String COMMAND = "serve --follow";

    private final Upstream upstream;
    private final StoreDirectory store;
    private final Consumer<String> told;
    private String trouble = "";

    /**
     * A replica.
     *
     * @param told hears what happens, a line each
     */
    Replica(Upstream upstream, StoreDirectory store, Consumer<String> told) {
        this.upstream = upstream;
        this.store = store;
        this.told = told;
    }

    /**
     * Makes sure that something can be served: where nothing is there yet, it comes now.
     *
     * @throws Failure when nothing is there and nothing comes, or the store is no replica
     */
    void begin() {
        if (store.pointed().isEmpty()) {
            take();
            return;
        }
        try {
            transfer(NONE).check();
        } catch (Failure e) {
            if (e.exit() != Exit.NETWORK) {
                throw e;
            }
            say(e); // the upstream may come back
        }
    }

    /** Looks whether there is something new, and takes it. */
    void look() {
        try {
            take();
            trouble = "";
        } catch (Failure e) {
            if (e.exit() != Exit.INTERRUPTED) {
                say(e);
            }
        } catch (RuntimeException e) {
            told.accept(Bugs.text(e));
        }
    }

    private Transfer transfer(Patience patience) {
        return new Transfer(upstream, store, patience, ArrivalWatch.NONE);
    }

    private void take() {
        Instant now = Instant.now();
        Arrived arrived = transfer(LITTLE).run(Duration.ZERO, COMMAND, now);
        if (!arrived.was()) {
            told.accept(arrived.sentence());
            try (WriteLock lock = store.lock(Duration.ZERO, COMMAND, now)) {
                lock.prune(KEPT);
            }
        }
    }

    private void say(Failure failure) {
        String sentence =
                failure.problems().isEmpty()
                        ? failure.getMessage()
                        : failure.problems().get(0).where() + ": " + failure.getMessage();
        if (!sentence.equals(trouble)) {
            trouble = sentence;
            told.accept("not taken: " + sentence);
        }
    }
}
