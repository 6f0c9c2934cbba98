package org.rolegraph.web.site;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.rolegraph.web.http.BadRequest;

/**
 * How many answers are made at once, of all clients and of each: the others wait for their turn,
 * and are told to come again when it does not come. Thread-safe.
 */
final class Turns {
    private static final int ALL = Math.max(8, 4 * Runtime.getRuntime().availableProcessors());

    /**
     * Waiting ones included, for agents ask a hundred at once; who asks for more is not waited for.
     */
    private static final int OF_ONE = 128;

    private static final long SECONDS = 20;

    private final Semaphore turns = new Semaphore(ALL, true);
    private final Map<String, Integer> clients = new HashMap<>();

    /** Of what needs none. */
    static final Turn NONE = () -> {};

    /** A turn, until it is given back. */
    interface Turn {
        void end();
    }

    /**
     * Waits for a turn.
     *
     * @throws BadRequest 429 when the client has too many, 503 when all do
     */
    Turn take(String client) {
        synchronized (clients) {
            int now = clients.merge(client, 1, Integer::sum);
            if (now > OF_ONE) {
                leave(client);
                throw new BadRequest(
                        429, "more than " + OF_ONE + " requests at once; wait for some answers");
            }
        }
        boolean taken = false;
        try {
            taken = turns.tryAcquire(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!taken) {
            leave(client);
            throw new BadRequest(503, "the server is busy; try again in a moment");
        }
        return () -> {
            turns.release();
            leave(client);
        };
    }

    private void leave(String client) {
        synchronized (clients) {
            clients.computeIfPresent(client, (c, n) -> n == 1 ? null : n - 1);
        }
    }
}
