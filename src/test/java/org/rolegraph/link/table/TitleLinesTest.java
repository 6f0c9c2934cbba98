package org.rolegraph.link.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.file.KeptLines;

class TitleLinesTest {
    @TempDir private Path folder;

    @Test
    void what_was_found_comes_back_as_it_was() throws IOException {
        Path file = folder.resolve("below/titles.jsonl");
        List<String> titles = titles(30_000);
        try (KeptLines<TitleMatch> kept = KeptLines.in(file, TitleMatch.LINES).orElseThrow()) {
            assertEquals(0, kept.size());
            kept.add(titles.subList(0, 10), matches(titles.subList(0, 10)));
            kept.add(titles.subList(10, 30_000), matches(titles.subList(10, 30_000)));
            hold(kept, titles);
            assertEquals(Optional.empty(), kept.find("no such title"));
            assertEquals(List.of("new"), kept.unknown(List.of("new", titles.get(3), "new")));
        }
        try (KeptLines<TitleMatch> kept = KeptLines.in(file, TitleMatch.LINES).orElseThrow()) {
            hold(kept, titles);
            kept.done();
        }
        assertFalse(Files.exists(file));
    }

    @Test
    void one_process_has_it_at_a_time() throws IOException {
        Path file = folder.resolve("titles.jsonl");
        try (KeptLines<TitleMatch> kept = KeptLines.in(file, TitleMatch.LINES).orElseThrow()) {
            assertEquals(0, kept.size());
            assertTrue(KeptLines.in(file, TitleMatch.LINES).isEmpty());
        }
        KeptLines.in(file, TitleMatch.LINES).orElseThrow().close();
    }

    @Test
    void a_file_that_was_cut_off_anywhere_gives_what_was_whole() throws IOException {
        Path file = folder.resolve("titles.jsonl");
        List<String> titles = titles(40);
        try (KeptLines<TitleMatch> kept = KeptLines.in(file, TitleMatch.LINES).orElseThrow()) {
            kept.add(titles, matches(titles));
        }
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(18);
        for (int i = 0; i < 200; i++) {
            int length = random.nextInt(whole.length);
            byte[] cut = Arrays.copyOf(whole, length + 3);
            if (i % 2 == 0) {
                cut = Arrays.copyOf(whole, length);
            } // else what a lost page of the disk is, zeros
            Files.write(file, cut);
            try (KeptLines<TitleMatch> kept = KeptLines.in(file, TitleMatch.LINES).orElseThrow()) {
                int left = kept.size();
                hold(kept, titles.subList(0, left));
                kept.add(titles.subList(left, 40), matches(titles.subList(left, 40)));
                hold(kept, titles);
            }
            assertEquals(-1, Arrays.mismatch(whole, Files.readAllBytes(file)));
        }
    }

    private static void hold(KeptLines<TitleMatch> kept, List<String> titles) throws IOException {
        assertEquals(titles.size(), kept.size());
        for (String title : titles) {
            assertEquals(Optional.of(match(title)), kept.find(title));
        }
    }

    private static List<String> titles(int count) {
        List<String> titles = new ArrayList<>(List.of("\"quoted\", \\ and 数据 \uD83D\uDE00"));
        for (int i = 1; i < count; i++) {
            titles.add("title " + i);
        }
        return titles;
    }

    private static List<TitleMatch> matches(List<String> titles) {
        return titles.stream().map(TitleLinesTest::match).toList();
    }

    private static TitleMatch match(String title) {
        int number = title.hashCode();
        List<TitleCandidate> candidates = new ArrayList<>();
        for (int i = 0; i < Math.abs(number % 4); i++) {
            candidates.add(
                    new TitleCandidate(
                            "id:" + number,
                            title,
                            i == 0 ? "" : "esco",
                            1 / (number + 0.1),
                            OptionalDouble.of(1.0 / 3 / (i + 1))));
        }
        TitleMatch match = TitleMatch.of(candidates, "", 0.2);
        return number % 2 == 0 ? match.asByLetters() : match;
    }
}
