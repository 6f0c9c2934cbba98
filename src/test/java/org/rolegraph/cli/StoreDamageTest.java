package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;

/**
 * Each file of a store of the packed data is damaged in each way: {@code verify} misses none, what
 * opens the store misses none that is cut short or gone, and whatever reads the others answers or
 * says a sentence.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(900)
class StoreDamageTest {
    private static final int PAGE = 4096;

    private static final List<List<String>> OPENING =
            List.of(
                    List.of("query", "hard-to-fill-roles"),
                    List.of("search", "python"),
                    List.of("show", "machine-learning-engineer"),
                    List.of(
                            "gap",
                            "--from",
                            "data-scientist",
                            "--to",
                            "machine-learning-engineer"));

    /** What reads the names, the text index and the skill graph. */
    private static final List<List<String>> READING_DERIVED =
            List.of(
                    List.of("search", "pythn programing"),
                    List.of("gap", "--from", "data-scientist", "--to", "machine-learning-engineer"),
                    List.of("similar", "machine-learning-engineer"));

    /** What reads the trees and the dictionary. */
    private static final List<List<String>> READING_TRIPLES =
            List.of(
                    List.of("show", "machine-learning-engineer"),
                    List.of("query", "needs-of-role", "role=data scientist"),
                    List.of("query", "-e", "SELECT ?p (COUNT(?o) AS ?n) { ?s ?p ?o } GROUP BY ?p"),
                    List.of("query", "-e", "SELECT (MAX(STR(?l)) AS ?m) { ?s skos:prefLabel ?l }"));

    @TempDir private static Path folder;
    private Path store;

    /** Counts damages: each file meets one command after the other. */
    private int turn;

    @BeforeAll
    void load() {
        Run run = run("load", "curated");
        assertEquals(0, run.exit(), run.err());
        store = folder.resolve("kept");
    }

    private static Run run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--store=kept"));
        all.addAll(List.of(arguments));
        return Run.Place.at(folder).run(all.toArray(String[]::new));
    }

    private static Run run(List<String> arguments) {
        return run(arguments.toArray(String[]::new));
    }

    /** All that a store is made of, but for the lock. */
    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(store)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("lock"))
                    .filter(file -> !file.toString().contains("rebuilt"))
                    .sorted()
                    .toList();
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    /** Does the work while another file is in the place of this, or none. */
    private static void instead(Path file, Long length, Work work) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".aside");
        Path elsewhere = folder.resolve(aside.getFileName());
        Files.move(file, elsewhere);
        try {
            if (length != null) {
                try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
                    byte[] begin = new byte[(int) Math.min(length, 1 << 16)];
                    try (var in = Files.newInputStream(elsewhere)) {
                        cut.write(begin, 0, in.readNBytes(begin, 0, begin.length));
                    }
                    cut.setLength(length);
                }
            }
            work.run();
        } finally {
            Files.deleteIfExists(file);
            Files.move(elsewhere, file);
        }
    }

    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "damages")
    void a_file_that_is_gone_or_cut_short_is_missed_neither_by_opening_nor_by_verify(Tries tries)
            throws IOException {
        for (Path file : files()) {
            instead(file, null, () -> assertSaid(file, "gone"));
            tries.held();
            long size = Files.size(file);
            if (size > 0) {
                instead(file, size / 2, () -> assertSaid(file, "half of " + size));
                tries.held();
                instead(file, size - 1, () -> assertSaid(file, "the last byte of " + size));
                tries.held();
            }
        }
        assertEquals(0, run("store", "verify").exit());
    }

    private void assertSaid(Path file, String how) {
        for (List<String> command : OPENING) {
            assertSaid(file, how, run(command));
        }
        assertSaid(file, how, run("store", "verify"));
    }

    private static void assertSaid(Path file, String how, Run run) {
        String said = file + " " + how + ": " + run;
        assertEquals(5, run.exit(), said);
        assertTrue(run.err().contains(file + ": "), said);
        assertTrue(run.err().contains("[damaged-store]\n  fix: run \"rolegraph store r"), said);
        assertEquals("", run.out());
    }

    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "damages")
    void no_flipped_bit_and_no_lost_page_is_missed_by_verify_or_ends_in_a_stack_trace(Tries tries)
            throws IOException {
        Random random = new Random(20_261_129L);
        for (Path file : files()) {
            List<Long> pages = usedPages(file);
            if (pages.isEmpty()) {
                continue;
            }
            for (int flips : new int[] {1, 20}) {
                List<Long> bits = new ArrayList<>();
                for (int i = 0; i < flips; i++) {
                    bits.add(bit(file, pages, random));
                }
                flip(file, bits);
                try {
                    assertSentences(file, "bits " + bits);
                    tries.held();
                } finally {
                    flip(file, bits);
                }
            }
            long page = pages.get(random.nextInt(pages.size()));
            byte[] lost = read(file, page);
            write(file, page, new byte[lost.length]);
            try {
                assertSentences(file, "page " + page);
                tries.held();
            } finally {
                write(file, page, lost);
            }
        }
        Run run = run("store", "verify");
        assertEquals(0, run.exit(), run.err());
    }

    private void assertSentences(Path file, String how) {
        Run verify = run("store", "verify");
        assertEquals(5, verify.exit(), file + " " + how + verify);
        assertTrue(verify.err().contains(file + ": "), file + " " + how + verify);
        boolean triples = file.toString().contains("tdb2");
        List<List<String>> reading = triples ? READING_TRIPLES : READING_DERIVED;
        List<String> command = reading.get(turn++ % reading.size());
        Run run = run(command);
        String said = file + " " + how + " " + command + ": " + run;
        assertTrue(Set.of(0, 4, 5).contains(run.exit()), said);
        assertFalse(run.err().contains("\tat "), said);
    }

    private static long bit(Path file, List<Long> pages, Random random) throws IOException {
        long page = pages.get(random.nextInt(pages.size()));
        long bytes = Math.min(PAGE, Files.size(file) - page);
        return 8 * (page + random.nextInt((int) bytes)) + random.nextInt(8);
    }

    private static List<Long> usedPages(Path file) throws IOException {
        List<Long> used = new ArrayList<>();
        try (var in = Files.newInputStream(file)) {
            byte[] page = new byte[PAGE];
            long at = 0;
            for (int n = in.readNBytes(page, 0, PAGE); n > 0; n = in.readNBytes(page, 0, PAGE)) {
                boolean zero = true;
                for (int i = 0; i < n; i++) {
                    zero &= page[i] == 0;
                }
                if (!zero) {
                    used.add(at);
                }
                at += n;
            }
        }
        return used;
    }

    private static void flip(Path file, List<Long> bits) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            for (long bit : bits) {
                open.seek(bit / 8);
                int old = open.read();
                open.seek(bit / 8);
                open.write(old ^ 1 << bit % 8);
            }
        }
    }

    private static byte[] read(Path file, long at) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            byte[] page = new byte[(int) Math.min(PAGE, open.length() - at)];
            open.seek(at);
            open.readFully(page);
            return page;
        }
    }

    private static void write(Path file, long at, byte[] bytes) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(at);
            open.write(bytes);
        }
    }
}
