package org.rolegraph.web.reconcile;

import java.time.Duration;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;

/**
 * Until when an answer of many parts is to be made; what is under way then ends first. Thread-safe.
 *
 * @param end by {@link System#nanoTime()}
 */
record Deadline(Duration time, long end) {
    /** A deadline that begins now. */
    static Deadline in(Duration time) {
        return new Deadline(time, System.nanoTime() + time.toNanos());
    }

    /**
     * Ends what comes too late.
     *
     * @param field in which it was asked
     * @throws Failure exit {@code LIMIT}
     */
    void check(String field, String remedy) {
        if (System.nanoTime() - end > 0) {
            throw Failure.of(
                    Exit.LIMIT,
                    Codes.LIMIT,
                    Location.of(field),
                    "the answer took longer than " + time.toSeconds() + " s",
                    remedy);
        }
    }
}
