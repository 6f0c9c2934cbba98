package org.rolegraph.ask.engine;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads with large stacks: paths and brackets recurse, and 3,000 steps overflow a stack of 1 MiB.
 * Only what is used of a stack is taken from memory. A thread that is through serves the next query
 * and ends when none comes for some seconds; one whose stack overflowed ends at once, since nothing
 * else gives its half a gigabyte back.
 */
final class DeepThreads {
    private static final long STACK_BYTES = 512L << 20;
    private static final int IDLE_SECONDS = 5;

    private static final ThreadPoolExecutor THREADS =
            new ThreadPoolExecutor(
                    0,
                    Integer.MAX_VALUE,
                    IDLE_SECONDS,
                    TimeUnit.SECONDS,
                    new SynchronousQueue<>(),
                    DeepThreads::thread) {
                @Override
                protected void beforeExecute(Thread thread, Runnable work) {
                    thread.setName("query");
                }

                @Override
                protected void afterExecute(Runnable work, Throwable failure) {
                    Thread.currentThread().setName("idle");
                }
            };

    private DeepThreads() {}

    /** Runs the work, which throws nothing but what {@link #checkStack} does. */
    static void run(Runnable work) {
        THREADS.execute(work);
    }

    /** Last in a work that failed: ends its thread where the stack overflowed. */
    static void checkStack(Throwable failure) {
        if (failure instanceof StackOverflowError) {
            throw new Worn();
        }
    }

    private static Thread thread(Runnable worker) {
        Thread thread = new Thread(null, worker, "idle", STACK_BYTES);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler(
                (ended, cause) -> {
                    if (!(cause instanceof Worn)) {
                        ended.getThreadGroup().uncaughtException(ended, cause);
                    }
                });
        return thread;
    }

    /** Ends a thread. */
    private static final class Worn extends Error {
        private static final long serialVersionUID = 1L;

        Worn() {
            super(null, null, false, false);
        }
    }
}
