package org.rolegraph.store.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.SyncRecord;
import org.rolegraph.testkit.Tries;

/** What would be lost with the power: nothing that has got its name. */
@Timeout(120)
class PowerLossTest {
    @TempDir private Path folder;
    private StoreDirectory origin;
    private Path replica;

    @BeforeEach
    void stores() {
        origin = StoreDirectory.at(folder.resolve("origin"));
        replica = folder.resolve("replica");
        TestStores.publish(origin, 10);
        try (Upstream upstream = UpstreamFolder.of(origin)) {
            new Transfer(
                            upstream,
                            StoreDirectory.at(replica),
                            new Patience(1, Duration.ZERO),
                            ArrivalWatch.NONE)
                    .run(Duration.ZERO, "test", Instant.EPOCH);
        }
        TestStores.publish(origin, 11);
    }

    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "renames after what they name")
    void what_a_transfer_renames_is_on_the_disk_before(Tries tries)
            throws IOException, InterruptedException {
        tries.held(record(replica, "pull", origin.dir(), replica));
        Path files = Files.createDirectory(folder.resolve("files"));
        Path backup = files.resolve("roles.tar.gz");
        tries.held(record(files, "backup", origin.dir(), backup));
        Path other = Files.createDirectory(folder.resolve("other"));
        tries.held(record(other, "restore", backup, other));
    }

    private int record(Path below, String what, Path from, Path to)
            throws IOException, InterruptedException {
        return SyncRecord.of(
                below,
                folder.resolve(what + ".log"),
                TransferringMain.class,
                what,
                from.toString(),
                to.toString());
    }
}
