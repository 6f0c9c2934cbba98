package org.rolegraph.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.api.LoadInput;
import org.rolegraph.api.RoleGraph;
import org.rolegraph.ask.engine.Labelling;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.ask.query.Access;
import org.rolegraph.ask.query.Question;
import org.rolegraph.base.result.Cell;
import org.rolegraph.graph.Asker;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.store.generation.WriteLock;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;

class ServedNowTest {
    private static final int PUBLICATIONS = 20;
    private static final int CLIENTS = 8;

    @TempDir Path folder;

    private StoreDirectory publish(int number) throws IOException {
        Path file = folder.resolve("given.ttl");
        Files.writeString(file, "<urn:s> <urn:p> " + number + " .\n");
        Path store = folder.resolve("store");
        RoleGraph.load(store, LoadInput.of("rdf", file));
        return StoreDirectory.at(store);
    }

    private static String ask(Served served) throws IOException {
        Asker asker =
                new Asker(
                        served.graph(), served.limits(), Access.CLOSED, java.util.Set.of(), false);
        return asker.ask(
                new Question("q", "SELECT ?o { <urn:s> <urn:p> ?o }", Map.of(), true),
                Labelling.NONE,
                answer ->
                        answer.fold(
                                rows -> ((Cell.Value) rows.rows().next().get(0)).lexical(),
                                truth -> "",
                                triples -> ""));
    }

    private static void prune(StoreDirectory store) {
        try (WriteLock lock = store.lock(Duration.ofSeconds(30), "test", Instant.EPOCH)) {
            lock.prune(1);
        }
    }

    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "publications under readers")
    void answers_all_while_generations_come_and_go(Tries tries) throws Exception {
        StoreDirectory store = publish(0);
        AtomicBoolean ends = new AtomicBoolean();
        AtomicInteger answers = new AtomicInteger();
        AtomicInteger published = new AtomicInteger();
        List<CompletableFuture<Void>> clients = new ArrayList<>();
        try (ServedNow now = ServedNow.of(store, List.of("en"), Limits.FILE, "1")) {
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(
                        CompletableFuture.runAsync(
                                () -> {
                                    while (!ends.get()) {
                                        try (ServedNow.Lease lease = now.lease()) {
                                            int least = published.get() - 1;
                                            int got = Integer.parseInt(ask(lease.served()));
                                            assertTrue(got >= least, got + " after " + least);
                                            answers.incrementAndGet();
                                        } catch (IOException e) {
                                            throw new java.io.UncheckedIOException(e);
                                        }
                                    }
                                }));
            }
            for (int i = 1; i <= PUBLICATIONS; i++) {
                publish(i);
                assertTrue(now.follow(failure -> {}).isPresent());
                published.set(i);
                prune(store);
                tries.held();
            }
            ends.set(true);
            for (CompletableFuture<Void> client : clients) {
                client.get();
            }
            assertTrue(answers.get() > PUBLICATIONS, answers + " answers");
            try (ServedNow.Lease lease = now.lease()) {
                assertEquals("20", ask(lease.served()));
            }
        }
        prune(store);
        assertEquals(1, store.list().size());
    }

    @Test
    void keeps_what_is_read_from_being_pruned() throws IOException {
        StoreDirectory store = publish(1);
        try (ServedNow now = ServedNow.of(store, List.of("en"), Limits.FILE, "1")) {
            ServedNow.Lease lease = now.lease();
            publish(2);
            publish(3);
            prune(store);
            assertEquals(
                    List.of("000001", "000003"), store.list().stream().map(g -> g.id()).toList());
            now.follow(failure -> {});
            prune(store);
            assertEquals(2, store.list().size(), "the lease is not given back yet");
            assertEquals("1", ask(lease.served()));
            lease.close();
            prune(store);
            assertEquals(1, store.list().size());
        }
    }
}
