package org.rolegraph.ask.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.rolegraph.ask.operators.Cancellation;

/** What passes between the thread of a query and its reader's. */
class HandoverTest {
    private static final int ROUNDS = 300_000;

    /**
     * The reader looks up again and again while the query says its last word: nothing that was put
     * before the end may come after it, for then it is lost.
     */
    @Test
    void the_end_never_comes_before_what_was_put_before_it() throws InterruptedException {
        Handover[] all = new Handover[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            all[i] = new Handover(new Cancellation());
        }
        Semaphore turn = new Semaphore(0);
        Thread query =
                new Thread(
                        () -> {
                            for (Handover handover : all) {
                                turn.acquireUninterruptibly();
                                handover.put(new Message.Graph());
                                handover.end(new Message.Ended(null, false));
                            }
                        });
        query.setDaemon(true);
        query.start();
        int lost = 0;
        for (Handover handover : all) {
            turn.release();
            Message first = null;
            while (first == null) {
                first = handover.poll(1);
            }
            lost += first instanceof Message.Ended ? 1 : 0;
        }
        query.join();
        assertEquals(0, lost, "ends that came first");
    }

    @Test
    void messages_come_in_order_and_the_end_again_and_again() throws InterruptedException {
        Handover handover = new Handover(new Cancellation());
        Message.Ended end = new Message.Ended(null, true);
        Message columns = new Message.Columns(List.of("a"));
        handover.put(columns);
        handover.end(end);
        assertEquals(
                List.of(columns, end, end),
                List.of(handover.poll(1), handover.poll(1), handover.poll(1)));
    }
}
