package org.rolegraph.store.transfer;

import java.time.Duration;
import java.util.List;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;

/**
 * How often something is tried again that breaks off, and how long after: the first pause, and
 * twice as long each time.
 *
 * @param tries that bring nothing, one after the other; 1 or more
 */
public record Patience(int tries, Duration pause) {
    /** For somebody who waits for it: some fifteen seconds. */
    public static final Patience USUAL = new Patience(5, Duration.ofSeconds(1));

    /** Waits before another try. */
    void after(int triesInVain) {
        try {
            Thread.sleep(pause.toMillis() << triesInVain - 1);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    static Failure interrupted() {
        Thread.currentThread().interrupt();
        return new Failure(Exit.INTERRUPTED, List.of());
    }
}
