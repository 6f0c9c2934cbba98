package org.rolegraph.store.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.file.SparseFiles;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.store.generation.Generation;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.store.generation.WriteLock;
import org.rolegraph.testkit.FaultyProxy;

@Timeout(60)
class TransferTest {
    private static final Patience QUICK = new Patience(4, Duration.ofMillis(1));

    @TempDir private Path folder;
    private StoreDirectory origin;
    private StoreDirectory replica;

    @BeforeEach
    void stores() {
        origin = StoreDirectory.at(folder.resolve("origin"));
        replica = StoreDirectory.at(folder.resolve("replica"));
        TestStores.publish(origin, 10);
    }

    private Arrived pull(Upstream upstream) {
        try (upstream) {
            return new Transfer(upstream, replica, QUICK, ArrivalWatch.NONE)
                    .run(Duration.ZERO, "test", Instant.EPOCH);
        }
    }

    private Arrived pull() {
        return pull(UpstreamFolder.of(origin));
    }

    private void same() {
        assertEquals(TestStores.content(origin.dir()), TestStores.content(replica.dir()));
        assertEquals(List.of(), replica.damage());
        assertEquals(
                origin.current().orElseThrow().checksum(),
                replica.current().orElseThrow().checksum());
    }

    @Test
    void a_generation_is_the_same_elsewhere_and_its_holes_are_holes() throws IOException {
        Arrived arrived = pull();
        same();
        assertEquals(5, arrived.files() + 1);
        assertEquals(TestStores.SPARSE + TestStores.DENSE + 5, arrived.brought());
        Generation there = replica.current().orElseThrow();
        assertEquals(
                SparseFiles.occupied(origin.current().orElseThrow().dir()),
                SparseFiles.occupied(there.dir()));
        assertTrue(pull().was());
    }

    @Test
    void of_the_next_one_only_files_that_differ_are_brought() throws IOException {
        pull();
        TestStores.publish(origin, 11);
        try (ShownFolder web = new ShownFolder(origin.dir(), true)) {
            Arrived arrived = pull(web.upstream());
            assertEquals(TestStores.DENSE, arrived.brought());
            assertEquals(TestStores.SPARSE + 5, arrived.kept());
            assertEquals(
                    List.of(
                            "CURRENT",
                            "generations/000002/manifest.json",
                            "generations/000002/labels.bin"),
                    web.requests);
        }
        assertEquals("000002", replica.current().orElseThrow().id());
        assertEquals(List.of(), replica.damage());
    }

    @Test
    void an_earlier_one_that_is_there_is_made_current_again() {
        pull();
        TestStores.publish(origin, 11);
        pull();
        try (WriteLock lock = TestStores.lock(origin)) {
            lock.rollback(origin.find("1"));
        }
        assertEquals(0, pull().brought());
        same();
    }

    @Test
    void what_was_broken_off_goes_on_where_it_ended() throws IOException {
        try (ShownFolder web = new ShownFolder(origin.dir(), true);
                FaultyProxy line = new FaultyProxy(web.port())) {
            line.dropAfter(1_300_000);
            pull(upstream(line, web));
            same();
            assertTrue(
                    web.requests.stream().anyMatch(r -> r.contains("SPO.dat bytes=")),
                    web.requests.toString());
            assertTrue(line.passed() < TestStores.SPARSE * 1.3, line.passed() + " bytes");
        }
    }

    @Test
    void another_process_goes_on_too() throws IOException {
        try (ShownFolder web = new ShownFolder(origin.dir(), true);
                FaultyProxy line = new FaultyProxy(web.port())) {
            line.dropAfter(900_000);
            Failure failure = assertThrows(Failure.class, () -> pull(upstream(line, web)));
            assertEquals(Exit.NETWORK, failure.exit());
            assertFalse(Files.exists(replica.dir().resolve("CURRENT")));
            line.dropAfter(Long.MAX_VALUE);
            web.requests.clear();
            pull(upstream(line, web));
            same();
            assertFalse(web.requests.contains("generations/000001/labels.bin"), "it was whole");
        }
    }

