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

    private void abort() {
        Runnable now = abort;
        if (now != null) {
            now.run();
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
