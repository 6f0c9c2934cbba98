package org.rolegraph.store.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Jvm;
import org.rolegraph.testkit.Promise;

@Timeout(120)
class WriteLockTest {
    private static final long HERE = ProcessHandle.current().pid();

    @TempDir Path dir;
    private StoreDirectory store;

    @BeforeEach
    void name_a_store() {
        store = StoreDirectory.at(dir);
    }

    private Failure refused() {
        Failure failure = assertThrows(Failure.class, () -> Samples.lock(store).close());
        assertEquals(Exit.STORE, failure.exit());
        assertEquals(Codes.LOCKED_STORE, failure.problems().get(0).code());
        return failure;
    }

    @Test
    void a_second_writer_of_this_process_learns_who_holds_it() throws IOException {
        WriteLock lock = store.lock(Duration.ZERO, "load curated", Instant.EPOCH);
        assertEquals(
                dir
                        + ": the store is being written by \"load curated\" (process "
                        + HERE
                        + ", since 1970-01-01T00:00:00Z) [locked-store]\n"
                        + "  fix: wait for it with --wait, or try again later; reading needs"
                        + " no lock\n",
                ProblemText.of(refused().problems().get(0)));
        assertEquals(
                "pid " + HERE + "\ncommand load curated\nsince 1970-01-01T00:00:00Z\n",
                Files.readString(dir.resolve("lock")));
        lock.close();
    }

    @Test
    void a_lock_given_back_is_free_and_of_no_use() throws IOException {
        WriteLock lock = Samples.lock(store);
        lock.close();
        lock.close();
        assertThrows(IllegalStateException.class, () -> lock.begin(Optional.empty()));
        Generation published = Samples.publish(store);
        Samples.publish(store);
        assertThrows(IllegalStateException.class, () -> lock.rollback(published));
        assertThrows(IllegalStateException.class, () -> lock.rollback((each, damage) -> {}));
        assertThrows(IllegalStateException.class, () -> lock.prune(1));
        assertEquals("000002", store.current().orElseThrow().id());
        assertEquals("", Files.readString(dir.resolve("lock")));
        Samples.lock(store).close();
    }

    @Test
    void a_lock_under_which_nothing_can_be_swept_is_given_back() throws IOException {
        Path blocked = Files.createDirectories(dir.resolve("CURRENT.new/folder")).getParent();
        Files.createDirectories(dir.resolve("generations"));
        Failure failure = assertThrows(Failure.class, () -> Samples.lock(store));
        assertEquals(Codes.CANNOT_WRITE, failure.problems().get(0).code());
        Files.delete(blocked.resolve("folder"));
        Files.delete(blocked);
        Samples.lock(store).close();
    }

    @Test
    void being_refused_here_does_not_open_the_lock_to_other_processes() {
        WriteLock lock = store.lock(Duration.ZERO, "load curated", Instant.EPOCH);
        refused();
        refused();
        try (Jvm other = Jvm.start(LockingMain.class, dir.toString())) {
            assertEquals(
                    "the store is being written by \"load curated\" (process "
                            + HERE
                            + ", since 1970-01-01T00:00:00Z)",
                    other.line());
        }
        lock.close();
    }

    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "kills")
    void a_killed_process_gives_the_lock_back_and_its_draft_is_swept() throws IOException {
        try (Jvm other = Jvm.start(LockingMain.class, dir.toString())) {
            assertEquals("holds it, writes 000001", other.line());
            assertEquals(
                    "the store is being written by \"load esco=a folder\" (process "
                            + other.pid()
                            + ", since 1970-01-01T00:00:00Z)",
                    refused().getMessage());
            assertTrue(Files.exists(dir.resolve("generations").resolve("000001.draft")));
            other.kill();
            try (WriteLock lock = Samples.lock(store)) {
                assertTrue(Files.notExists(dir.resolve("generations").resolve("000001.draft")));
                assertEquals("000001", Samples.publish(lock, store.current()).id());
            }
        }
    }

    @Test
    void who_waits_gets_it_when_the_other_process_is_done() {
        try (Jvm other = Jvm.start(LockingMain.class, dir.toString())) {
            assertEquals("holds it, writes 000001", other.line());
            Thread ending = new Thread(() -> other.tell("enough"));
            ending.start();
            store.lock(Duration.ofSeconds(60), "test", Instant.EPOCH).close();
            assertEquals(0, other.exit());
        }
    }

    @Test
    void one_thread_at_a_time_holds_it() throws Exception {
        AtomicInteger holders = new AtomicInteger();
        Callable<Integer> work =
                () -> {
                    try (WriteLock lock = store.lock(Duration.ofSeconds(60), "t", Instant.EPOCH)) {
                        int count = holders.incrementAndGet();
                        Samples.publish(lock, store.current());
                        holders.decrementAndGet();
                        return count;
                    }
                };
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Integer> counts = new ArrayList<>();
            for (Future<Integer> each : threads.invokeAll(Collections.nCopies(8, work))) {
                counts.add(each.get());
            }
            assertEquals(Collections.nCopies(8, 1), counts);
            assertEquals("000008", store.current().orElseThrow().id());
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void an_interrupted_wait_ends() throws InterruptedException {
        WriteLock lock = Samples.lock(store);
        Thread waiting =
                new Thread(() -> store.lock(Duration.ofHours(1), "t", Instant.EPOCH).close());
        List<Throwable> ends = Collections.synchronizedList(new ArrayList<>());
        waiting.setUncaughtExceptionHandler((thread, e) -> ends.add(e));
        waiting.start();
        waiting.interrupt();
        waiting.join();
        assertEquals(Exit.INTERRUPTED, ((Failure) ends.get(0)).exit());
        lock.close();
    }
}