    @Test
    void a_server_without_ranges_is_asked_for_the_whole_again() throws IOException {
        try (ShownFolder web = new ShownFolder(origin.dir(), false);
                FaultyProxy line = new FaultyProxy(web.port())) {
            line.endAfter(800_000);
            assertThrows(Failure.class, () -> pull(upstream(line, web)));
            line.endAfter(Long.MAX_VALUE);
            pull(upstream(line, web));
            same();
        }
    }

    @Test
    void what_came_damaged_is_thrown_away() throws IOException {
        try (ShownFolder web = new ShownFolder(origin.dir(), true)) {
            web.lies.put(
                    "generations/000001/tdb2/Data-0001/SPO.dat",
                    exchange -> ShownFolder.send(exchange, 503, new byte[0]));
            assertThrows(Failure.class, () -> pull(web.upstream()));
            web.lies.clear();
            Path part = parts().resolve("labels.bin");
            byte[] bytes = Files.readAllBytes(part);
            bytes[1000]++;
            Files.write(part, bytes);
            Path half = parts().resolve("tdb2/Data-0001/SPO.dat");
            Files.write(half, TestStores.random(9000, 5));
            pull(web.upstream());
            same();
        }
    }

    private Path parts() {
        return replica.dir()
                .resolve("generations")
                .resolve("000001-" + origin.current().orElseThrow().checksum() + ".part");
    }

    @Test
    void old_parts_are_swept_by_the_next_pull_and_by_prune() throws IOException {
        pull();
        Path part = replica.dir().resolve("generations/000009-1a2b3c4d.part/tdb2");
        Files.createDirectories(part);
        TestStores.publish(origin, 11);
        pull();
        assertFalse(Files.exists(part));
        Files.createDirectories(part);
        try (WriteLock lock = TestStores.lock(replica)) {
            assertTrue(Files.exists(part), "a load leaves them");
            lock.prune(2);
        }
        assertFalse(Files.exists(part));
    }

    @Test
    void a_slow_line_is_as_good() throws IOException {
        try (ShownFolder web = new ShownFolder(origin.dir(), true);
                FaultyProxy line = new FaultyProxy(web.port())) {
            line.delay(1);
            pull(upstream(line, web));
            same();
        }
    }

    @Test
    void one_of_the_same_id_is_never_replaced_by_another() {
        TestStores.publish(replica, 77);
        Map<String, String> before = TestStores.content(replica.dir());
        Failure failure = assertThrows(Failure.class, this::pull);
        assertEquals(Exit.STORE, failure.exit());
        assertEquals(
                "another generation of that id is here already: the two stores were loaded each"
                        + " by itself",
                failure.getMessage());
        assertEquals(before, TestStores.content(replica.dir()));
    }

    @Test
    void a_damaged_one_is_mended_by_what_is_damaged() throws IOException {
        pull();
        Path file = replica.current().orElseThrow().dir().resolve("labels.bin");
        byte[] bytes = Files.readAllBytes(file);
        bytes[7]++;
        Files.write(file, bytes);
        assertFalse(replica.damage().isEmpty());
        assertTrue(pull().was(), "its sizes are right, so nobody has looked");
        Files.write(file, new byte[3]);
        assertEquals(TestStores.DENSE, pull().brought());
        same();
    }

    @Test
    void a_generation_that_is_pruned_meanwhile_gives_way_to_the_next() throws IOException {
        try (ShownFolder web = new ShownFolder(origin.dir(), true)) {
            web.lies.put(
                    "generations/000001/labels.bin",
                    exchange -> {
                        TestStores.publish(origin, 12);
                        ShownFolder.send(exchange, 404, new byte[0]);
                    });
            pull(web.upstream());
            assertEquals("000002", replica.current().orElseThrow().id());
        }
    }

    @Test
    void a_writer_is_told_of() {
        WriteLock lock = TestStores.lock(replica);
        Failure failure = assertThrows(Failure.class, this::pull);
        assertEquals(Exit.STORE, failure.exit());
        assertTrue(failure.getMessage().contains("is being written by"));
        lock.close();
    }

    private static Upstream upstream(FaultyProxy line, ShownFolder web) {
        return UpstreamWeb.at(
                line.instead(web.address()).toString(), "test", Duration.ofSeconds(5));
    }
}
