package org.rolegraph.store.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import org.rolegraph.testkit.Tries;

/** A disk of one MiB, on which a generation has room and a second has not. */
class FullStoreDiskTest {
    private static final String FULL = "cannot be written: the disk is full";

    @TempDir private Path folder;
    private Path disk;
    private StoreDirectory origin;
    private StoreDirectory replica;
    private boolean mounted;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        disk = Files.createDirectory(folder.resolve("disk"));
        mounted = run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString());
        assumeTrue(mounted, "skipped: no small disk can be made here (mount -t tmpfs)");
        origin = StoreDirectory.at(folder.resolve("origin"));
        replica = StoreDirectory.at(disk.resolve("replica"));
        TestStores.publish(origin, 10);
        pull(UpstreamFolder.of(origin));
        TestStores.publish(origin, 11);
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (mounted) {
            run("umount", disk.toString());
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
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
            throws IOException, InterruptedException {
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
        Path here = disk.resolve("roles.tar.gz");
        ends(() -> Backup.write(origin.current().orElseThrow(), here));
        try (Stream<Path> files = Files.list(disk)) {
            assertEquals(List.of(disk.resolve("replica")), files.toList());
        }
        tries.held();
        run("mount", "-o", "remount,size=4m", disk.toString());
        pull(UpstreamFolder.of(origin));
        assertEquals("000002", replica.current().orElseThrow().id());
        assertEquals(List.of(), replica.damage());
    }
}
