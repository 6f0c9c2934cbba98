package org.rolegraph.ask.operators;

import org.apache.jena.query.QueryCancelledException;

/**
 * Whether and why a running query is to end. Asked by the query's thread, set by another, or by
 * itself when a text or number grows too large.
 */
public final class Cancellation {
    /** Characters of one text: copied within some hundredths of a second. */
    public static final int LONGEST_TEXT = 1 << 24;

    /** Characters of all texts of a query that are long; they may all be held at once. */
    public static final long LONG_TEXTS = 1L << 27;

    /** Digits of a number; calculating takes time with their square. */
    public static final int LONGEST_NUMBER = 20_000;

    /** Texts beyond so many characters are counted together. */
    private static final int LONG = 1 << 16;

    /** Why a query ends before it is done. */
    public enum Reason {
        TIME,
        HEAP,
        TEXT,
        NUMBER,
        CLOSED
    }

    private volatile Reason reason;
    private volatile Runnable abort;

    /** Of the query's thread alone. */
    private long longTexts;

    /** What makes Jena look up, besides those who check; null when there is nothing any more. */
    public void onCancel(Runnable abort) {
        // written before the reason is read, while cancel writes the reason before it reads this:
        // whichever comes second sees the other, so that no cancellation is lost
        this.abort = abort;
        if (reason != null) {
            abort();
        }
    }

    /** Ends the query; the first reason stays. */
    public void cancel(Reason why) {
        if (reason == null) {
            // two threads may both find none; then either stays, and both are true
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
    public Reason reason() {
        return reason;
    }

    /** Goes on, or ends the query here. */
    public void check() {
        if (reason != null) {
            throw new QueryCancelledException();
        }
    }

    /** Ends the query here when a text of so many characters is too long to be made. */
    void checkText(long characters) {
        if (characters > LONGEST_TEXT) {
            cancel(Reason.TEXT);
        }
        check();
    }

    /**
     * As {@link #checkText}, and counts a long text with the long ones made before. By the query's
     * thread, before the text is made.
     */
    void chargeText(long characters) {
        if (characters > LONG) {
            longTexts += characters;
            checkText(longTexts > LONG_TEXTS ? Long.MAX_VALUE : characters);
        }
        check();
    }

    /** Ends the query here when a number of so many digits is too long to calculate with. */
    void checkNumber(long digits) {
        if (digits > LONGEST_NUMBER) {
            cancel(Reason.NUMBER);
        }
        check();
    }
}
