package org.rolegraph.cli.shell;

import java.io.IOException;

/**
 * Work that Ctrl-C ends, and nothing else with it: an interruption that comes before or after is
 * dropped. One thread works, any may interrupt.
 */
final class Interruptible {
    /** What is done. */
    interface Work {
        int run() throws IOException;
    }

    private Thread worker;

    /** Does the work on this thread. */
    int run(Work work) throws IOException {
        synchronized (this) {
            worker = Thread.currentThread();
        }
        try {
            return work.run();
        } finally {
            synchronized (this) {
                worker = null;
                // the thread goes on to the next statement
                Thread.interrupted();
            }
        }
    }

    /** Interrupts the work if there is any. */
    synchronized void interrupt() {
        if (worker != null) {
            worker.interrupt();
        }
    }
}
