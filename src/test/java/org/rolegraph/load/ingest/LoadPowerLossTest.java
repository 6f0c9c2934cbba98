package org.rolegraph.load.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.SyncRecord;
import org.rolegraph.testkit.Tries;

/** What would be lost of a load with the power: nothing that has got its name. */
@Timeout(180)
class LoadPowerLossTest {
    @TempDir private Path folder;

    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "renames after what they name")
    void what_a_load_renames_is_on_the_disk_before(Tries tries)
            throws IOException, InterruptedException {
        Path store = folder.resolve("store");
        Files.createDirectories(store);
        for (String source : new String[] {"tiny", "tiny"}) {
            int renames =
                    SyncRecord.of(
                            store,
                            folder.resolve("log"),
                            LoadingMain.class,
                            store.toString(),
                            "curated=src/test/resources/cli/" + source);
            tries.held(renames);
        }
    }
}
