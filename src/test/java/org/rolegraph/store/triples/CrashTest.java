package org.rolegraph.store.triples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.store.generation.Generation;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.store.generation.WriteLock;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Jvm;
import org.rolegraph.testkit.Kills;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;

/** Writers that die and readers that read on, as real processes. */
@Timeout(300)
class CrashTest {
    private static final int KILLS = 24;
    private static final int READERS = 4;
    private static final int PUBLICATIONS = 5;

    @TempDir Path dir;

    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "kills")
    void a_writer_killed_at_any_moment_leaves_the_old_generation_or_the_new_one(Tries tries) {
        StoreDirectory store = StoreDirectory.at(dir);
        Kills.of(
                KILLS,
                20_260_101L,
                () -> Jvm.start(PublishingMain.class, dir.toString()),
                () -> assertUnharmed(store));
        tries.held(KILLS);
    }

    private void assertUnharmed(StoreDirectory store) {
        try {
            Versions.assertWhole(store);
            try (WriteLock lock = store.lock(Duration.ZERO, "sweep", Instant.EPOCH)) {
                lock.prune(2);
                List<String> whole = store.list().stream().map(Generation::id).toList();
                assertEquals(whole, names(dir.resolve("generations")), "leftovers are swept");
            }
            assertEquals(
                    List.of("CURRENT", "generations", "lock"),
                    names(dir),
                    "nothing but the store is left");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "publications under readers")
    void readers_in_other_processes_see_whole_generations_only(Tries tries) throws IOException {
        StoreDirectory store = StoreDirectory.at(dir);
        Versions.publish(store, stage -> {});
        List<Jvm> readers = new ArrayList<>();
        try {
            for (int i = 0; i < READERS; i++) {
                readers.add(Jvm.start(ReadingMain.class, dir.toString()));
            }
            for (Jvm reader : readers) {
                assertEquals("saw 000001", reader.line());
            }
            String last = "";
            for (int i = 0; i < PUBLICATIONS; i++) {
                try (WriteLock lock = store.lock(Duration.ZERO, "test", Instant.EPOCH)) {
                    last = Versions.publish(store, lock, stage -> {}).id();
                    // also that which the readers are about to open
                    lock.prune(1);
                }
                tries.held();
            }
            for (Jvm reader : readers) {
                List<String> seen = new ArrayList<>(List.of("saw 000001"));
                while (!seen.get(seen.size() - 1).equals("saw " + last)) {
                    String line = reader.line();
                    assertTrue(line != null && line.startsWith("saw "), () -> line + reader.rest());
                    seen.add(line);
                }
                assertEquals(seen.stream().sorted().toList(), seen, "never back in time");
                reader.tell("enough");
                assertEquals("", reader.rest());
                assertEquals(0, reader.exit());
            }
        } finally {
            readers.forEach(Jvm::close);
        }
        Versions.assertWhole(store);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
