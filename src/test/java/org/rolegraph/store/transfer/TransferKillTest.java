package org.rolegraph.store.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.store.generation.Generation;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.testkit.Folders;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Jvm;
import org.rolegraph.testkit.Kills;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;

/**
 * Processes that bring a generation from one place to another and die on the way. What is killed
 * begins with what the one before has left.
 */
@Timeout(600)
class TransferKillTest {
    private static final int KILLS = 11;

    /** As many, N times with {@code -Drolegraph.replicas=N}. */
    private static final int TIMES = KILLS * Integer.getInteger("rolegraph.replicas", 1);

    private static final long SEED = 20_261_201L;

    @TempDir private Path folder;
    private StoreDirectory origin;
    private StoreDirectory replica;
    private Path file;
    private Generation next;

    @BeforeEach
    void stores() {
        origin = StoreDirectory.at(folder.resolve("origin"));
        replica = StoreDirectory.at(folder.resolve("replica"));
        file = folder.resolve("roles.tar.gz");
        TestStores.publish(origin, 10);
        pullHere();
        next = TestStores.publish(origin, 11);
    }

    private void pullHere() {
        try (Upstream upstream = UpstreamFolder.of(origin)) {
            new Transfer(upstream, replica, new Patience(1, Duration.ZERO), ArrivalWatch.NONE)
                    .run(Duration.ZERO, "test", Instant.EPOCH);
        }
    }

    private void kill(Tries tries, String what, String from, Path to) {
        Kills.of(
                TIMES,
                SEED,
                () -> {
                    forget();
                    return Jvm.start(TransferringMain.class, what, from, to.toString());
                },
                this::answers);
        tries.held(KILLS);
    }

    /** Where all has come, the next process begins with the generation before again. */
    private void forget() {
        if (replica.current().orElseThrow().id().equals("000002")) {
            try (var lock = TestStores.lock(replica)) {
                lock.rollback(replica.find("1"));
            }
            delete(replica.find("2").dir());
        }
        delete(file.resolveSibling("copy.tar.gz"));
    }

    private static void delete(Path path) {
        try {
            if (Files.isDirectory(path)) {
                Folders.delete(path);
            }
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answers() {
        Generation current = replica.current().orElseThrow();
        assertTrue(Set.of("000001", "000002").contains(current.id()), current.id());
        assertEquals(origin.find(current.id()).checksum(), current.checksum());
        assertEquals(List.of(), replica.damage());
        assertEquals(List.of(), origin.damage());
    }

    private void comesInTheEnd() {
        forget();
        pullHere();
        assertEquals(next.checksum(), replica.current().orElseThrow().checksum());
        assertEquals(TestStores.content(origin.dir()), TestStores.content(replica.dir()));
    }

    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "kills")
    void a_pull_or_push_killed_at_any_moment_leaves_a_whole_generation_answering(Tries tries) {
        kill(tries, "pull", origin.dir().toString(), replica.dir());
        comesInTheEnd();
    }

    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "kills")
    void a_pull_from_the_web_killed_at_any_moment_leaves_a_whole_generation_answering(Tries tries)
            throws IOException {
        try (ShownFolder web = new ShownFolder(origin.dir(), true)) {
            kill(tries, "pull", web.address().toString(), replica.dir());
        }
        comesInTheEnd();
    }

    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "kills")
    void a_killed_restore_leaves_a_whole_generation_answering(Tries tries) {
        Backup.write(next, file);
        kill(tries, "restore", file.toString(), replica.dir());
        comesInTheEnd();
    }

    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "kills")
    void a_killed_backup_leaves_a_whole_file_or_none(Tries tries) {
        Path copy = folder.resolve("copy.tar.gz");
        Kills.of(
                TIMES,
                SEED,
                () -> {
                    forget();
                    return Jvm.start(
                            TransferringMain.class,
                            "backup",
                            origin.dir().toString(),
                            copy.toString());
                },
                () -> {
                    if (Files.exists(copy)) {
                        restores(copy);
                    }
                    answers();
                });
        tries.held(KILLS);
    }

    /** What has its name is whole. */
    private void restores(Path copy) {
        Restore.of(copy, replica, ArrivalWatch.NONE, Duration.ZERO, Instant.EPOCH);
        assertEquals(next.checksum(), replica.current().orElseThrow().checksum());
    }
}
