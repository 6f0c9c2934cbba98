package org.rolegraph.web.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.HostileQueries;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;

/** The same queries as the engine's own test, by HTTP. */
class HostileRequestsTest {
    private static final Duration LIMIT = Duration.ofMillis(400);
    private static final Duration LATEST = LIMIT.plusSeconds(1);

    /** An answer, a syntax error, a refusal, too long a text, a limit that was hit. */
    private static final Set<Integer> STATUSES = Set.of(200, 400, 403, 413, 503);

    /** An answer that was begun, and then cut so that nobody takes it for whole. */
    private static final int CUT = 0;

    /** Of all that the queries made: beside it the server keeps answers for later. */
    private static final long MOST_LEFT = 100L << 20;

    @Test
    @Holds(value = Promise.CLOSED, tried = "hostile queries by HTTP")
    void each_ends_within_its_limit_the_next_is_answered_and_no_memory_stays(Tries tries)
            throws IOException {
        try (LocalServer server = LocalServer.packed(new Limits(LIMIT, 10_000))) {
            assertEquals(200, server.ask("ASK {}").statusCode());
            long before = used();
            for (Map.Entry<String, String> query : HostileQueries.all().entrySet()) {
                ends(server, query.getKey(), query.getValue());
                assertEquals(200, server.ask("ASK {}").statusCode(), query.getKey());
                tries.held();
            }
            long left = used() - before;
            assertTrue(left < MOST_LEFT, left + " bytes");
        }
    }

    private static void ends(LocalServer server, String name, String query) {
        Duration taken = Duration.ZERO;
        // more tries, since other processes may have had the machine
        for (int attempt = 0; attempt < 5; attempt++) {
            long start = System.nanoTime();
            int status = status(server, query);
            taken = Duration.ofNanos(System.nanoTime() - start);
            assertTrue(status == CUT || STATUSES.contains(status), name + ": " + status);
            if (taken.compareTo(LATEST) <= 0) {
                return;
            }
        }
        assertTrue(taken.compareTo(LATEST) <= 0, name + " took " + taken);
    }

    private static int status(LocalServer server, String query) {
        HttpRequest request =
                server.request("/sparql", "Content-Type", "application/sparql-query")
                        .POST(HttpRequest.BodyPublishers.ofString(query))
                        .build();
        try {
            return server.send(request).statusCode();
        } catch (IOException e) {
            return CUT;
        }
    }

    /** Bytes of the heap in use, the least of some looks after what nobody holds was taken away. */
    private static long used() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            LockSupport.parkNanos(100_000_000);
            least =
                    Math.min(
                            least,
                            ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }
}
