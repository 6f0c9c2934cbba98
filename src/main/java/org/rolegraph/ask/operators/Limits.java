package org.rolegraph.ask.operators;

import java.time.Duration;

/**
 * How far a query may go. The heap is limited by the process's own {@code -Xmx}.
 *
 * @param time from the start of parsing to the last row, without the time in which the reader of
 *     the answer makes the query wait; the answer ends at most a second later
 * @param rows rows, or triples, of an answer; what lies beyond is cut off
 */
public record Limits(Duration time, long rows) {
    /** For a terminal: 30 s, 100,000 rows. */
    public static final Limits TERMINAL = new Limits(Duration.ofSeconds(30), 100_000);

    /** For files and pipes: 30 s, a million rows. */
    public static final Limits FILE = new Limits(Duration.ofSeconds(30), 1_000_000);

    public Limits {
        if (time.isNegative() || time.isZero() || rows < 1) {
            throw new IllegalArgumentException("limits are positive");
        }
    }
}
