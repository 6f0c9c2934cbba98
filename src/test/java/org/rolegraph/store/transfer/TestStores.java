package org.rolegraph.store.transfer;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rolegraph.store.generation.Draft;
import org.rolegraph.store.generation.Generation;
import org.rolegraph.store.generation.Manifest;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.store.generation.WriteLock;

/** Generations of files without meaning, some of them mostly holes. */
final class TestStores {
    /** Bytes of the file with holes. */
    static final int SPARSE = 3 << 20;

    /** Bytes of the file without. */
    static final int DENSE = 700_001;

    private TestStores() {}

    static WriteLock lock(StoreDirectory store) {
        return store.lock(Duration.ZERO, "test", Instant.EPOCH);
    }

    /** Publishes a generation, whose dense file depends on the seed; the others are always same. */
    static Generation publish(StoreDirectory store, long seed) {
        try (WriteLock lock = lock(store);
                Draft draft = lock.begin(Optional.empty())) {
            Path data = Files.createDirectory(draft.tdb().resolve("Data-0001"));
            Files.createFile(data.resolve("journal.jrnl"));
            try (RandomAccessFile sparse =
                    new RandomAccessFile(data.resolve("SPO.dat").toFile(), "rw")) {
                sparse.write(random(5000, 1));
                sparse.seek(1 << 20);
                sparse.write(random(10_000, 2));
                sparse.setLength(SPARSE);
            }
            Files.write(draft.dir().resolve("labels.bin"), random(DENSE, seed));
            Files.writeString(draft.dir().resolve("faults.txt"), "none\n");
            return draft.publish(
                    Manifest.of(
                            draft.id(),
                            "0.2.0",
                            "2026-01-01T00:00:00Z",
                            "0.1.0",
                            List.of(),
                            Map.of(),
                            Map.of(),
                            "33",
                            List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] random(int bytes, long seed) {
        byte[] some = new byte[bytes];
        new Random(seed).nextBytes(some);
        return some;
    }

    /** What is in a folder: each file with its size, and the text of the pointer. */
    static Map<String, String> content(Path folder) {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!name.equals("lock") && !name.startsWith("readers")) {
                    content.put(
                            name,
                            name.equals("CURRENT")
                                    ? Files.readString(file)
                                    : Long.toString(Files.size(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content;
    }
}
