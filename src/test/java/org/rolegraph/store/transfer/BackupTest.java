package org.rolegraph.store.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.file.SparseFiles;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.store.generation.Generation;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;

class BackupTest {
    private static final int DAMAGES = 150;

    @TempDir private Path folder;
    private StoreDirectory store;
    private Generation generation;
    private Path file;

    @BeforeEach
    void backup() {
        store = StoreDirectory.at(folder.resolve("store"));
        generation = TestStores.publish(store, 10);
        file = folder.resolve("roles.tar.gz");
        Backup.write(generation, file);
    }

    private Arrived restore(Path from, StoreDirectory to) {
        return Restore.of(from, to, ArrivalWatch.NONE, Duration.ZERO, Instant.EPOCH);
    }

    private StoreDirectory other() {
        return StoreDirectory.at(folder.resolve("other"));
    }

    @Test
    void a_backup_restored_is_the_same_generation() throws IOException {
        Generation restored = restore(file, other()).generation();
        assertEquals(TestStores.content(store.dir()), TestStores.content(other().dir()));
        assertEquals(generation.checksum(), restored.checksum());
        assertEquals(List.of(), other().damage());
        assertEquals(SparseFiles.occupied(generation.dir()), SparseFiles.occupied(restored.dir()));
        assertTrue(Files.size(file) < TestStores.DENSE + 40_000, Files.size(file) + " bytes");
        Path again = folder.resolve("again.tar.gz");
        Backup.write(restored, again);
        assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(again));
    }

    @Test
    void tar_unpacks_a_store() throws IOException, InterruptedException {
        Path unpacked = Files.createDirectory(folder.resolve("unpacked"));
        Process tar =
                new ProcessBuilder("tar", "-xzf", file.toString())
                        .directory(unpacked.toFile())
                        .inheritIO()
                        .start();
        assertEquals(0, tar.waitFor());
        assertEquals(List.of(), StoreDirectory.at(unpacked).damage());
    }

    @Test
    void mends_a_damaged_generation() throws IOException {
        Files.write(generation.dir().resolve("labels.bin"), new byte[TestStores.DENSE]);
        assertFalse(store.damage().isEmpty());
        restore(file, store);
        assertEquals(List.of(), store.damage());
    }

    @Test
    void leaves_a_whole_one_where_it_is() throws IOException {
        TestStores.publish(store, 11);
        Object before = Files.getAttribute(generation.dir(), "lastModifiedTime");
        assertEquals(0, restore(file, store).brought());
        assertEquals("000001", store.current().orElseThrow().id());
        assertEquals(before, Files.getAttribute(generation.dir(), "lastModifiedTime"));
    }

    @Test
    void never_writes_over_a_file_nor_a_damaged_generation_into_one() throws IOException {
        assertEquals(
                "a file of that name is there",
                assertThrows(Failure.class, () -> Backup.write(generation, file)).getMessage());
        Files.write(generation.dir().resolve("labels.bin"), new byte[TestStores.DENSE]);
        Path bad = folder.resolve("bad.tar.gz");
        Failure failure = assertThrows(Failure.class, () -> Backup.write(generation, bad));
        assertEquals(Exit.STORE, failure.exit());
        try (var files = Files.list(folder)) {
            assertEquals(
                    List.of("roles.tar.gz", "store"),
                    files.map(f -> f.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "damages of backups")
    void a_backup_that_is_cut_or_altered_is_refused_and_nothing_changes(Tries tries)
            throws IOException {
        StoreDirectory other = other();
        TestStores.publish(other, 10);
        TestStores.publish(other, 20);
        Map<String, String> before = TestStores.content(other.dir());
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(18);
        Path damaged = folder.resolve("damaged.tar.gz");
        for (int i = 0; i < DAMAGES; i++) {
            byte[] bytes = i % 3 == 0 ? cut(whole, random) : whole.clone();
            if (i % 3 == 1) {
                // a bit alone may be one that gzip never looks at, beside a block that is stored
                int at = i % 2 == 0 ? random.nextInt(9) : 10 + random.nextInt(whole.length - 10);
                bytes[at] = (byte) ~bytes[at];
            } else if (i % 3 == 2) {
                bytes = Arrays.copyOf(whole, whole.length + 1 + random.nextInt(40));
            }
            Files.write(damaged, bytes);
            Failure failure = assertThrows(Failure.class, () -> restore(damaged, other), "" + i);
            assertEquals(Exit.DATA, failure.exit(), failure.getMessage());
            assertEquals(before, TestStores.content(other.dir()));
            tries.held();
        }
    }

    private static byte[] cut(byte[] whole, Random random) {
        return Arrays.copyOf(whole, random.nextInt(whole.length));
    }

    @Test
    void what_is_no_backup_is_refused() throws IOException {
        Path none = Files.writeString(folder.resolve("none"), "none");
        assertEquals(Exit.DATA, assertThrows(Failure.class, () -> restore(none, other())).exit());
        assertEquals(
                "cannot be read: there is no such file or folder",
                assertThrows(Failure.class, () -> restore(folder.resolve("no"), other()))
                        .getMessage());
        assertFalse(Files.exists(other().dir()));
    }
}
