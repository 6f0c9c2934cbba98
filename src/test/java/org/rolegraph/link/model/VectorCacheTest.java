package org.rolegraph.link.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorCacheTest {
    @TempDir Path folder;

    @Test
    void what_was_written_is_there_for_the_next_and_for_others() throws IOException {
        VectorCache first = VectorCache.in(folder);
        VectorCache second = VectorCache.in(folder);
        first.add(VectorCache.Key.of("a"), vector(1));
        second.add(VectorCache.Key.of("b"), vector(2));
        first.write();
        second.write();
        VectorCache third = VectorCache.in(folder);
        assertArrayEquals(vector(1), third.find(VectorCache.Key.of("a")));
        assertArrayEquals(vector(2), third.find(VectorCache.Key.of("b")));
        assertNull(third.find(VectorCache.Key.of("c")));
    }

    @Test
    void many_files_become_one_and_lose_nothing() throws IOException {
        for (int i = 0; i < 40; i++) {
            VectorCache cache = VectorCache.in(folder);
            cache.add(VectorCache.Key.of("text " + i), vector(i));
            cache.add(VectorCache.Key.of("another " + i), vector(-i));
            cache.write();
        }
        VectorCache last = VectorCache.in(folder);
        for (int i = 0; i < 40; i++) {
            assertArrayEquals(vector(i), last.find(VectorCache.Key.of("text " + i)));
            assertArrayEquals(vector(-i), last.find(VectorCache.Key.of("another " + i)));
        }
        assertEquals(true, files().size() < 20, files().toString());
    }

    @Test
    void a_file_that_is_not_whole_counts_as_not_there() throws IOException {
        VectorCache cache = VectorCache.in(folder);
        cache.add(VectorCache.Key.of("a"), vector(1));
        cache.write();
        Path file = files().get(0);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 1));
        assertNull(VectorCache.in(folder).find(VectorCache.Key.of("a")));
        byte[] changed = bytes.clone();
        changed[bytes.length - 2] ^= 1;
        Files.write(file, changed);
        assertNull(VectorCache.in(folder).find(VectorCache.Key.of("a")));
        Files.write(file, new byte[3]);
        assertNull(VectorCache.in(folder).find(VectorCache.Key.of("a")));
        VectorCache again = VectorCache.in(folder);
        again.add(VectorCache.Key.of("a"), vector(1));
        again.write();
        assertArrayEquals(vector(1), VectorCache.in(folder).find(VectorCache.Key.of("a")));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static float[] vector(float number) {
        float[] vector = new float[Model.DIMENSIONS];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = number + i;
        }
        return vector;
    }
}
