package org.rolegraph.ask.engine;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.LongSupplier;

/** The CPU time of one work in nanoseconds; once it has ended, what it had when asked last. */
final class CpuClock implements LongSupplier {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private volatile Thread thread;
    private long before;
    private long last;

    /** The work, timed from its start to its end. */
    Runnable timed(Runnable work) {
        return () -> {
            before = threads.getCurrentThreadCpuTime();
            thread = Thread.currentThread();
            try {
                work.run();
            } finally {
                thread = null;
            }
        };
    }

    @Override
    @SuppressWarnings("deprecation") // what takes the place of getId is of Java 19
    public long getAsLong() {
        Thread working = thread;
        if (working != null) {
            last = Math.max(last, threads.getThreadCpuTime(working.getId()) - before);
        }
        return last;
    }
}
