package org.rolegraph.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.generation.DerivedFiles;
import org.rolegraph.generation.Generation;
import org.rolegraph.generation.StoreDirectory;
import org.rolegraph.store.ContentDigest;
import org.rolegraph.store.IndexCheck;
import org.rolegraph.store.StoreReader;
import org.rolegraph.testkit.Jvm;
import org.rolegraph.testkit.Kills;
import org.rolegraph.vocab.Graphs;

/** Loads that die. */
@Timeout(300)
class LoadCrashTest {
    private static final Path TINY = Path.of("src/test/resources/cli/tiny");
    private static final int KILLS = 20;

    @TempDir private Path folder;

    @Test
    void a_load_killed_at_any_moment_leaves_a_whole_generation_answering() {
        Path store = folder.resolve("store");
        String content = LoadingMain.load(store, TINY, Progress.SILENT).manifest().content();
        Kills.of(
                KILLS,
                20_261_123L,
                () -> Jvm.start(LoadingMain.class, store.toString(), TINY.toString()),
                () -> answers(StoreDirectory.at(store), content));
        LoadingMain.load(store, TINY, Progress.SILENT);
        assertEquals(Set.of(), drafts(store), "leftovers are swept by the next load");
    }

    /** The current generation is whole, with all beside it, and holds what was loaded. */
    private static void answers(StoreDirectory store, String content) {
        Generation current = store.current().orElseThrow();
        try (StoreReader reader = StoreReader.open(current)) {
            IndexCheck.verifyDeeply(reader);
            assertEquals(content, ContentDigest.of(reader, Set.of(Graphs.LOADS.value())));
        }
        assertTrue(DerivedFiles.verify(current, Ingest.derived()).isEmpty());
    }

    private static Set<String> drafts(Path store) {
        try (Stream<Path> generations = Files.list(store.resolve("generations"))) {
            return generations
                    .map(generation -> generation.getFileName().toString())
                    .filter(name -> !name.matches("\\d+"))
                    .collect(java.util.stream.Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
