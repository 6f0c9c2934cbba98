package org.rolegraph.store.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.file.Disk;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Jvm;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;

class StoreDirectoryTest {
    private static final String REMEDY =
            "  fix: run \"rolegraph store rollback\" to return to a generation that is whole; where"
                    + " there is none, load the sources again with \"rolegraph load --anew\"\n";

    private static final String FORMAT_2 =
            """
            {
              "format": 2,
              "generation": "000001",
              "rolegraph": "0.1.0",
              "created": "2026-11-23T10:00:00Z",
              "ontology": "0.1.0",
              "sources": [
                {
                  "name": "curated",
                  "loaded": "2026-11-23T10:00:00Z",
                  "graphs": [],
                  "inputs": []
                },
                {
                  "name": "esco",
                  "loaded": "2026-11-23T10:00:00Z",
                  "graphs": [],
                  "inputs": []
                },
                {
                  "name": "ontology",
                  "loaded": "2026-11-23T10:00:00Z",
                  "graphs": [],
                  "inputs": []
                }
              ],
              "triples": {},
              "digests": {},
              "content": "00",
              "derived": []
            }
            """;

    @TempDir Path temporary;
    private Path dir;
    private StoreDirectory store;

    @BeforeEach
    void name_a_store() {
        dir = temporary.resolve("store");
        store = StoreDirectory.at(dir);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private List<String> ids() {
        return store.list().stream().map(Generation::id).toList();
    }

    private String current() {
        return store.current().orElseThrow().id();
    }

    /** What names the generation: its id, and the checksum that ends its manifest. */
    private static String pointer(Generation generation) throws IOException {
        String manifest = Files.readString(generation.dir().resolve("manifest.json"));
        Matcher sum = Pattern.compile("\"crc32c\": \"(.{8})\"\n}\n\\z").matcher(manifest);
        assertTrue(sum.find());
        return generation.id() + " " + sum.group(1) + "\n";
    }

    private final List<String> passed = new ArrayList<>();

    private void passed(Generation generation, List<Problem> damage) {
        passed.add(generation.id() + ": " + damage.get(0).message());
    }

    private static String sentence(Exit exit, Executable call) {
        Failure failure = assertThrows(Failure.class, call);
        assertEquals(exit, failure.exit());
        return ProblemText.of(failure.problems().get(0));
    }

    @Test
    void a_store_that_is_not_there_has_no_generation() {
        assertFalse(store.exists());
        assertEquals(Optional.empty(), store.current());
        assertEquals(List.of(), store.list());
        assertFalse(Files.exists(dir), "asking makes no folder");
    }

    @Test
    void publishing_moves_the_pointer_and_keeps_the_old_generation() throws IOException {
        Samples.publish(store);
        Generation second = Samples.publish(store);
        assertEquals("000002", current());
        assertEquals(List.of("000001", "000002"), ids());
        assertEquals(pointer(second), Files.readString(dir.resolve("CURRENT")));
        assertEquals(List.of("CURRENT", "generations", "lock"), names(dir));
        assertEquals(List.of("manifest.json", "tdb2"), names(second.dir()));
        assertEquals("of 000002", Files.readString(second.tdb().resolve("triples")));
        assertEquals(second, store.find("2"));
    }

    @Test
    void a_draft_begins_as_a_copy_and_leaves_its_original_alone() throws IOException {
        Generation first = Samples.publish(store);
        try (WriteLock lock = Samples.lock(store);
                Draft draft = lock.begin(Optional.of(first))) {
            assertEquals(dir.resolve("generations").resolve("000002.draft"), draft.dir());
            Files.writeString(draft.tdb().resolve("triples"), "other");
            assertEquals(List.of("000001"), ids(), "nobody sees a draft");
            draft.publish(Samples.manifest(draft.id(), List.of()));
        }
        assertEquals("of 000001", Files.readString(first.tdb().resolve("triples")));
        assertEquals("other", Files.readString(store.find("2").tdb().resolve("triples")));
    }

    @Test
    void a_draft_that_is_not_published_is_discarded() throws IOException {
        Generation first = Samples.publish(store);
        try (WriteLock lock = Samples.lock(store);
                Draft draft = lock.begin(Optional.of(first))) {
            assertTrue(Files.exists(draft.tdb()));
        }
        assertEquals(List.of("000001"), names(dir.resolve("generations")));
        assertEquals("000001", current());
    }

    @Test
    void the_next_writer_sweeps_what_killed_ones_left_and_nothing_else() throws IOException {
        Generation first = Samples.publish(store);
        Path generations = dir.resolve("generations");
        Files.createDirectories(generations.resolve("000002.draft").resolve("tdb2"));
        Files.createDirectories(generations.resolve("000000.deleted").resolve("tdb2"));
        Files.writeString(dir.resolve("CURRENT.new"), "0000");
        long dead;
        try (Jvm jvm = Jvm.start(StoreDirectoryTest.class)) {
            dead = jvm.pid();
        }
        Files.writeString(first.dir().resolve(".temporary-" + dead + "-1-objects.txt"), "half");
        String alive = Leftovers.temporary("objects.txt");
        Files.writeString(first.dir().resolve(alive), "a reader is at it");
        Path rebuilt = Files.createDirectory(first.dir().resolve("rebuilt"));
        Files.writeString(rebuilt.resolve(".temporary-" + dead + "-2-objects.txt"), "half");
        Files.writeString(rebuilt.resolve("objects.txt"), "whole");

        Samples.lock(store).close();

        assertEquals(List.of("CURRENT", "generations", "lock"), names(dir));
        assertEquals(List.of("000001"), names(generations));
        assertEquals(List.of(alive, "manifest.json", "rebuilt", "tdb2"), names(first.dir()));
        assertEquals(List.of("objects.txt"), names(rebuilt));
    }

    /** A writer killed between the two renames of publishing. */
    @Test
    void a_generation_that_the_pointer_never_named_is_whole_but_not_current() throws IOException {
        Generation first = Samples.publish(store);
        Samples.publish(store);
        Files.writeString(dir.resolve("CURRENT"), pointer(first));
        assertEquals("000001", current());
        assertEquals("000003", Samples.publish(store).id(), "its id is not given again");
    }

    @Test
    void rolling_back_moves_the_pointer_to_an_older_generation_or_any_other() {
        Samples.publish(store);
        Samples.publish(store);
        Samples.publish(store);
        try (WriteLock lock = Samples.lock(store)) {
            assertEquals("000002", lock.rollback(this::passed).id());
            assertEquals("000002", current());
            assertEquals("000001", lock.rollback(this::passed).id());
            assertEquals(
                    dir
                            + ": there is no whole generation before the current one [not-found]\n"
                            + "  fix: name one that \"rolegraph store list\" shows\n",
                    sentence(Exit.NOT_FOUND, () -> lock.rollback(this::passed)));
            lock.rollback(store.find("3"));
            assertEquals("000003", current());
        }
    }

    @Test
    void rolling_back_passes_over_a_damaged_generation_and_says_so() throws IOException {
        Samples.publish(store);
        Generation second = Samples.publish(store);
        Generation third = Samples.publish(store);
        Samples.publish(store);
        Files.delete(second.dir().resolve("manifest.json"));
        flip(third.tdb().resolve("triples"));
        try (WriteLock lock = Samples.lock(store)) {
            assertEquals("000001", lock.rollback(this::passed).id());
        }
        assertEquals(2, passed.size());
        assertTrue(passed.get(0).startsWith("000003: the file has changed since"), passed.get(0));
        assertEquals("000002: the manifest is missing", passed.get(1));
        assertEquals("000001", current());
    }

    @Test
    void a_generation_that_is_not_whole_is_not_made_current_and_another_is_offered()
            throws IOException {
        Generation first = Samples.publish(store);
        Generation second = Samples.publish(store);
        Samples.publish(store);
        Path triples = first.tdb().resolve("triples");
        Files.writeString(triples, "of");
        String found =
                first.dir()
                        + ": generation 000001 is not whole, so it is not made current"
                        + " [damaged-store]\n  fix: ";
        try (WriteLock lock = Samples.lock(store)) {
            Failure failure = assertThrows(Failure.class, () -> lock.rollback(first));
            assertEquals(Exit.STORE, failure.exit());
            assertEquals(
                    List.of(
                            found + "generation 000003 is whole: \"rolegraph store rollback 3\"\n",
                            triples + ": the file has 2 of its 9 bytes [damaged-store]\n"),
                    failure.problems().stream().map(ProblemText::of).toList());
            assertEquals("000003", current());
            flip(second.tdb().resolve("triples"));
            flip(store.find("3").tdb().resolve("triples"));
            assertEquals(
                    found
                            + "no generation is whole: load the sources again with \"rolegraph"
                            + " load --anew\"\n",
                    sentence(Exit.STORE, () -> lock.rollback(first)));
        }
    }

    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "repairs")
    void rolling_back_mends_a_pointer_that_is_missing_or_cannot_be_believed() throws IOException {
        Generation first = Samples.publish(store);
        Generation second = Samples.publish(store);
        Path pointer = dir.resolve("CURRENT");
        String right = pointer(second);
        for (String bad :
                new String[] {
                    null,
                    "",
                    "nonsense",
                    "000009 01020304\n",
                    right.replace("000002", "000001"),
                    "000002\n"
                }) {
            Files.deleteIfExists(pointer);
            if (bad != null) {
                Files.writeString(pointer, bad);
            }
            assertThrows(Failure.class, store::current, bad);
            try (WriteLock lock = Samples.lock(store)) {
                assertEquals("000002", lock.rollback(this::passed).id(), bad);
                assertEquals(right, Files.readString(pointer));
                Files.writeString(pointer, bad == null ? "" : bad);
                lock.rollback(first);
                assertEquals("000001", current());
            }
        }
        assertEquals(List.of(), passed);
    }

    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "damages")
    void any_flipped_bit_of_the_pointer_gets_a_sentence(Tries tries) throws IOException {
        for (int i = 0; i < 4; i++) {
            Samples.publish(store);
        }
        Path pointer = dir.resolve("CURRENT");
        byte[] right = Files.readAllBytes(pointer);
        for (int bit = 0; bit < 8 * right.length; bit++) {
            byte[] flipped = right.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(pointer, flipped);
            sentence(Exit.STORE, store::current);
            tries.held();
        }
    }

    @Test
    void generations_without_a_pointer_are_damage_and_not_an_empty_store() throws IOException {
        Generation first = Samples.publish(store);
        Samples.publish(store);
        Files.delete(dir.resolve("CURRENT"));
        assertTrue(store.exists());
        assertEquals(List.of("000001", "000002"), ids());
        String expected =
                dir.resolve("CURRENT")
                        + ": the pointer is missing, though there are generations: 000001, 000002"
                        + " [damaged-store]\n"
                        + REMEDY;
        assertEquals(expected, sentence(Exit.STORE, store::current));
        try (WriteLock lock = Samples.lock(store)) {
            assertEquals(expected, sentence(Exit.STORE, () -> lock.prune(1)));
        }
        assertEquals(List.of("000001", "000002"), ids(), "nothing is deleted");
        Disk.delete(dir.resolve("generations"));
        Files.createDirectories(dir.resolve("generations").resolve("000001.draft"));
        assertEquals(Optional.empty(), store.current(), first + " was a draft that died");
    }

    /** The moment between the two renames of the very first publication. */
    @Test
    void a_reader_waits_for_the_pointer_of_a_first_publication() throws IOException {
        Generation first = Samples.publish(store);
        Path pointer = dir.resolve("CURRENT");
        String right = Files.readString(pointer);
        Files.delete(pointer);
        AtomicInteger pauses = new AtomicInteger();
        Runnable publisher =
                () -> {
                    if (pauses.incrementAndGet() == 3) {
                        try {
                            Disk.replace(pointer, right);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }
                };
        Current current = new Current(new StoreFolder(dir), publisher);
        assertEquals(first, current.opened().orElseThrow());
        assertEquals(3, pauses.get(), "a reader looks again after each pause, and no more");
    }

    @Test
    void a_reader_waits_no_longer_for_a_pointer_that_does_not_come() throws IOException {
        Samples.publish(store);
        Files.delete(dir.resolve("CURRENT"));
        AtomicInteger pauses = new AtomicInteger();
        Current current = new Current(new StoreFolder(dir), pauses::incrementAndGet);
        assertTrue(sentence(Exit.STORE, current::opened).contains("the pointer is missing"));
        assertEquals(19, pauses.get(), "between twenty looks");
    }

    private static void flip(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 4;
        Files.write(file, bytes);
    }

    @Test
    void an_unknown_generation_is_answered_with_those_there_are() {
        Samples.publish(store);
        Samples.publish(store);
        assertEquals(
                dir
                        + ": the store has no generation \"7\"; it has 000001, 000002 [not-found]\n"
                        + "  fix: choose one that \"rolegraph store list\" shows\n",
                sentence(Exit.NOT_FOUND, () -> store.find("7")));
    }

    @Test
    void pruning_keeps_the_last_ones_and_always_the_current_one() throws IOException {
        for (int i = 0; i < 5; i++) {
            Samples.publish(store);
        }
        try (WriteLock lock = Samples.lock(store)) {
            lock.rollback(store.find("2"));
            long size = store.find("1").size() + store.find("3").size();
            assertEquals(size, lock.prune(3));
            assertEquals(List.of("000002", "000004", "000005"), ids());
            lock.prune(1);
            assertEquals(List.of("000002"), names(dir.resolve("generations")));
            assertEquals(0, lock.prune(1));
            assertThrows(IllegalArgumentException.class, () -> lock.prune(0));
        }
        assertEquals("000002", current());
    }

    @Test
    void a_pointer_to_nowhere_gets_a_sentence() throws IOException {
        Samples.publish(store);
        Files.writeString(dir.resolve("CURRENT"), "000009 01020304\n");
        assertEquals(
                dir.resolve("CURRENT")
                        + ": the pointer names generation 000009, which is not there"
                        + " [damaged-store]\n"
                        + REMEDY,
                sentence(Exit.STORE, store::current));
        Files.writeString(dir.resolve("CURRENT"), "");
        assertEquals(
                dir.resolve("CURRENT")
                        + ": the pointer says \"\"; expected the six digits of a generation and the"
                        + " checksum of its manifest [damaged-store]\n"
                        + REMEDY,
                sentence(Exit.STORE, store::current));
    }

    @Test
    void a_generation_without_triples_or_manifest_gets_a_sentence() throws IOException {
        Generation first = Samples.publish(store);
        Disk.delete(first.tdb());
        assertEquals(
                first.dir() + ": the generation has no folder tdb2 [damaged-store]\n" + REMEDY,
                sentence(Exit.STORE, store::current));
        Files.writeString(first.dir().resolve("manifest.json"), "{");
        assertEquals(
                first.dir().resolve("manifest.json")
                        + ": the manifest does not begin with the store's format [damaged-store]\n"
                        + REMEDY,
                sentence(Exit.STORE, store::current));
    }

    /** As rolegraph 0.1.0 left it on 2026-11-23: no checksums, a pointer of the id alone. */
    @Test
    void a_store_of_an_older_format_says_what_it_holds_and_how_to_load_it_anew()
            throws IOException {
        Path generation = Files.createDirectories(dir.resolve("generations").resolve("000001"));
        Files.createDirectories(generation.resolve("tdb2"));
        Path manifest = generation.resolve("manifest.json");
        Files.writeString(manifest, FORMAT_2);
        Files.writeString(dir.resolve("CURRENT"), "000001\n");
        String expected =
                manifest
                        + ": the store has format 2, written by rolegraph 0.1.0; this program reads"
                        + " format 4 [damaged-store]\n"
                        + "  fix: load its sources (curated, esco) with \"rolegraph load --anew\","
                        + " which begins a generation with nothing and deletes none, or use that"
                        + " version of rolegraph\n";
        assertEquals(expected, sentence(Exit.STORE, store::current));
        assertEquals(List.of(), ids());
        assertEquals(Optional.of("format 2"), store.find("1").fault());
        try (WriteLock lock = Samples.lock(store)) {
            assertThrows(Failure.class, () -> lock.rollback(store.find("1")));
            assertEquals("000002", Samples.publish(lock, Optional.empty()).id());
        }
        assertEquals("000002", current());
        assertEquals(FORMAT_2, Files.readString(manifest));
    }

    @Test
    void a_store_of_a_newer_format_names_the_version_that_wrote_it() throws IOException {
        Path manifest = Samples.publish(store).dir().resolve("manifest.json");
        Files.writeString(
                manifest,
                ManifestText.of(
                                ManifestText.read(manifest)
                                        .json()
                                        .replaceFirst("\"format\": [0-9]+", "\"format\": 12")
                                        .replace(
                                                "\"rolegraph\": \"0.1.0\"",
                                                "\"rolegraph\": \"9.9.0\""))
                        .text());
        assertEquals(
                manifest
                        + ": the store has format 12, written by rolegraph 9.9.0; this program"
                        + " reads format 4 [damaged-store]\n"
                        + "  fix: use that version of rolegraph\n",
                sentence(Exit.STORE, store::current));
    }

    @Test
    void opening_finds_every_file_that_is_cut_short_or_gone() throws IOException {
        Generation first = Samples.publish(store);
        Path triples = first.tdb().resolve("triples");
        Files.writeString(triples, "of 00000");
        assertEquals(
                triples + ": the file has 8 of its 9 bytes [damaged-store]\n" + REMEDY,
                sentence(Exit.STORE, store::current));
        Files.delete(triples);
        assertEquals(
                triples + ": the file is missing; it had 9 bytes [damaged-store]\n" + REMEDY,
                sentence(Exit.STORE, store::current));
        Files.writeString(triples, "of 000002");
        assertEquals(first, store.current().orElseThrow(), "sizes are all that opening looks at");
        assertEquals(1, first.damage().size());
        assertEquals(1, store.damage().size());
    }

    @Test
    void what_is_no_file_in_the_place_of_one_is_said_and_not_waited_for() throws Exception {
        Generation first = Samples.publish(store);
        Samples.publish(store);
        Path second = first.dir().resolveSibling("000002");
        for (Path file :
                List.of(
                        dir.resolve("CURRENT"),
                        second.resolve("manifest.json"),
                        second.resolve("tdb2/triples"))) {
            byte[] before = Files.readAllBytes(file);
            Files.delete(file);
            assumeTrue(new ProcessBuilder("mkfifo", file + "").start().waitFor() == 0);
            assertTrue(looked(store::current).contains("a named pipe, where a file is expected"));
            assertTimeoutPreemptively(SOON, () -> assertEquals(1, store.damage().size()));
            Files.delete(file);
            Files.createDirectory(file);
            assertTrue(looked(store::current).contains("a folder, where a file is expected"));
            Files.delete(file);
            Files.write(file, before);
        }
        Files.delete(dir.resolve("lock"));
        new ProcessBuilder("mkfifo", dir.resolve("lock") + "").start().waitFor();
        assertTrue(
                looked(() -> Samples.lock(store))
                        .contains("a named pipe, where a file is expected"));
        assertEquals("000002", current(), "readers need no lock");
    }

    private static final Duration SOON = Duration.ofMinutes(5);

    private static String looked(Executable call) {
        return assertTimeoutPreemptively(SOON, () -> sentence(Exit.STORE, call));
    }

    @Test
    void a_folder_with_the_greatest_number_leaves_none_and_gets_a_sentence() throws IOException {
        Samples.publish(store);
        Path last = Files.createDirectory(dir.resolve("generations/" + "9".repeat(18)));
        assertEquals(
                last
                        + ": no generation can come after this one: its number is the greatest"
                        + " [damaged-store]\n"
                        + REMEDY,
                sentence(Exit.STORE, () -> Samples.publish(store)));
        assertEquals("000001", current());
    }

    @Test
    void a_pointer_that_is_endless_or_a_folder_gets_a_sentence() throws IOException {
        Generation first = Samples.publish(store);
        Path pointer = dir.resolve("CURRENT");
        try (var huge = new RandomAccessFile(pointer.toFile(), "rw")) {
            huge.setLength(1L << 40);
        }
        assertTrue(looked(store::current).contains("the pointer says"));
        Files.delete(pointer);
        Files.createDirectory(pointer);
        try (WriteLock lock = Samples.lock(store)) {
            assertEquals(
                    pointer
                            + ": cannot be written: a folder is in the pointer's place"
                            + " [cannot-write]\n  fix: move it away, and try again\n",
                    sentence(Exit.STORE, () -> lock.rollback(first)));
        }
    }

    @Test
    void a_file_that_was_not_published_is_named_but_is_no_damage() throws IOException {
        Generation first = Samples.publish(store);
        assertEquals(List.of(), first.strangers());
        Path strange = Files.writeString(first.dir().resolve(".DS_Store"), "");
        assertEquals(
                List.of(
                        strange
                                + ": warning: the file was not published with the generation"
                                + " [damaged-store]\n"
                                + "  fix: delete it if you know whose it is; nothing needs it\n"),
                first.strangers().stream().map(ProblemText::of).toList());
        assertEquals(List.of(), first.damage());
    }

    @Test
    void a_generation_under_another_name_is_damage() throws IOException {
        Generation first = Samples.publish(store);
        Files.move(first.dir(), first.dir().resolveSibling("000005"));
        assertEquals(
                List.of("this is the manifest of generation 000001"),
                store.find("5").damage().stream().map(Problem::message).toList());
    }

    @Test
    void pruning_counts_no_damaged_generation_as_one_that_is_kept() throws IOException {
        for (int i = 0; i < 4; i++) {
            Samples.publish(store);
        }
        Files.delete(store.find("3").dir().resolve("manifest.json"));
        try (WriteLock lock = Samples.lock(store)) {
            lock.prune(2);
        }
        assertEquals(List.of("000002", "000004"), names(dir.resolve("generations")));
        Files.delete(store.find("4").tdb().resolve("triples"));
        try (WriteLock lock = Samples.lock(store)) {
            sentence(Exit.STORE, () -> lock.prune(1));
        }
        assertEquals(List.of("000002", "000004"), names(dir.resolve("generations")));
    }

    @Test
    void a_folder_of_other_files_is_not_made_a_store() throws IOException {
        Files.createDirectories(dir);
        Files.writeString(dir.resolve("thesis.txt"), "mine");
        assertEquals(
                dir
                        + ": the folder holds files that are not a rolegraph store [no-store]\n"
                        + "  fix: name an empty or new folder with --store\n",
                sentence(Exit.STORE, () -> Samples.lock(store)));
        assertEquals(List.of("thesis.txt"), names(dir));
    }

    @Test
    void models_may_lie_where_a_store_is_made() throws IOException {
        Files.createDirectories(dir.resolve("models"));
        Samples.lock(store).close();
        assertEquals(List.of("generations", "lock", "models"), names(dir));
    }

    @Test
    void a_manifest_of_another_generation_is_not_published() {
        try (WriteLock lock = Samples.lock(store);
                Draft draft = lock.begin(Optional.empty())) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> draft.publish(Samples.manifest("000009", List.of())));
        }
        assertEquals(Optional.empty(), store.current());
    }

    /** Ends at once: a process whose number nobody has. */
    public static void main(String[] args) {}
}
