package org.rolegraph.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.problem.Exit;
import org.rolegraph.problem.Failure;
import org.rolegraph.problem.ProblemText;
import org.rolegraph.testkit.Jvm;

class StoreDirectoryTest {
    private static final String REMEDY =
            "  fix: run \"rolegraph store list\" and \"rolegraph store rollback\" to return to a"
                    + " generation that is whole, or load the sources into a new --store\n";

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
        assertEquals("000002\n", Files.readString(dir.resolve("CURRENT")));
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

        Samples.lock(store).close();

        assertEquals(List.of("CURRENT", "generations", "lock"), names(dir));
        assertEquals(List.of("000001"), names(generations));
        assertEquals(List.of(alive, "manifest.json", "tdb2"), names(first.dir()));
    }

    /** A writer killed between the two renames of publishing. */
    @Test
    void a_generation_that_the_pointer_never_named_is_whole_but_not_current() throws IOException {
        Samples.publish(store);
        Samples.publish(store);
        Files.writeString(dir.resolve("CURRENT"), "000001\n");
        assertEquals("000001", current());
        assertEquals("000003", Samples.publish(store).id(), "its id is not given again");
    }

    @Test
    void rolling_back_moves_the_pointer_to_an_older_generation_or_any_other() {
        Samples.publish(store);
        Samples.publish(store);
        Samples.publish(store);
        try (WriteLock lock = Samples.lock(store)) {
            assertEquals("000002", lock.rollback().id());
            assertEquals("000002", current());
            assertEquals("000001", lock.rollback().id());
            assertEquals(
                    dir
                            + ": there is no generation before the current one [not-found]\n"
                            + "  fix: name one that \"rolegraph store list\" shows\n",
                    sentence(Exit.NOT_FOUND, lock::rollback));
            lock.rollback(store.find("3"));
            assertEquals("000003", current());
        }
    }

    @Test
    void rolling_back_leaves_a_damaged_generation_out_and_mends_a_damaged_pointer()
            throws IOException {
        Samples.publish(store);
        Generation second = Samples.publish(store);
        Samples.publish(store);
        Files.delete(second.dir().resolve("manifest.json"));
        try (WriteLock lock = Samples.lock(store)) {
            assertEquals("000001", lock.rollback().id());
            Files.writeString(dir.resolve("CURRENT"), "nonsense");
            lock.rollback(store.find("000003"));
            assertEquals("000003", current());
        }
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
        Files.writeString(dir.resolve("CURRENT"), "000009\n");
        assertEquals(
                dir.resolve("generations").resolve("000009")
                        + ": the generation is not there [damaged-store]\n"
                        + REMEDY,
                sentence(Exit.STORE, store::current));
        Files.writeString(dir.resolve("CURRENT"), "");
        assertEquals(
                dir.resolve("CURRENT")
                        + ": the pointer says \"\"; expected a generation of six digits"
                        + " [damaged-store]\n"
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

    @Test
    void a_store_of_another_format_names_the_version_that_wrote_it() throws IOException {
        Path manifest = Samples.publish(store).dir().resolve("manifest.json");
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replace("\"format\": 2", "\"format\": 12")
                        .replace("\"rolegraph\": \"0.1.0\"", "\"rolegraph\": \"9.9.0\""));
        assertEquals(
                manifest
                        + ": the store has format 12, written by rolegraph 9.9.0; this program"
                        + " reads format 2 [damaged-store]\n"
                        + "  fix: use that version of rolegraph, or load the sources into a new"
                        + " --store\n",
                sentence(Exit.STORE, store::current));
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
