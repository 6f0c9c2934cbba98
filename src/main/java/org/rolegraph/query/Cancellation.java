package org.rolegraph.query;

import org.apache.jena.query.QueryCancelledException;

/** Whether and why a running query is to end. Asked by the query's thread, set by another. */
final class Cancellation {
    /** Why a query ends before it is done. */
    enum Reason {
        TIME,
        HEAP,
        CLOSED
    }

    private volatile Reason reason;
    private volatile Runnable abort;

    /** What makes Jena look up, besides those who check; null when there is nothing any more. */
    void onCancel(Runnable abort) {
        this.abort = abort;
        if (reason != null) {
            abort();
        }
    }

    /** Ends the query; the first reason stays. */
    void cancel(Reason why) {
        if (reason == null) {
            reason = why;
        }
        abort();
    }

    /**
     * On a thread of its own: while Jena prepares a query, which takes seconds for a list of
     * 100,000 values, it holds the lock that its abort waits for.
     */
    private void abort() {
        Runnable now = abort;
        if (now != null) {
            Thread aborting = new Thread(now, "query abort");
            aborting.setDaemon(true);
            aborting.start();
        }
    }

    /** Null while the query may go on. */
    Reason reason() {
        return reason;
    }

    /** Goes on, or ends the query here. */
    void check() {
        if (reason != null) {
            throw new QueryCancelledException();
        }
    }
}
