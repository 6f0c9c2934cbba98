package org.rolegraph.ask.engine;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.rolegraph.ask.operators.Cancellation;

/**
 * Carries messages from the query's thread to the reader's, few at a time: a slow reader makes the
 * query wait, so that memory stays flat, and that waiting is not counted as the query's time.
 */
final class Handover {
    private static final int WAITING_BATCHES = 4;
    private static final long PATIENCE_MILLIS = 100;

    private final BlockingQueue<Message> queue = new ArrayBlockingQueue<>(WAITING_BATCHES);
    private final Cancellation cancellation;
    private volatile Message.Ended end;
    private final AtomicLong waitedNanos = new AtomicLong();
    private volatile long waitingSince;

    Handover(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    /** By the query's thread; ends the query when it is cancelled. */
    void put(Message message) {
        cancellation.check();
        if (queue.offer(message)) {
            return;
        }
        long start = System.nanoTime();
        waitingSince = start;
        try {
            while (!queue.offer(message, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                cancellation.check();
            }
        } catch (InterruptedException e) {
            cancellation.cancel(Cancellation.Reason.CLOSED);
            cancellation.check();
        } finally {
            waitingSince = 0;
            waitedNanos.addAndGet(System.nanoTime() - start);
        }
    }

    /**
     * By the query's thread, last; never waits: a reader that comes later finds it once the queue
     * is empty.
     */
    void end(Message.Ended message) {
        end = message;
        boolean woken = queue.offer(message);
        assert woken || !queue.isEmpty();
    }

    /**
     * By the reader: the next message, or null when none has come in this time. The end comes last:
     * it is looked at before the queue is, since a query may put its last rows and end between the
     * two looks, and those rows were lost.
     */
    Message poll(long nanos) throws InterruptedException {
        Message message = queue.poll(nanos, TimeUnit.NANOSECONDS);
        Message.Ended known = message == null ? end : null;
        if (known == null) {
            return message;
        }
        Message before = queue.poll();
        return before == null ? known : before;
    }

    boolean hasEnded() {
        return end != null;
    }

    /** How long the query has waited for the reader. */
    long waitedNanos() {
        long since = waitingSince;
        return waitedNanos.get() + (since == 0 ? 0 : System.nanoTime() - since);
    }
}
