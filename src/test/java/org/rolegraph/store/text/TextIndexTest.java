package org.rolegraph.store.text;

import static java.util.Locale.ROOT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.file.Disk;
import org.rolegraph.base.file.Sha256;
import org.rolegraph.store.generation.Derived;
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
        index.renew(target, said, new Derived.Former(before, Optional.empty()));
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

    /** Whatever names come and go, three times in a row, each word is in the labels it is in. */
    @Property(tries = 40)
    void a_renewed_index_answers_as_one_that_is_written_as_a_whole(
            @ForAll @Size(value = 4)
                    List<@Size(max = 14) List<@IntRange(max = 999) Integer>> worlds)
            throws IOException {
        Path folder = Files.createTempDirectory("renewed");
        try {
            Path last = null;
            for (List<Integer> numbers : worlds) {
                StatedTriples world = world(numbers);
                Path next =
                        Files.createDirectory(folder.resolve("" + folder.toFile().list().length));
                new LabelFile().build(next.resolve(LabelFile.NAME), world);
                if (last == null) {
                    index.build(next.resolve(TextIndex.NAME), world);
                } else {
                    index.renew(
                            next.resolve(TextIndex.NAME),
                            world,
                            new Derived.Former(last, Optional.empty()));
                }
                assertTrue(index.verify(next.resolve(TextIndex.NAME)));
                Path whole = Files.createDirectory(next.resolve("whole"));
                Files.copy(next.resolve(LabelFile.NAME), whole.resolve(LabelFile.NAME));
                index.build(whole.resolve(TextIndex.NAME), world);
                assertEquals(
                        answers(whole.resolve(TextIndex.NAME)),
                        answers(next.resolve(TextIndex.NAME)));
                last = next;
            }
        } finally {
            Disk.delete(folder);
        }
    }

    private static final List<String> WORDS =
            List.of("data", "engineer", "engine", "back-end", "site", "Résumé", "date");

    /** A hundred names that stay, and some that come and go. */
    private static StatedTriples world(List<Integer> numbers) {
        StatedTriples world = new StatedTriples();
        for (int i = 0; i < 100; i++) {
            world.skill("stays-" + i, "thing " + i + " " + WORDS.get(i % WORDS.size()));
        }
        for (int number : numbers) {
            String words =
                    WORDS.get(number % 7)
                            + " "
                            + WORDS.get(number / 7 % 7)
                            + " "
                            + WORDS.get(number / 49 % 7);
            world.skill("comes-" + number, words).role("comes-" + number, words.toUpperCase(ROOT));
        }
        return world;
    }

    private static String answers(Path index) throws IOException {
        StringBuilder all = new StringBuilder();
        try (TextReader reader = TextReader.open(index)) {
            for (String word :
                    List.of(
                            "data",
                            "engineer",
                            "engine",
                            "backend",
                            "back",
                            "site",
                            "resume",
                            "thing",
                            "7",
                            "dataengineer",
                            "des",
                            "engineersite",
                            "stays")) {
                for (String field :
                        List.of(TextWriter.WORDS, TextWriter.PAIRS, TextWriter.INITIALS, "en")) {
                    all.append(word).append(field).append(reader.with(field, word)).append('\n');
                }
                all.append(reader.withPrefix(word)).append(reader.withPrefix(word.substring(0, 1)));
                all.append(reader.withSlips(word, 1)).append(reader.withSlips(word, 2));
            }
        }
        return all.toString();
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
