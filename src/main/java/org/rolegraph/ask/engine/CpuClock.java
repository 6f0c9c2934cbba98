package org.rolegraph.ask.engine;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.LongSupplier;

/** The CPU time of one thread in nanoseconds; once it has ended, what it had when asked last. */
final class CpuClock implements LongSupplier {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Thread thread;
    private long last;

    CpuClock(Thread thread) {
        this.thread = thread;
    }

    @Override
    @SuppressWarnings("deprecation") // what takes the place of getId is of Java 19
    public long getAsLong() {
        last = Math.max(last, threads.getThreadCpuTime(thread.getId()));
        return last;
    }
}
