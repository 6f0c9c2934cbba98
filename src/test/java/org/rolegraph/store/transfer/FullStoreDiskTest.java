package org.rolegraph.store.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.SmallDisk;
import org.rolegraph.testkit.Tries;

/** A disk of one MiB, on which a generation has room and a second has not. */
class FullStoreDiskTest {
    private static final String FULL = "cannot be written: the disk is full";

    @TempDir private Path folder;
    private SmallDisk disk;
    private StoreDirectory origin;
    private StoreDirectory replica;

    @BeforeEach
    void mount() throws IOException {
        disk = SmallDisk.at(folder.resolve("disk"), "1m");
        origin = StoreDirectory.at(folder.resolve("origin"));
        replica = StoreDirectory.at(disk.folder().resolve("replica"));
        TestStores.publish(origin, 10);
        pull(UpstreamFolder.of(origin));
        TestStores.publish(origin, 11);
    }

    @AfterEach
    void unmount() {
        if (disk != null) {
            disk.close();
        }
    }

    private void pull(Upstream from) {
        try (from) {
            new Transfer(from, replica, new Patience(2, Duration.ZERO), ArrivalWatch.NONE)
                    .run(Duration.ZERO, "test", Instant.EPOCH);
        }
    }

    private void ends(Executable action) {
        assertEquals(FULL, assertThrows(Failure.class, action).getMessage());
        assertEquals("000001", replica.current().orElseThrow().id());
        assertEquals(List.of(), replica.damage());
    }

    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "full disks")
    void a_full_disk_ends_a_transfer_in_a_sentence_and_the_old_generation_answers(Tries tries)
            throws IOException {
        ends(() -> pull(UpstreamFolder.of(origin)));
        tries.held();
        try (ShownFolder web = new ShownFolder(origin.dir(), true)) {
            ends(() -> pull(web.upstream()));
        }
        tries.held();
        Path backup = folder.resolve("roles.tar.gz");
        Backup.write(origin.current().orElseThrow(), backup);
        ends(() -> Restore.of(backup, replica, ArrivalWatch.NONE, Duration.ZERO, Instant.EPOCH));
        tries.held();
        Path here = disk.folder().resolve("roles.tar.gz");
        ends(() -> Backup.write(origin.current().orElseThrow(), here));
        try (Stream<Path> files = Files.list(disk.folder())) {
            assertEquals(List.of(disk.folder().resolve("replica")), files.toList());
        }
        tries.held();
        disk.resize("4m");
        pull(UpstreamFolder.of(origin));
        assertEquals("000002", replica.current().orElseThrow().id());
        assertEquals(List.of(), replica.damage());
    }
}
