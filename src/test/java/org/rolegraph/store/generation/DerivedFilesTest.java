package org.rolegraph.store.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.file.Disk;
import org.rolegraph.base.problem.ProblemText;

class DerivedFilesTest {
    private static final Derived OBJECTS = new Samples.Objects(1);

    private static final String REPAIR =
            "  fix: run \"rolegraph store repair\", which makes it anew from the triples\n";

    @TempDir Path dir;
    private Generation generation;
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();

    private Triples triples() {
        opened.incrementAndGet();
        return new Triples() {
            @Override
            public void forEach(String predicate, Visitor visitor) {
                visitor.triple("g", "s", predicate + "1", null);
                visitor.triple("g", "s", predicate + "2", "en");
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
    }

    @BeforeEach
    void publish() {
        try (WriteLock lock = Samples.lock(StoreDirectory.at(dir));
                Draft draft = lock.begin(Optional.empty())) {
            List<Manifest.DerivedFile> built =
                    DerivedFiles.build(draft, List.of(OBJECTS), triples(), Optional.empty());
            generation = draft.publish(Samples.manifest(draft.id(), built));
        }
        opened.set(0);
    }

    private Path target() {
        return generation.dir().resolve("objects.txt");
    }

    private Path find(Derived derived) {
        return DerivedFiles.find(generation, derived, this::triples);
    }

    private List<String> problems(Derived... known) {
        return DerivedFiles.verify(generation, List.of(known)).stream()
                .map(ProblemText::of)
                .toList();
    }

    private List<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(generation.dir().resolve(folder))) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void a_file_that_fits_is_found_without_a_look_at_the_triples() throws IOException {
        assertEquals(target(), find(OBJECTS));
        assertEquals("p1\np2\nversion 1\n", Files.readString(target()));
        assertEquals(0, opened.get());
        assertEquals(List.of(), problems(OBJECTS));
        assertEquals(
                new Manifest.DerivedFile("objects.txt", 1), generation.manifest().derived().get(0));
    }

    @Test
    void a_missing_or_damaged_file_is_built_anew_beside_what_was_published() throws IOException {
        Path anew = generation.dir().resolve("rebuilt").resolve("objects.txt");
        for (String damage : new String[] {null, "", "p1\np2\nversi"}) {
            Files.deleteIfExists(target());
            Files.deleteIfExists(anew);
            if (damage != null) {
                Files.writeString(target(), damage);
            }
            opened.set(0);
            closed.set(0);
            assertEquals(anew, find(OBJECTS));
            assertEquals("p1\np2\nversion 1\n", Files.readString(anew));
            assertEquals(anew, find(OBJECTS), "and found the next time");
            assertEquals(1, opened.get());
            assertEquals(1, closed.get());
            assertEquals(List.of("objects.txt"), names("rebuilt"));
        }
        assertEquals("p1\np2\nversi", Files.readString(target()), "nobody touches it");
        Files.delete(target());
        Files.createDirectory(target());
        assertEquals(anew, find(OBJECTS), "a folder cannot be read as a file");
    }

    @Test
    void a_damaged_file_that_was_built_anew_is_built_again() throws IOException {
        Derived newer = new Samples.Objects(2);
        Path anew = find(newer);
        Files.writeString(anew, "p1\nversi");
        assertEquals(anew, find(newer));
        assertEquals("p1\np2\nversion 2\n", Files.readString(anew));
    }

    @Test
    void a_file_of_another_version_is_built_anew_and_the_generation_stays_whole()
            throws IOException {
        Derived newer = new Samples.Objects(2);
        assertEquals("p1\np2\nversion 2\n", Files.readString(find(newer)));
        assertEquals("p1\np2\nversion 1\n", Files.readString(target()));
        assertEquals(List.of(), problems(newer));
        assertEquals(List.of(), generation.damage());
        assertEquals(List.of(), generation.strangers());
    }

    @Test
    void a_folder_is_built_anew_as_a_whole() throws IOException {
        Derived folder = new Folder();
        Path first = find(folder);
        Files.delete(first.resolve("b"));
        Path found = find(folder);
        assertEquals(first, found);
        assertEquals("b", Files.readString(found.resolve("b")));
        assertEquals(List.of("folder"), names("rebuilt"));
    }

    @Test
    void where_the_generation_cannot_be_written_the_file_is_built_elsewhere() throws IOException {
        Files.delete(target());
        // whoever runs the tests may write into any folder; not so into a file
        Generation broken =
                new Generation(generation.id(), generation.dir().resolve("manifest.json"));
        Path found = DerivedFiles.find(broken, OBJECTS, this::triples);
        assertNotEquals(target(), found);
        assertEquals("p1\np2\nversion 1\n", Files.readString(found));
        assertEquals(1, closed.get());
        Disk.delete(found.getParent());
    }

    @Test
    void what_its_own_check_finds_is_reported_by_name() throws IOException {
        Files.writeString(target(), "p1\nversi");
        assertEquals(
                List.of(target() + ": the derived file is damaged [damaged-store]\n" + REPAIR),
                problems(OBJECTS));
        assertEquals(List.of(), problems(), "what the program does not know has no check");
        Files.delete(target());
        assertEquals(
                List.of(target() + ": the derived file cannot be read [damaged-store]\n" + REPAIR),
                problems(OBJECTS));
    }

    /** A folder of two files. */
    private static final class Folder implements Derived {
        @Override
        public String name() {
            return "folder";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public void build(Path target, Triples triples) throws IOException {
            Files.createDirectory(target);
            Files.writeString(target.resolve("a"), "a");
            Files.writeString(target.resolve("b"), "b");
        }

        @Override
        public boolean verify(Path target) {
            return Files.exists(target.resolve("a")) && Files.exists(target.resolve("b"));
        }
    }
}
