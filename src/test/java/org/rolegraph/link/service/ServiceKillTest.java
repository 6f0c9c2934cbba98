package org.rolegraph.link.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Jvm;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;

/** A run that is killed goes on where it was. */
class ServiceKillTest {
    private static final int BATCHES = 30;
    private static final int BATCH = 3;

    @TempDir private Path folder;

    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "kills")
    @Timeout(300)
    void no_answer_that_was_kept_is_asked_for_again(Tries tries) throws IOException {
        Random random = new Random(20_261_123);
        for (int run = 0; run < 6; run++) {
            Path cache = folder.resolve("cache-" + run);
            try (TestService service = new TestService()) {
                int before = 1 + random.nextInt(BATCHES - 1);
                try (Jvm jvm =
                        Jvm.start(Asking.class, service.address().toString(), cache.toString())) {
                    String line = jvm.line();
                    while (line != null && !line.equals("answered " + before * BATCH)) {
                        line = jvm.line();
                    }
                    jvm.kill();
                }
                int asked = service.requests.size();
                try (Jvm jvm =
                        Jvm.start(Asking.class, service.address().toString(), cache.toString())) {
                    assertTrue(jvm.rest().endsWith("answered " + BATCHES * BATCH + "\n"));
                    assertEquals(0, jvm.exit());
                }
                int twice = service.requests.size() - 1 - BATCHES;
                // at most the one that was under way as the kill came
                assertTrue(twice <= 1, twice + " requests more than batches");
                assertTrue(service.requests.size() - asked <= BATCHES - before);
                tries.held();
            }
        }
    }

    /** Asks for many names, and says how many are answered. */
    static final class Asking {
        private Asking() {}

        public static void main(String[] args) throws IOException {
            Service service =
                    Service.at(
                            URI.create(args[0]),
                            Path.of(args[1]),
                            "rolegraph/test",
                            Duration.ofSeconds(30),
                            new Waiting() {
                                @Override
                                public Instant now() {
                                    return Instant.now();
                                }

                                @Override
                                public void pause(Duration time) {}
                            });
            List<Query> queries =
                    IntStream.range(0, BATCHES * BATCH)
                            .mapToObj(i -> Query.of("name " + i, "", 3).orElseThrow())
                            .toList();
            service.find(
                    queries,
                    done -> {
                        System.out.println("answered " + done);
                        System.out.flush();
                    });
        }
    }
}
