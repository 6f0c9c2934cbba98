package org.rolegraph.link.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.file.KeptLines;
import org.rolegraph.base.file.TextCache;

/** Candidates that were found before are those that are found. */
class CandidateLinesTest {
    @TempDir private Path folder;

    @Test
    void what_was_kept_is_what_is_found() throws IOException {
        SortedMap<String, Entry> entries = new TreeMap<>();
        List<Entry> asked = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            String name = "keeper of \"" + i % 90 + "\" bees";
            entries.put(
                    "id:" + i, new Entry("id:" + i, name + i, List.of("bee " + i), "", List.of()));
            asked.add(
                    new Entry(
                            "own:" + i,
                            name,
                            List.of(),
                            i % 2 == 0 ? "" : "keeps bees",
                            List.of()));
        }
        Pool pool = Pool.of(entries.values());
        Target target = new Target(pool, Matcher.lexical(pool, "en"));
        Map<String, List<Candidate>> whole =
                target.find(asked, entry -> 7, TextCache.inMemory(), done -> {});
        assertEquals(700, whole.size());
        Path file = folder.resolve("names.jsonl");
        try (TextCache<List<Candidate>> kept = open(file)) {
            target.find(asked.subList(0, 600), entry -> 7, kept, done -> {});
        }
        List<Integer> progress = new ArrayList<>();
        try (TextCache<List<Candidate>> kept = open(file)) {
            assertEquals(600, kept.size());
            assertEquals(whole, target.find(asked, entry -> 7, kept, progress::add));
            assertEquals(700, kept.size());
        }
        assertEquals(List.of(512, 700), progress);
    }

    private static TextCache<List<Candidate>> open(Path file) throws IOException {
        return KeptLines.in(file, Candidate.LINES).orElseThrow();
    }
}
