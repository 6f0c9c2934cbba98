package org.rolegraph.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.Supplier;

/** Bounds of work, in time of the processor: other processes that have it do not count. */
public final class CpuTime {
    private CpuTime() {}

    /** What the work gives, on this thread, if that takes at most so much of the processor. */
    public static <T> T within(Duration most, Supplier<T> work) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        T done = work.get();
        Duration taken =
                Duration.ofNanos(
                        ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
        assertTrue(taken.compareTo(most) <= 0, () -> "took " + taken + " of the processor");
        return done;
    }
}
