package org.rolegraph.store.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.file.Sha256;
import org.rolegraph.store.names.LabelFile;
import org.rolegraph.store.names.StatedTriples;

/** An index is taken over from the generation before only where it is that of the same labels. */
class TextIndexTest {
    @TempDir private Path before;
    @TempDir private Path now;
    private final TextIndex index = new TextIndex();

    @BeforeEach
    void write() throws IOException {
        new LabelFile().build(before.resolve(LabelFile.NAME), StatedTriples.world());
        index.build(before.resolve(TextIndex.NAME), StatedTriples.world());
    }

    private Path renewed(StatedTriples said) throws IOException {
        new LabelFile().build(now.resolve(LabelFile.NAME), said);
        Path target = now.resolve(TextIndex.NAME);
        index.renew(target, said, before);
        assertTrue(index.verify(target));
        return target;
    }

    private String digestBefore() throws IOException {
        return Sha256.of(before.resolve(TextIndex.NAME));
    }

    @Test
    void the_same_labels_keep_their_index() throws IOException {
        // Lucene marks each index with a random id, so equal bytes are a copy
        assertEquals(digestBefore(), Sha256.of(renewed(StatedTriples.world())));
    }

    @Test
    void other_labels_get_one_of_their_own() throws IOException {
        StatedTriples more = StatedTriples.world().skill("rust", "Rust");
        assertNotEquals(digestBefore(), Sha256.of(renewed(more)));
    }

    @Test
    void a_damaged_index_is_not_kept() throws IOException {
        try (Stream<Path> files = Files.list(before.resolve(TextIndex.NAME))) {
            Path largest =
                    files.max((a, b) -> Long.compare(a.toFile().length(), b.toFile().length()))
                            .orElseThrow();
            byte[] bytes = Files.readAllBytes(largest);
            bytes[bytes.length / 2] ^= 1;
            Files.write(largest, bytes);
        }
        assertNotEquals(digestBefore(), Sha256.of(renewed(StatedTriples.world())));
    }

    @Test
    void a_missing_index_is_built() throws IOException {
        try (Stream<Path> files = Files.walk(before)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        }
        renewed(StatedTriples.world());
    }
}
