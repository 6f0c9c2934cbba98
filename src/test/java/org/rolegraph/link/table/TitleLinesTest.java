package org.rolegraph.link.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.FileSystemException;
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
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.SmallDisk;
import org.rolegraph.testkit.Tries;

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

    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "full disks")
    void what_was_found_before_the_disk_was_full_is_there_when_it_has_room(Tries tries)
            throws IOException {
        List<String> titles = titles(40_000);
        try (SmallDisk disk = SmallDisk.at(folder.resolve("disk"), "1m")) {
            Path file = disk.folder().resolve("titles.jsonl");
            int kept = 0;
            try (KeptLines<TitleMatch> lines = KeptLines.in(file, TitleMatch.LINES).orElseThrow()) {
                while (kept < titles.size()) {
                    List<String> some = titles.subList(kept, kept + 500);
                    lines.add(some, matches(some));
                    kept += 500;
                }
                fail("the disk has room for all");
            } catch (FileSystemException e) {
                assertEquals(file.toString(), e.getFile());
                assertEquals("No space left on device", e.getReason());
            }
            disk.resize("64m");
            try (KeptLines<TitleMatch> lines = KeptLines.in(file, TitleMatch.LINES).orElseThrow()) {
                assertTrue(kept > 0 && lines.size() >= kept, lines.size() + " of " + kept);
                hold(lines, titles.subList(0, lines.size()));
                List<String> rest = titles.subList(lines.size(), titles.size());
                lines.add(rest, matches(rest));
                hold(lines, titles);
            }
        }
        tries.held();
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
